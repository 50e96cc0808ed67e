import { type Editor, Extension } from '@tiptap/core';
import type { Mark } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { element, labelled, ticked } from './dom.ts';
import { showPart } from './page-forms.ts';
import type { Panel } from './panel.ts';
import { SAYS } from './says.ts';
import { postForm } from './send.ts';

/** What hangs on words: the server keeps what is said, the text the mark of the words. */
interface Hanging {
  readonly mark: 'note' | 'passage';
  readonly attribute: 'noteId' | 'passageId';
  /** The last word of the address to which it is posted, and before the id of what is shown of it. */
  readonly word: 'notes' | 'questions';
  readonly shownAs: 'note' | 'question';
}

const NOTE: Hanging = { mark: 'note', attribute: 'noteId', word: 'notes', shownAs: 'note' };
const QUESTION: Hanging = { mark: 'passage', attribute: 'passageId', word: 'questions', shownAs: 'question' };
const PART = 'hanging';

interface HangingStorage {
  /** True once the server has all that is written: what it says of marks is read from that. */
  sent: () => Promise<boolean>;
}

/** Holds how what is written gets to the server: what hangs on words is shown as the server has it. */
export const HangingOnWords = Extension.create<object, HangingStorage>({
  name: 'hangingOnWords',
  addStorage: () => ({ sent: async () => true }),
});

async function allSent({ storage }: Editor): Promise<void> {
  const { hangingOnWords } = storage as { readonly hangingOnWords?: HangingStorage };
  // A first try may find another's words.
  if (hangingOnWords && !(await hangingOnWords.sent())) await hangingOnWords.sent();
}

/** Asks readers about the chosen words; where they bear a question already, goes to it. */
export function askReaders(editor: Editor, panel: Panel): void {
  if (goToOwn(editor, QUESTION)) return;
  const question = element('input', { type: 'text', maxlength: '255', dir: 'auto', autocomplete: 'off' });
  const open = element('input', { type: 'checkbox' });
  const fields = [labelled(SAYS['question-text'], question), ticked(SAYS['question-open'], open)];
  openPanel({ editor, panel, hanging: QUESTION }, fields, () => ({
    question: question.value,
    ...(open.checked ? { open: 'yes' } : {}),
  }));
}

/** Writes a note about the chosen words; where they bear one already, goes to it. */
export function writeNote(editor: Editor, panel: Panel): void {
  if (goToOwn(editor, NOTE)) return;
  const text = element('textarea', { rows: '3', maxlength: '4000', dir: 'auto' });
  const fields = [labelled(SAYS['note-text'], text)];
  openPanel({ editor, panel, hanging: NOTE }, fields, () => ({ text: text.value }));
}

function openPanel(
  { editor, panel, hanging }: { readonly editor: Editor; readonly panel: Panel; readonly hanging: Hanging },
  fields: readonly HTMLElement[],
  said: () => Readonly<Record<string, string>>,
): void {
  if (chosenWords(editor.state) === null) {
    const hint = element('p', {}, SAYS['choose-words']);
    panel.open({ title: SAYS[hanging.shownAs], fields: [hint] });
    return;
  }
  panel.open({
    title: SAYS[`${hanging.shownAs}-title`],
    fields,
    act: {
      label: hanging.mark === 'note' ? SAYS['note-keep'] : SAYS.ask,
      run: () => send(editor, hanging, said()),
    },
  });
}

/** The chosen words, where a mark can stand on them: in one paragraph or heading. */
function chosenWords({ selection, doc }: EditorState): string | null {
  const { $from, $to, from, to, empty } = selection;
  const type = $from.parent.type.name;
  if (empty || !$from.sameParent($to) || (type !== 'paragraph' && type !== 'heading')) return null;
  const words = doc.textBetween(from, to, null, '\n');
  return words.trim() === '' ? null : words;
}

