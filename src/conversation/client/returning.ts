import { whenCommentsCome } from './conversation-events.ts';
import { bring, fetchConversation } from './further.ts';

/** After so long without a look, in milliseconds, the next one is another visit. */
const VISIT = 30 * 60 * 1_000;

/** Knows a reader who comes back, in this browser alone: marks what is new, and keeps the order they chose. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  try {
    markNew(element, signal);
    keepOrder(element, signal);
  } catch {
    // A browser may refuse to keep anything (private windows, a full store): then nothing is new.
  }
}

interface Visit {
  /** When the visit before this one ended. */
  readonly since: string | null;
  /** The last look. */
  readonly at: string;
  /** How many comments there were before this visit, and at the last look. */
  readonly count: number;
  readonly seen: number;
}

function markNew(element: HTMLElement, signal: AbortSignal): void {
  const key = `visit ${location.pathname}`;
  const countNow = () =>
    Number(element.querySelector<HTMLElement>('[data-comment-count]')?.dataset['commentCount']);
  const count = countNow();
  const before = JSON.parse(localStorage.getItem(key) ?? 'null') as Visit | null;
  const isAnother = before === null || Date.now() - Date.parse(before.at) > VISIT;
  const since = isAnother ? (before?.at ?? null) : before.since;
  const old = isAnother ? (before?.seen ?? count) : before.count;
  const keep = () => {
    const visit: Visit = { since, at: new Date().toISOString(), count: old, seen: countNow() };
    localStorage.setItem(key, JSON.stringify(visit));
  };
  keep();
  // What came or was written while the page was open has been seen.
  addEventListener('pagehide', keep, { signal });
  if (since === null) return;
  let marked = 0;
  const hint = element.querySelector<HTMLElement>('.conversation__since');
  whenCommentsCome(signal, () => {
    for (const time of element.querySelectorAll<HTMLTimeElement>('.comment__signature time')) {
      const signature = time.closest('.comment__signature');
      if (time.dateTime <= since || !hint || signature?.querySelector('.comment__new')) continue;
      const mark = document.createElement('span');
      mark.className = 'comment__badge comment__new';
      mark.textContent = hint.dataset['new'] ?? '';
      signature?.append(mark);
      marked += 1;
    }
  });
  const link = hint?.querySelector('a');
  const many = Math.max(marked, count - old);
  if (!hint || !link || many === 0) return;
  link.href = link.href.replace('since=', `since=${since}`);
  link.append(` (${many})`);
  hint.hidden = false;
}

function keepOrder(element: HTMLElement, signal: AbortSignal): void {
  const links = () => [...element.querySelectorAll<HTMLAnchorElement>('.conversation__orders a')];
  const sortOf = (link: HTMLAnchorElement) => new URL(link.href).searchParams.get('sort') ?? '';
  element.addEventListener(
    'click',
    ({ target }) => {
      const chosen = links().find((link) => target instanceof Node && link.contains(target));
      if (chosen) localStorage.setItem('order', sortOf(chosen));
    },
    { signal },
  );
  // Whoever asked for something, or reads the comments already, gets what stands there.
  const isUnread = () => element.getBoundingClientRect().top > innerHeight;
  const kept = localStorage.getItem('order');
  const wanted = links().find((link) => sortOf(link) === kept && link.ariaCurrent !== 'true');
  if (!wanted || location.search !== '' || location.hash !== '' || !isUnread()) return;
  fetchConversation(wanted.href, signal).then((drawn) => {
    if (!drawn || !isUnread()) return;
    bring(drawn, { into: element, instead: true });
    element.dataset['order'] = drawn.dataset['order'] ?? '';
  });
}
