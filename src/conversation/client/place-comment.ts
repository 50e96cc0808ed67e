import type { PostedFragment } from '../words.ts';

/** Puts a comment that was just posted where it stands from now on, and leads the reader to it. */
export function putInPlace(posted: PostedFragment, form: HTMLFormElement): void {
  const drawn = new DOMParser().parseFromString(posted.html, 'text/html').body.firstElementChild;
  const threads = threadFor(posted.parentId);
  const conversation = document.querySelector('#comments');
  if (!(drawn instanceof HTMLElement) || !threads || !conversation) {
    // Such as the small page of a reply: the comment is seen under its story.
    location.assign(`${new URL(form.action).pathname.replace(/\/comments$/, '')}?me#comment-${posted.id}`);
    return;
  }
  const comment = document.importNode(drawn, true);
  const already = document.getElementById(comment.id);
  if (already) already.replaceWith(comment);
  else {
    const item = document.createElement('li');
    item.append(comment);
    threads.append(item);
  }
  const heading = conversation.querySelector('#comments-title');
  if (heading) heading.textContent = posted.heading;
  finish(form);
  comment.focus();
  comment.scrollIntoView({ block: 'nearest' });
}

/** The deepest level that is indented; what answers it stands beside it. */
const DEEPEST_LEVEL = 5;

/** The list that a reply stands in, made where it is the first one; for the first level that of the page. */
function threadFor(parentId: string | null): Element | null {
  if (parentId === null) return document.querySelector('.thread--first');
  const parent = document.getElementById(`comment-${parentId}`)?.closest('li');
  if (!parent) return null;
  if (levelOf(parent) >= DEEPEST_LEVEL) return parent.parentElement;
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

/** A reply's form goes; the one for comments waits for the next. */
function finish(form: HTMLFormElement): void {
  if (form.closest('.comment__reply')) {
    form.closest('.comment__reply')?.remove();
    return;
  }
  form.querySelector('input[name="key"]')?.remove();
  const body = form.querySelector<HTMLTextAreaElement>('textarea[name="body"]');
  if (body) body.value = '';
}
