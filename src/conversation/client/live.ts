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
import { tell } from './conversation-events.ts';
import { follow } from './follow.ts';
import { articleOf, elementFrom, takeAway } from './place-comment.ts';
import { createWaitingComments } from './waiting-comments.ts';

/** A page that is gone is asked for again by all who look at it: not at once. Milliseconds. */
const LEAVING_WITHIN = 3_000;

/**
 * Keeps the conversation as it is while somebody reads it. New comments wait until the reader asks for them; what
 * changes or is taken away does so at once, in its place.
 */
export function enhance(section: HTMLElement, signal: AbortSignal): void {
  const { live: storyId = '', version } = section.dataset;
  const line = section.querySelector<HTMLElement>('.conversation__news');
  if (!line) return;
  const waiting = createWaitingComments(line, signal);
  const closing = createClosing(section);
  let last = Number(version);

  const HEARD: Readonly<Record<ConversationEvent['event'], (data: never) => void>> = {
    comment(comment: LiveComment) {
      if (articleOf(comment.id)) patch(comment);
      else waiting.add(comment);
    },
    edit(edit: LiveEdit) {
      if (!waiting.change(edit)) patch(edit);
    },
    vote: showVotes,
    remove({ id }: LiveRemoval) {
      const article = articleOf(id);
      if (article) takeOut(article);
      waiting.remove(id);
    },
    state(state: LiveState) {
      if (!closing.turn(state)) waiting.askToReload();
      tell('turned', state);
    },
    count({ heading, count: many, reload }: LiveCount) {
      const title = section.querySelector('#comments-title');
      if (title) title.textContent = heading;
      if (reload) waiting.askToReload();
      tell('counted', { many, heading });
    },
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
