import type { PostedFragment } from '../words.ts';
import { tell } from './conversation-events.ts';

/** Puts a comment that was posted, changed or taken back where it stands from now on, and leads the reader to it. */
export function putInPlace(posted: PostedFragment, form: HTMLFormElement): void {
  const conversation = document.querySelector('#comments');
  const drawn = elementFrom(posted.html);
  const there = articleOf(posted.id);
  const list = drawn && !there ? threadFor(posted.parentId) : null;
  if (!conversation || (drawn && !there && !list)) {
    // Such as the small page of a reply: the comment is seen under its story.
    location.assign(posted.href);
    return;
  }
  const heading = conversation.querySelector<HTMLElement>('#comments-title');
  if (heading) {
    heading.textContent = posted.heading;
    heading.dataset['commentCount'] = String(posted.count);
  }
  finish(form);
  document.querySelector(`[data-own="${posted.id}"]`)?.remove();
  if (drawn) {
    if (there) there.replaceWith(drawn);
    else if (list) addTo(list, drawn);
    const own = elementFrom(posted.own);
    if (own) drawn.after(own);
    lead(drawn);
    tell('placed', undefined);
    return;
  }
  if (there) takeAway(there);
  if (heading) lead(heading);
}

/** A comment as it stands in the page. */
export function articleOf(id: string): HTMLElement | null {
  return document.getElementById(`comment-${id}`);
}

/** The first element of HTML that our own server drew. */
export function elementFrom(html: string): HTMLElement | null {
  const drawn = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  return drawn instanceof HTMLElement ? document.importNode(drawn, true) : null;
}

/** A new comment stands last in its list, or first where the newest come first. */
export function addTo(list: Element, comment: HTMLElement): void {
  const item = document.createElement('li');
  item.append(comment);
  const newestFirst = list.matches('.thread--first') && conversationSays('order') === 'newest';
  if (newestFirst) list.prepend(item);
  else list.append(item);
}

/** Puts a comment of somebody else where it stands. Nothing where what it answers is not in this page. */
export function addComment(html: string, parentId: string | null): HTMLElement | null {
  const drawn = elementFrom(html);
  const list = drawn && threadFor(parentId);
  if (!drawn || !list) return null;
  addTo(list, drawn);
  return drawn;
}

function conversationSays(name: string): string | undefined {
  return document.querySelector<HTMLElement>('#comments')?.dataset[name];
}

/** Leads the reader to what has changed. */
export function lead(to: HTMLElement): void {
  focusOn(to);
  to.scrollIntoView({ block: 'nearest' });
}

/** Sets the focus on what takes none by itself, or does. */
export function focusOn(to: HTMLElement): void {
  if (to.tabIndex < 0 && !to.matches('[tabindex]')) to.tabIndex = -1;
  to.focus();
}

/** A comment goes, and the stones above it on which nothing hangs any more. */
export function takeAway(comment: Element): void {
  for (let item = comment.closest('li'); item; ) {
    const list = item.parentElement;
    item.remove();
    if (!list || list.matches('.thread--first') || list.childElementCount > 0) return;
    item = list.closest('li');
    list.remove();
    if (!item?.querySelector('.comment--stone')) return;
  }
}

/** The deepest level that is indented, unless the page says another; what answers it stands beside it. */
const DEEPEST_LEVEL = 5;

/** The list that a reply stands in, made where it is the first one; for the first level that of the page. */
export function threadFor(parentId: string | null): Element | null {
  if (parentId === null) return document.querySelector('.thread--first');
  const parent = articleOf(parentId)?.closest('li');
  if (!parent) return null;
  if (levelOf(parent) >= Number(conversationSays('depth') ?? DEEPEST_LEVEL)) return parent.parentElement;
  const known = parent.querySelector(':scope > .thread');
  if (known) return known;
  const made = document.createElement('ol');
  made.className = 'thread';
  parent.append(made);
  return made;
}

function levelOf(item: Element): number {
  let level = 0;
  for (let at: Element | null | undefined = item; at; at = at.parentElement?.closest('li')) level += 1;
  return level;
}

/** The form of a small page goes; the one for comments waits for the next. */
function finish(form: HTMLFormElement): void {
  const opened = form.closest('.comment__reply, .question__form');
  if (opened) {
    opened.closest('.question')?.querySelector('[data-answer]')?.removeAttribute('hidden');
    opened.remove();
    return;
  }
  form.querySelector('input[name="key"]')?.remove();
  for (const field of form.querySelectorAll<HTMLInputElement>('[name="picture"], [name="alt"]')) {
    field.value = '';
    field.closest('details')?.removeAttribute('open');
  }
  form.querySelector('[name="kept"]')?.closest('label')?.remove();
  const body = form.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
  if (!body) return;
  body.value = '';
  body.dispatchEvent(new Event('input', { bubbles: true }));
}
