import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { openMeetings } from '../../rules/open-meetings.ts';
import type { DraftText, SentDraft } from '../../words.ts';
import { type LineName, type MergedText, mergeTexts } from '../rules/merge-texts.ts';
import { minutesFor, wordsIn } from '../rules/reading.ts';
import { documentToEditor } from '../rules/to-editor.ts';
import { type Blocks, bringTo, createBlocks } from './blocks.ts';
import { listenToHanging } from './hanging.ts';
import { type Kept, type KeptHere, keptHere } from './kept-here.ts';
import { Lock } from './lock.ts';
import { makeEditor } from './make-editor.ts';
import { Meetings } from './meetings.ts';
import { focusMet, metIn, showMet } from './met-blocks.ts';
import { listenToForms, refreshAround, showVersion } from './page-forms.ts';
import { createPanel } from './panel.ts';
import { listenForLeadPicture } from './pictures/lead-picture.ts';
import { Saving } from './saving.ts';
import { SAYS } from './says.ts';
import { getJson } from './send.ts';
import { Standing } from './standing.ts';
import { createSurface, type Surface } from './surface.ts';
import { createToolbar } from './toolbar.ts';

/** While somebody writes, what is missing is asked for no more often than this, in milliseconds. */
const LOOK_EVERY = 10_000;

/** Puts the editor in the place of the text, once the draft is there. Until then, and if it fails, the page is as it was. */
export async function enhance(section: HTMLElement, signal: AbortSignal): Promise<void> {
  const { story = '', person = '', writer } = section.dataset;
  const address = `/desk/stories/${story}`;
  const answered = await getJson(`${address}/draft`);
  if (answered?.status !== 200) return;
  const editor = new StoryEditor({
    ...{ section, signal, address, writer: writer ?? null },
    began: answered.body as SentDraft,
    kept: keptHere({ storyId: story, person }),
  });
  editor.bringBack();
}

interface StoryEditorNeeds {
  readonly section: HTMLElement;
  readonly address: string;
  readonly began: SentDraft;
  readonly kept: KeptHere;
  readonly writer: string | null;
  readonly signal: AbortSignal;
}

/** A story that is being written: its lines, its text, and how they get to the server. */
class StoryEditor {
  readonly #needs: StoryEditorNeeds;
  readonly #surface: Surface;
  readonly #editor: Editor;
  readonly #blocks: Blocks;
  readonly #saving: Saving;
  readonly #lock: Lock;
  readonly #meetings: Meetings;
  readonly #standing: Standing;
  /** All that is written of the story but its lines and its text, which stand in the editor. */
  #around: DraftText;
  #countDue: number | undefined;
  /** Something was saved since what is missing was last asked for. */
  #isAroundOld = false;
  #lookedAt = 0;
  #lookDue: number | undefined;

