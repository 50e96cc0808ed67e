import { sameText } from '../../rules/same-text.ts';
import type { DraftText, SentDraft } from '../../words.ts';
import { type MergedText, mergeTexts } from '../rules/merge-texts.ts';
import type { KeptHere } from './kept-here.ts';
import { type Answered, getJson, postForm } from './send.ts';

/** How it stands with the last words. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | {
      readonly kind: 'saving' | 'unreachable' | 'signed-out' | 'trouble' | 'too-long' | 'not-yours' | 'ended';
    }
  | { readonly kind: 'refused'; readonly reason: string };

interface SavingNeeds {
  /** Where the draft is got and sent. */
  readonly address: string;
  readonly kept: KeptHere;
  readonly began: SentDraft;
  /** What is written now. */
  readonly current: () => DraftText;
  /** Brings what was written elsewhere into the editor. */
  readonly apply: (merged: MergedText, by: string) => void;
  readonly show: (state: SaveState, isKept: boolean) => void;
  /** The version on which the other forms of the page decide. */
  readonly versionIs: (version: number) => void;
}

interface Saved {
  readonly version: number;
  readonly savedAt: string;
  /** Where something in it was put right. */
  readonly draft?: DraftText;
}

/** In milliseconds: a pause in typing, the longest that somebody types without one, and between two tries. */
const PAUSE = 1_000;
const LONGEST = 4_000;
const KEEP_PAUSE = 250;
const AGAIN = 5_000;

/** Sends what is written at each pause, and keeps it in this browser until it has arrived. */
export class Saving {
  readonly #needs: SavingNeeds;
  #version: number;
  /** The text of that version. */
  #base: DraftText;
  /** How often something was written, and how often when what the server has was sent. */
  #touches = 0;
  #sentTouches = 0;
  #firstUnsent = 0;
  #isKept = false;
  #isEnded = false;
  #underWay: Promise<boolean> | null = null;
  #pause: number | undefined;
  #keepPause: number | undefined;
  #keepBy = 0;

  constructor(needs: SavingNeeds) {
    this.#needs = needs;
    this.#version = needs.began.version;
    this.#base = needs.began.draft;
  }

  get hasUnsent(): boolean {
    return this.#touches !== this.#sentTouches;
  }

  /** Something was written. */
  touched(): void {
    if (!this.hasUnsent) {
      this.#firstUnsent = performance.now();
      this.#show({ kind: 'saving' });
    }
    this.#touches += 1;
    this.#keepIn(KEEP_PAUSE);
    this.#sendIn(Math.max(0, Math.min(PAUSE, this.#firstUnsent + LONGEST - performance.now())));
  }

  /** At a short pause, and every second of somebody who makes none: writing all of a long story costs milliseconds. */
  #keepIn(milliseconds: number): void {
    const now = performance.now();
    if (this.#keepPause === undefined) this.#keepBy = now + PAUSE;
    clearTimeout(this.#keepPause);
    const left = Math.max(0, Math.min(milliseconds, this.#keepBy - now));
    this.#keepPause = window.setTimeout(() => this.keepNow(), left);
  }

  /** Keeps what the server does not have in this browser, at once. */
  keepNow(): void {
    clearTimeout(this.#keepPause);
    this.#keepPause = undefined;
    if (!this.hasUnsent) return;
    const words = { version: this.#version, base: this.#base, mine: this.#needs.current() };
    this.#isKept = this.#needs.kept.keep(words);
  }

  /** Sends what is written now; true once the server has all of it. */
  flush(): Promise<boolean> {
    clearTimeout(this.#pause);
    this.#underWay ??= this.#send().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  /** Tries once more if something waits: the connection may be back, or somebody signed in. */
  tryNow(): void {
    if (this.hasUnsent && !this.#isEnded) void this.flush();
  }

  /** Looks at what stands on the server, and brings it in. */
  async refresh(): Promise<void> {
    const answered = await getJson(this.#needs.address);
    if (answered?.status !== 200 || this.#underWay) return;
    const stands = answered.body as SentDraft;
    if (stands.version === this.#version) return;
    this.bringIn(stands, stands.savedBy);
    if (sameText(this.#needs.current(), this.#base)) this.#show({ kind: 'saved', at: stands.savedAt });
    else this.touched();
  }

  /** Merges a text that was made from the same one into what is written. */
  bringIn(stands: Pick<SentDraft, 'version' | 'draft'>, by: string): void {
    const mine = this.#needs.current();
    const merged = mergeTexts({ base: this.#base, mine, theirs: stands.draft, by });
    this.#version = stands.version;
    this.#base = stands.draft;
    this.#needs.versionIs(this.#version);
    this.#needs.apply(merged, by);
  }

  #show(state: SaveState): void {
    this.#needs.show(state, this.#isKept);
  }

  #sendIn(milliseconds: number): void {
    clearTimeout(this.#pause);
    if (!this.#isEnded) this.#pause = window.setTimeout(() => void this.flush(), milliseconds);
  }

  async #send(): Promise<boolean> {
    this.keepNow();
    const touches = this.#touches;
    const text = this.#needs.current();
    const sent = { version: String(this.#version), draft: JSON.stringify(text) };
    const isThere = this.#take(await postForm(this.#needs.address, sent), { text, touches });
    if (isThere && this.hasUnsent) this.#sendIn(PAUSE);
    return isThere && !this.hasUnsent;
  }

  #take(answered: Answered, sent: { readonly text: DraftText; readonly touches: number }): boolean {
    const { status = 0, body } = answered ?? {};
    if (status === 200) this.#arrived(body as Saved, sent);
    else if (status === 409) this.#met((body as { readonly stands: SentDraft | null }).stands);
    else {
      this.#show(troubleOf(status, body));
      if (status !== 422 && status !== 413) this.#sendIn(AGAIN);
    }
    return status === 200;
  }

  #arrived(saved: Saved, { text, touches }: { readonly text: DraftText; readonly touches: number }): void {
    this.#version = saved.version;
    this.#base = text;
    this.#needs.versionIs(saved.version);
    this.#sentTouches = touches;
    if (saved.draft) this.bringIn({ version: saved.version, draft: saved.draft }, '');
    if (this.hasUnsent) {
      this.#firstUnsent = performance.now();
      this.keepNow();
    } else {
      this.#isKept = false;
      this.#needs.kept.forget();
      this.#show({ kind: 'saved', at: saved.savedAt });
    }
  }

  /** Somebody else has saved: both texts go on as one. Null: it was published or thrown away. */
  #met(stands: SentDraft | null): void {
    if (stands === null) {
      this.#isEnded = true;
      this.#show({ kind: 'ended' });
      return;
    }
    this.bringIn(stands, stands.savedBy);
    this.#touches += 1;
    this.keepNow();
    this.#sendIn(0);
  }
}

function troubleOf(status: number, body: unknown): SaveState {
  if (status === 0) return { kind: 'unreachable' };
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403 || status === 404) return { kind: 'not-yours' };
  if (status === 413) return { kind: 'too-long' };
  if (status !== 422) return { kind: 'trouble' };
  return { kind: 'refused', reason: String((body as { readonly reason?: string } | null)?.reason ?? '') };
}
