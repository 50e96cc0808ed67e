import type { Mine } from '../words.ts';
import { whenCommentsCome } from './conversation-events.ts';
import { addTo, articleOf, elementFrom, threadFor } from './place-comment.ts';

/** Says that the server knows this browser; it gives no right, and no secret can be read from here. */
const IS_KNOWN = /(?:^|;\s*)tidings_me=1(?:;|$)/;

/** Asks once for what is personal, where there is anything, and puts it into the page that everybody gets. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const address = element.dataset['mine'];
  if (!address || !IS_KNOWN.test(document.cookie)) return;
  fetch(address, { signal }).then(
    async (answer) => answer.ok && put((await answer.json()) as Mine, element, signal),
    // The page is complete without it.
    () => undefined,
  );
}

function put(mine: Mine, element: HTMLElement, signal: AbortSignal): void {
  sign(element, mine);
  whenCommentsCome(signal, () => {
    for (const comment of mine.comments) placeOwn(comment);
    for (const [id, value] of Object.entries(mine.votes)) showVote(id, value);
    for (const id of mine.reported.ids) showReported(id, mine.reported.words);
  });
  const first = element.querySelector('.thread--first');
  if (mine.notes !== '') {
    const notes = document.createElement('ol');
    notes.className = 'thread thread--own';
    notes.innerHTML = mine.notes;
    first?.before(notes);
  }
  const moderate = elementFrom(mine.moderate);
  if (moderate) element.querySelector('#comments-title')?.after(moderate);
}

/** Fills in how the reader signed last, where nothing has been typed yet. */
function sign(element: HTMLElement, { signature }: Mine): void {
  const fields = element.querySelector('.comment-form')?.querySelectorAll<HTMLInputElement>('input[name]');
  const { name, email, website } = signature;
  const known = new Map(Object.entries({ name, email, website }));
  for (const field of fields ?? []) {
    if (field.name === 'name' && signature.nameHint !== null) keepAsItIs(field, signature.nameHint);
    if (field.value === '' || field.readOnly) field.value = known.get(field.name) ?? '';
  }
}

/** The field is not theirs to change; why, stands where the page without script says it. */
function keepAsItIs(field: HTMLInputElement, why: string): void {
  if (field.readOnly) return;
  field.readOnly = true;
  const hint = document.createElement('div');
  hint.className = 'field__hint';
  hint.id = `${field.id}-hint`;
  hint.textContent = why;
  field.before(hint);
  field.setAttribute('aria-describedby', hint.id);
}

function placeOwn({ id, parentId, html, own }: Mine['comments'][number]): void {
  const links = elementFrom(own);
  let comment = articleOf(id);
  if (!comment && html !== '') {
    comment = elementFrom(html);
    const list = threadFor(parentId) ?? threadFor(null);
    if (comment && list) addTo(list, comment);
  }
  comment?.querySelector('.comment__new')?.remove();
  if (links && !document.querySelector(`[data-own="${id}"]`)) comment?.after(links);
}

function showReported(id: string, words: string): void {
  const link = articleOf(id)?.querySelector('.comment__report');
  link?.replaceChildren(words);
  link?.removeAttribute('aria-label');
}

function showVote(id: string, value: number): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>(`#comment-${CSS.escape(id)} .vote button`);
  for (const button of buttons) {
    if (button.ariaPressed) continue;
    button.ariaPressed = String(button.value === String(value));
    // Pressed again, it takes the vote back.
    if (button.ariaPressed === 'true') button.value = '0';
  }
}