  constructor(needs: StoryEditorNeeds) {
    this.#needs = needs;
    const { section, address, began, kept, signal } = needs;
    this.#around = began.draft;
    this.#surface = createSurface(section.dataset['kind']);
    this.#standing = new Standing(this.#surface, section.dataset['zone'] ?? 'UTC');
    const { frame, bar, text } = this.#surface;
    const panel = createPanel(() => this.#editor.view.focus());
    this.#editor = makeEditor({
      ...{ into: text, frame, panel, language: began.draft.language },
      content: documentToEditor(began.draft.document),
      settled: (blockId) => {
        this.#meetings.settled(blockId);
        this.#touched();
      },
      leftOut: (pictures) => this.#standing.remark(SAYS['pictures-left-out'](pictures)),
    });
    this.#blocks = createBlocks(this.#editor.schema);
    this.#blocks.know(this.#editor.state.doc, began.draft.document);
    bar.prepend(createToolbar(this.#editor, panel));
    bar.append(panel.element);
    this.#saving = new Saving({
      ...{ began, kept, address: `${address}/draft` },
      current: () => this.#current(),
      apply: (merged, by) => this.#apply(merged, by),
      show: (state, isKept) => {
        this.#standing.show(state, isKept);
        if (state.kind === 'saved') this.#isAroundOld = true;
        this.#lookAgain();
      },
      versionIs: showVersion,
    });
    this.#meetings = new Meetings({
      banner: this.#surface.met,
      goTo: ({ blockId, oursId }) => {
        if (!focusMet(this.#editor.view, blockId)) this.#goTo(oursId ?? blockId);
      },
      takeLine: (name, words) => this.#setLine(name, words, true),
    });
    this.#lines();
    this.#editor.on('update', ({ transaction }) => {
      if (!transaction.getMeta('brought')) this.#touched();
      this.#countSoon();
    });
    showMet(this.#editor.view, began.draft.met ?? [], []);
    section.replaceChildren(frame);
    document.body.classList.add('writes');
    this.#standing.show({ kind: 'saved', at: began.savedAt }, false);
    this.#count();
    this.#lock = new Lock({
      ...{ signal, address: `${address}/lock`, banner: this.#surface.lock, writer: needs.writer },
      open: (isOpen) => this.#open(isOpen),
      taken: () => void this.#saving.refresh(),
      sent: () => this.#saving.flush(),
      back: () => this.#editor.view.focus(),
    });
    this.#listen();
    listenForLeadPicture(signal, (leadPictureId) => {
      this.#around = { ...this.#around, leadPictureId };
      this.#touched();
      void this.#saving.flush();
    });
    listenToHanging({ signal, editor: this.#editor, sent: () => this.#saving.flush() });
    listenToForms({ signal, saving: this.#saving, goTo: (blockId) => this.#goTo(blockId) });
  }

  /** What earlier windows could not send comes back. */
  bringBack(): void {
    const left = this.#needs.kept.left();
    for (const words of left.words) this.#bringIn(words);
    if (left.words.length === 0) return;
    void this.#saving.flush().then((isThere) => {
      if (isThere) left.forget();
    });
  }

  #bringIn({ base, mine }: Kept): void {
    this.#apply(mergeTexts({ base, mine, theirs: this.#current(), by: SAYS.somebody }), SAYS.somebody);
    this.#saving.touched();
  }

  #current(): DraftText {
    const { title, standfirst } = this.#surface.lines;
    const document = this.#blocks.documentOf(this.#editor.state.doc);
    return {
      ...this.#around,
      ...{ title: title.value, standfirst: standfirst.value, document },
      met: openMeetings(document, metIn(this.#editor.state)),
    };
  }

  #touched(): void {
    this.#saving.touched();
    this.#lock.touched();
  }

  #lines(): void {
    for (const name of ['title', 'standfirst'] as const) {
      const field = this.#surface.lines[name];
      this.#setLine(name, this.#around[name], false);
      field.addEventListener('input', () => {
        const flat = field.value.replace(/\s*\n\s*/g, ' ');
        this.#setLine(name, name === 'title' ? flat : field.value, true);
      });
      field.addEventListener('keydown', (event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        const { standfirst } = this.#surface.lines;
        if (name === 'title' && !standfirst.hidden) standfirst.focus();
        else this.#writeFrom(1);
      });
    }
  }

  /** At once: the editor's own command waits for a frame, and a letter that is typed before it goes elsewhere. */
  #writeFrom(at: number): void {
    this.#editor.commands.setTextSelection(at);
    this.#editor.view.focus();
  }

  /** Also in the form of what stands around the text, which is sent with them. */
  #setLine(name: LineName, text: string, isWritten: boolean): void {
    const field = this.#surface.lines[name];
    if (field.value !== text) field.value = text;
    const twin = document.querySelector<HTMLInputElement>(`.form [name="${name}"]`);
    if (twin) twin.value = text;
    if (isWritten) this.#touched();
  }

  #open(isOpen: boolean): void {
    this.#editor.setEditable(isOpen, false);
    for (const field of Object.values(this.#surface.lines)) field.readOnly = !isOpen;
    this.#surface.frame.classList.toggle('editor--read', !isOpen);
  }

  /** Brings a merged text in; the cursor stays in the words where it was. */
  #apply(merged: MergedText, by: string): void {
    const { text, meetings } = merged;
    this.#around = text;
    for (const name of ['title', 'standfirst'] as const) {
      if (this.#surface.lines[name].value !== text[name]) this.#setLine(name, text[name], false);
    }
    const { doc, selection, tr } = this.#editor.state;
    const at = selection.$from.depth > 0 ? selection.$from.node(1).attrs['id'] : null;
    const offset = selection.$from.depth > 0 ? selection.from - selection.$from.before(1) : 0;
    const next = this.#blocks.docOf(text.document, doc);
    if (!next.eq(doc)) {
      bringTo(tr, next).setMeta('brought', true);
      const own = meetings.find(({ blockId }) => blockId === at)?.oursId ?? at;
      next.forEach((node, start) => {
        if (node.attrs['id'] !== own || !this.#editor.isFocused) return;
        const there = tr.doc.resolve(Math.min(start + offset, start + node.nodeSize - 1));
        tr.setSelection(TextSelection.near(there));
      });
      this.#editor.view.dispatch(tr);
    }
    showMet(this.#editor.view, text.met ?? [], meetings);
    this.#meetings.add(merged, by);
  }

  #goTo(blockId: string): void {
    const { doc } = this.#editor.state;
    doc.descendants((node, at) => {
      if (node.attrs['id'] === blockId)
        this.#editor
          .chain()
          .focus(at + 1)
          .scrollIntoView()
          .run();
      return !node.isTextblock;
    });
  }

  #countSoon(): void {
    clearTimeout(this.#countDue);
    this.#countDue = window.setTimeout(() => this.#count(), 400);
  }

  #count(): void {
    const { content } = this.#blocks.documentOf(this.#editor.state.doc);
    const words = content.reduce((sum, block) => sum + wordsIn(block), 0);
    this.#surface.count.textContent = SAYS.words(words, minutesFor(words));
  }

  #lookAgain(): void {
    if (!this.#isAroundOld) return;
    const isWriting = this.#surface.frame.contains(document.activeElement);
    const early = isWriting ? this.#lookedAt + LOOK_EVERY - performance.now() : 0;
    clearTimeout(this.#lookDue);
    if (early > 0) {
      this.#lookDue = window.setTimeout(() => this.#lookAgain(), early);
      return;
    }
    [this.#isAroundOld, this.#lookedAt] = [false, performance.now()];
    void refreshAround(this.#needs.signal);
  }

  #listen(): void {
    const { signal } = this.#needs;
    this.#surface.frame.addEventListener('focusout', () => setTimeout(() => this.#lookAgain()), { signal });
    window.addEventListener('online', () => this.#saving.tryNow(), { signal });
    window.addEventListener('focus', () => this.#saving.tryNow(), { signal });
    window.addEventListener('pagehide', () => this.#saving.keepNow());
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') this.#saving.keepNow();
        this.#saving.tryNow();
      },
      { signal },
    );
  }
}
