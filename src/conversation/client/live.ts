import type {
  ConversationEvent,
  LiveComment,
  LiveCount,
  LiveEdit,
  LiveRemoval,
  LiveState,
  LiveVote,
} from '../live/words.ts';
import { bringVotes } from '../votes/client/bring-votes.ts';
import { createClosing } from './closing.ts';
import { follow } from './follow.ts';
import { addComment, elementFrom, lead, takeAway } from './place-comment.ts';

/** So long a new comment waits before it is announced: it may be one's own, still on its way into the page. */
const ANNOUNCED_AFTER = 900;
/** A page that is gone is asked for again by all who look at it: not at once. Milliseconds. */
const LEAVING_WITHIN = 3_000;

/**
 * Keeps the conversation as it is while somebody reads it. The page never jumps: new comments wait behind a line
 * until the reader asks for them. What changes or is taken away does so at once, in its place.
 */
export function enhance(section: HTMLElement, signal: AbortSignal): void {
  const { live: storyId = '', version } = section.dataset;
  const news = section.querySelector<HTMLElement>('.conversation__news');
  if (!news) return;
  const words = news.dataset['words']?.split('|') ?? [];
  const waiting = new Map<string, LiveComment>();
  const closing = createClosing(section);
  let last = Number(version);
  let mustReload = false;
  let announcing = 0;

  function announce(): void {
    for (const id of waiting.keys()) if (articleOf(id)) waiting.delete(id);
    const says = mustReload ? words.at(-1) : words[Math.min(waiting.size, words.length - 1) - 1];
    const sentence = waiting.size > 0 || mustReload ? (says ?? '') : '';
    if ((news?.textContent ?? '') === sentence) return;
    news?.replaceChildren(...(sentence === '' ? [] : [buttonSaying(sentence)]));
    const latest = [...waiting.values()].at(-1);
    document.dispatchEvent(new CustomEvent('comments-waiting', { detail: { sentence, latest } }));
  }

  function announceSoon(): void {
    clearTimeout(announcing);
    announcing = window.setTimeout(announce, ANNOUNCED_AFTER);
  }

  function show(): void {
    if (mustReload) {
      location.reload();
      return;
    }
    const shown = [...waiting.values()].map(({ html, parentId }) => addComment(html, parentId));
    const elsewhere = [...waiting.keys()].find((_, at) => !shown[at]);
    waiting.clear();
    announce();
    const first = shown.find((comment) => comment !== null);
    if (first) lead(first);
    else if (elsewhere) location.assign(`/comments/${encodeURIComponent(elsewhere)}`);
  }

  function comes(comment: LiveComment): void {
    const { id, rootId, replies, html } = comment;
    if (articleOf(id)) patch({ id, html });
    else if (rootId === id && replies > 0) mustReload = true;
    else waiting.set(id, comment);
    announceSoon();
  }

  function changes(edit: LiveEdit): void {
    const { id, html } = edit;
    const unseen = waiting.get(id);
    if (unseen) waiting.set(id, { ...unseen, html });
    else patch(edit);
  }

  function goes({ id }: LiveRemoval): void {
    for (const [other, { rootId }] of waiting) if (other === id || rootId === id) waiting.delete(other);
    const article = articleOf(id);
    if (article) takeOut(article);
    announce();
  }

  function count({ heading, count: many, reload }: LiveCount): void {
    const title = section.querySelector('#comments-title');
    if (title) title.textContent = heading;
    if (reload) askToReload();
    document.dispatchEvent(new CustomEvent('comments-counted', { detail: { many, heading } }));
  }

  function turn(state: LiveState): void {
    if (!closing.turn(state)) askToReload();
    document.dispatchEvent(new CustomEvent('comments-taken', { detail: state }));
  }

  function askToReload(): void {
    mustReload = true;
    announce();
  }

  const HEARD: Readonly<Record<ConversationEvent['event'], (data: never) => void>> = {
    ...{ comment: comes, edit: changes, vote: showVotes, remove: goes, state: turn, count },
    gone: () => setTimeout(() => location.reload(), Math.random() * LEAVING_WITHIN),
  };

  follow(
    storyId,
    {
      last: () => last,
      hear({ id, event, data }) {
        last = Math.max(last, id);
        HEARD[event](data as never);
      },
    },
    signal,
  );
  news.addEventListener('click', show, { signal });
  document.addEventListener('comment-placed', announce, { signal });
}

function articleOf(id: string): HTMLElement | null {
  return document.getElementById(`comment-${id}`);
}

function buttonSaying(sentence: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet';
  button.textContent = sentence;
  return button;
}

/**
 * Puts what has changed of a comment in its place. What belongs to this person stays: their vote, the mark of what is
 * new to them, the focus. What they write under it stands beside the comment, and is not touched at all.
 */
function patch({ id, html }: LiveEdit): void {
  const article = articleOf(id);
  const drawn = elementFrom(html);
  if (!article || !drawn) return;
  const had = document.activeElement;
  const wasInside = article.contains(had);
  const mark = article.querySelector('.comment__new');
  if (mark) drawn.querySelector('.comment__signature')?.append(mark);
  const actions = keepActions(article, drawn);
  for (const part of [...article.childNodes]) if (part !== actions) part.remove();
  article.prepend(...drawn.childNodes);
  article.className = drawn.className;
  if (wasInside && !had?.isConnected) article.focus({ preventScroll: true });
}

/** The votes and links under a comment stay the same elements, as far as there are the same. */
function keepActions(article: Element, drawn: Element): Element | null {
  const [there, fresh] = [article, drawn].map((one) => one.querySelector('.comment__actions'));
  if (!there || !fresh) return null;
  bringVotesTo(article, fresh.querySelector(VOTES));
  const [links, linksNow] = [there, fresh].map((one) => one.querySelectorAll(':scope > a'));
  if (links?.length !== linksNow?.length) {
    for (const link of links ?? []) link.remove();
    there.append(...(linksNow ?? []));
  }
  fresh.remove();
  return there;
}

function showVotes({ id, html }: LiveVote): void {
  const article = articleOf(id);
  if (article) bringVotesTo(article, elementFrom(html));
}

/** The votes of a comment: the form, or the numbers alone. */
const VOTES = '.vote, .comment__score';

function bringVotesTo(article: Element, drawn: Element | null): void {
  const votes = article.querySelector(VOTES);
  if (votes && drawn) bringVotes(votes, drawn);
  else if (drawn) article.querySelector('.comment__actions')?.prepend(drawn);
  else votes?.remove();
}

/**
 * A comment goes with its thread if that hangs on it; else what answers it moves up to where it stood. Only what this
 * person is writing under it stays, until they are told that it cannot be posted.
 */
function takeOut(article: HTMLElement): void {
  const item = article.closest('li');
  const isRoot = item?.parentElement?.matches('.thread--first') ?? true;
  if (item && !isRoot) item.before(...item.querySelectorAll(':scope > .thread > li'));
  const writing = item?.querySelector(':scope > .comment__reply');
  if (item && writing?.querySelector('textarea')?.value) {
    for (const other of [...item.children]) if (other !== writing) other.remove();
    return;
  }
  const had = item?.contains(document.activeElement);
  takeAway(article);
  if (had) document.querySelector<HTMLElement>('#comments-title')?.focus({ preventScroll: true });
}
