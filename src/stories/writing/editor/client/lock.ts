import type { LockDeed } from '../../rules/lock.ts';
import { element, quietButton } from './dom.ts';
import { SAYS } from './says.ts';
import { postForm } from './send.ts';

interface LockNeeds {
  /** Where it is asked for. */
  readonly address: string;
  /** Who writes there now, if it is somebody else. */
  readonly writer: string | null;
  readonly banner: HTMLElement;
  /** Whether the text can be written in. */
  readonly open: (isOpen: boolean) => void;
  /** It can be written in again: what stands may be newer than what we see. */
  readonly taken: () => void;
  /** Before it goes over, the other one must be able to see our words. */
  readonly sent: () => Promise<boolean>;
  /** To the text, for who answered by keyboard and stands nowhere now. */
  readonly back: () => void;
  readonly signal: AbortSignal;
}

interface LockAnswer {
  readonly outcome: 'yours' | 'theirs' | 'waiting' | 'free';
  readonly writer: string | null;
  readonly asked: string | null;
}

/** In milliseconds: how often we say that we are still here, and how often we look whether it is our turn. */
const SIGN = 15_000;
const LOOK = 4_000;
/** Who has not typed for so long gives no sign. As long as the server waits. */
const QUIET = 2 * 60_000;

/** Who writes at the story. A courtesy: no word hangs on it. */
export class Lock {
  readonly #needs: LockNeeds;
  #state: 'free' | 'yours' | 'theirs' | 'waiting' | 'together' = 'free';
  /** Who writes, where it is not us. */
  #name = '';
  #lastTouch = 0;
  #timer: number | undefined;

  constructor(needs: LockNeeds) {
    this.#needs = needs;
    needs.banner.tabIndex = -1;
    if (needs.writer !== null) this.#becomes('theirs', needs.writer);
    this.#next();
    const leave = () => {
      clearTimeout(this.#timer);
      if (this.#state === 'yours' || this.#state === 'waiting') {
        navigator.sendBeacon(needs.address, new URLSearchParams({ deed: 'leave' }));
        this.#state = 'free'; // a page that comes back asks anew
      }
    };
    window.addEventListener('pagehide', leave);
    // Who was off line learns at once who writes now.
    window.addEventListener('online', () => this.#askAgain(), { signal: needs.signal });
    needs.signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Somebody types here. */
  touched(): void {
    this.#lastTouch = performance.now();
    if (this.#state === 'free') void this.#ask('take');
  }

  async #ask(deed: LockDeed): Promise<void> {
    clearTimeout(this.#timer);
    const answered = await postForm(this.#needs.address, { deed });
    if (this.#needs.signal.aborted) return;
    // Who has pressed something meanwhile looks no more.
    if (deed === 'look' && this.#state !== 'theirs') return;
    if (answered?.status === 200) this.#follow(answered.body as LockAnswer);
    this.#next();
  }

  #follow({ outcome, writer, asked }: LockAnswer): void {
    const name = writer ?? '';
    if (outcome === 'yours') {
      const isNew = this.#state === 'waiting' || this.#state === 'theirs';
      this.#becomes('yours', name, isNew);
      if (asked !== null) this.#askedBy(asked);
      else if (!isNew) this.#say(null);
    } else if (outcome === 'free') this.#becomes('free', name);
    else if (this.#state === 'together') return;
    // What is said stays: that they would rather write on, too.
    else if (outcome === 'theirs' && this.#state === 'theirs' && name === this.#name) return;
    else if (this.#state === 'free' && this.#lastTouch > 0) this.#becomes('together', name);
    else this.#becomes(outcome, name);
  }

  #next(): void {
    if (this.#state === 'free' || this.#state === 'together') return;
    this.#timer = window.setTimeout(
      () => {
        const isQuiet = this.#state === 'yours' && performance.now() - this.#lastTouch >= QUIET;
        if (isQuiet)
          this.#state = 'free'; // the next touch asks anew
        else this.#askAgain();
      },
      this.#state === 'waiting' ? LOOK : SIGN,
    );
  }

  /** Who reads is told once the other one has left. */
  #askAgain(): void {
    if (this.#state === 'theirs') void this.#ask('look');
    if (this.#state === 'waiting' || this.#state === 'yours') void this.#ask('take');
  }

  #becomes(state: 'free' | 'yours' | 'theirs' | 'waiting' | 'together', name: string, isNew = false): void {
    const was = this.#state;
    [this.#state, this.#name] = [state, name];
    this.#needs.open(this.#mayWrite());
    if (isNew) {
      this.#say(SAYS['yours-now']);
      this.#needs.taken();
    } else if (state === 'theirs') this.#offer(name, was === 'waiting');
    else if (state === 'waiting') this.#say(SAYS.asked(name), this.#together(name));
    else if (state === 'together') this.#say(`${SAYS['writes-here'](name)} ${SAYS['write-too-why']}`);
    else if (was !== state && state === 'free') {
      this.#say(null);
      this.#needs.taken();
    }
  }

  #mayWrite(): boolean {
    return this.#state !== 'theirs' && this.#state !== 'waiting';
  }

  #offer(name: string, isDeclined: boolean): void {
    const ask = quietButton(SAYS['ask-over'], () => void this.#ask('ask'));
    this.#say(isDeclined ? SAYS.declined(name) : SAYS['writes-here'](name), ask, this.#together(name));
  }

  #together(name: string): HTMLElement {
    const button = quietButton(SAYS['write-too'], () => {
      clearTimeout(this.#timer);
      this.#becomes('together', name);
      this.#needs.taken();
    });
    button.title = SAYS['write-too-why'];
    return button;
  }

  #askedBy(name: string): void {
    this.#say(
      SAYS['asks-you'](name),
      quietButton(SAYS['hand-over'], async () => {
        await this.#needs.sent();
        await this.#ask('give');
      }),
      quietButton(SAYS['write-on'], () => void this.#ask('keep')),
    );
  }

  #say(text: string | null, ...buttons: readonly HTMLElement[]): void {
    const { banner } = this.#needs;
    banner.hidden = text === null;
    // the same buttons stay: who is about to press one does not lose it
    if (banner.querySelector('p')?.textContent === text && banner.childElementCount === 2) return;
    const stoodHere = banner.contains(document.activeElement);
    banner.replaceChildren(
      ...(text === null ? [] : [element('p', {}, text), element('div', { class: 'editor-row' }, ...buttons)]),
    );
    if (!stoodHere) return;
    if (this.#mayWrite()) this.#needs.back();
    else banner.focus();
  }
}