/** Answers with what was wrong; null once it is kept and the words bear its mark. */
async function send(
  editor: Editor,
  { mark, attribute, word }: Hanging,
  said: Readonly<Record<string, string>>,
): Promise<string | null> {
  const words = chosenWords(editor.state);
  if (words === null) return SAYS['choose-words'];
  const answered = await postForm(`${location.pathname}/${word}`, { ...said, words, marked: 'yes' });
  const body = answered?.body as { readonly id?: string; readonly title?: string } | null | undefined;
  if (answered?.status !== 200 || body?.id === undefined) return body?.title ?? SAYS['not-sent'];
  // Of a passage that is chosen within another one both stay: a mark of a kind may stand in one of its own.
  const { from, to } = editor.state.selection;
  const type = editor.schema.marks[mark];
  if (type) editor.view.dispatch(editor.state.tr.addMark(from, to, type.create({ [attribute]: body.id })));
  await allSent(editor);
  await refresh(editor, await fetch(location.pathname).catch(() => null));
  return null;
}

/** Goes to what is said of the words in which the cursor is. */
function goToOwn({ state }: Editor, { mark, attribute, shownAs }: Hanging): boolean {
  const { $from, empty } = state.selection;
  if (!empty) return false;
  const own = $from.marks().find(({ type }) => type.name === mark);
  const place = own && document.getElementById(`${shownAs}-${String(own.attrs[attribute])}`);
  if (!place) return false;
  place.scrollIntoView({ block: 'center' });
  place.focus({ preventScroll: true });
  return true;
}

/** Shows what hangs on the words as the server has it; the marks of what is no more go out of the text. */
async function refresh(editor: Editor, response: Response | null): Promise<void> {
  const before = idsShown();
  if (!(await showPart(PART, response))) return;
  const now = new Set(idsShown());
  takeOut(editor, new Set(before.filter((id) => !now.has(id))));
}

function idsShown(): readonly string[] {
  const shown = document.querySelectorAll<HTMLElement>(`[data-part="${PART}"] [data-anchor]`);
  return [...shown].map(({ dataset }) => dataset['anchor'] ?? '');
}

function takeOut(editor: Editor, ids: ReadonlySet<string>): void {
  if (ids.size === 0) return;
  const { tr, doc } = editor.state;
  const isOf = ({ attrs }: Mark) => ids.has(attrs['noteId']) || ids.has(attrs['passageId']);
  doc.descendants((node, at) => {
    for (const mark of node.marks.filter(isOf)) tr.removeMark(at, at + node.nodeSize, mark);
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false));
}

/** The forms of what hangs on words: what they do is shown in place, and the cursor stays where it was. */
export function listenToHanging(needs: {
  readonly editor: Editor;
  readonly sent: HangingStorage['sent'];
  readonly signal: AbortSignal;
}): void {
  const { hangingOnWords } = needs.editor.storage as { hangingOnWords?: HangingStorage };
  if (hangingOnWords) hangingOnWords.sent = needs.sent;
  document.addEventListener(
    'submit',
    (event) => {
      const { submitter } = event;
      if (!(submitter instanceof HTMLButtonElement) || !submitter.closest(`[data-part="${PART}"]`)) return;
      event.preventDefault();
      void post(submitter, needs);
    },
    { signal: needs.signal },
  );
}

/** Of the form of details its own fields alone: the others are sent when they are saved. */
async function post(
  button: HTMLButtonElement,
  { editor, signal }: Parameters<typeof listenToHanging>[0],
): Promise<void> {
  await allSent(editor);
  const { form } = button;
  const own = button.closest('form, [data-deed]');
  if (!form || !own) return;
  const fields = [...new FormData(form)].filter(([name]) =>
    own.querySelector(`[name="${CSS.escape(name)}"]`),
  );
  const body = new URLSearchParams(fields.map(([name, value]) => [name, String(value)]));
  const address = button.getAttribute('formaction') ?? form.action;
  const response = await fetch(address, { method: 'POST', body, signal }).catch(() => null);
  if (response) await refresh(editor, response);
  else form.submit();
}
