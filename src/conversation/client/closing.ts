import type { LiveState } from '../live/words.ts';
import { elementFrom } from './place-comment.ts';

/** What leads to words of one's own, wherever it stands. Reports, and taking back what one wrote, stay. */
const WRITING =
  '.comment-form, a[data-answer], .comment__actions > a:not(.comment__report), .comment__own > span';
const FORM_OPENED = '.comment__reply, .question__form';

/** The conversation as it is closed and opened while somebody reads. */
export interface Closing {
  /** Shows it. False where only the page drawn anew can: it does not hold what is taken again. */
  turn(state: LiveState): boolean;
}

/**
 * Closing takes the forms and links away, but for a form that somebody is writing in: their words stay, and they are
 * told why nobody takes them. Opening brings back the same forms and links.
 */
export function createClosing(section: HTMLElement): Closing {
  const wasDrawnClosed = section.querySelector('.comment-form') === null;
  let closed:
    | { readonly notice: Element; readonly hidden: readonly HTMLElement[]; known: number }
    | undefined;

  function close(html: string): void {
    const form = section.querySelector('.comment-form');
    const notice = elementFrom(html);
    if (!form || !notice) return;
    const had = document.activeElement;
    const hidden = [...document.querySelectorAll<HTMLElement>(WRITING)]
      .filter((element) => !element.querySelector('textarea')?.value)
      .map((element) => element.closest<HTMLElement>(FORM_OPENED) ?? element)
      .filter((element) => !element.hidden);
    closed = { notice, hidden, known: countComments() };
    stayWhile(() => {
      form.before(notice);
      turnAll(hidden, true);
    });
    say(notice.textContent);
    if (!hidden.some((element) => element.contains(had))) return;
    notice.setAttribute('tabindex', '-1');
    (notice as HTMLElement).focus({ preventScroll: true });
  }

  function open(): boolean {
    if (!closed) return !wasDrawnClosed;
    const { notice, hidden, known } = closed;
    closed = undefined;
    stayWhile(() => {
      notice.remove();
      turnAll(hidden, false);
    });
    say('');
    // What was drawn meanwhile has no links.
    return countComments() === known && hidden.every(({ isConnected }) => isConnected);
  }

  function say(words: string): void {
    const status = section.querySelector('[data-says]');
    if (status) status.textContent = words;
  }

  return {
    turn(state) {
      if (state.isOpen) return open();
      if (!closed && !wasDrawnClosed) close(state.html);
      return true;
    },
  };
}

function turnAll(elements: readonly HTMLElement[], away: boolean): void {
  for (const element of elements) element.hidden = away;
  for (const button of document.querySelectorAll<HTMLButtonElement>('.vote button')) button.disabled = away;
}

function countComments(): number {
  return document.querySelectorAll('.comment').length;
}

/** Whatever comes and goes above it: what somebody reads, or writes, stays where it is in the window. */
function stayWhile(change: () => void): void {
  const root = document.documentElement;
  const active = document.activeElement;
  const read = [...document.querySelectorAll('.prose > *, .comment')];
  const at = active?.matches('textarea')
    ? active
    : read.find((element) => element.getBoundingClientRect().bottom > 0);
  const before = at?.getBoundingClientRect().top ?? 0;
  // Most browsers hold the place by themselves, but not all: it must not be done twice.
  root.style.setProperty('overflow-anchor', 'none');
  change();
  const after = at?.getBoundingClientRect();
  if (after && after.height > 0) scrollBy({ top: after.top - before, behavior: 'instant' });
  requestAnimationFrame(() => root.style.removeProperty('overflow-anchor'));
}
