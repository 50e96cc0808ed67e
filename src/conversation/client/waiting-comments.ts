import type { LiveComment, LiveEdit } from '../live/words.ts';
import { hear, tell } from './conversation-events.ts';
import { addComment, articleOf, lead } from './place-comment.ts';

/** So long a new comment waits before it is announced: it may be one's own, still on its way into the page. */
const ANNOUNCED_AFTER = 900;

/** New comments, which wait behind a line until the reader asks for them, so that the page never jumps. */
export interface WaitingComments {
  add(comment: LiveComment): void;
  /** False: it does not wait here. */
  change(edit: LiveEdit): boolean;
  /** Takes a comment out, and with one of the first level those under it. */
  remove(id: string): void;
  /** More has changed than can be shown here: the line leads to the page drawn anew. */
  askToReload(): void;
}

export function createWaitingComments(line: HTMLElement, signal: AbortSignal): WaitingComments {
  const words = line.dataset['words']?.split('|') ?? [];
  const waiting = new Map<string, LiveComment>();
  let mustReload = false;
  let announcing = 0;

  function announce(): void {
    for (const id of waiting.keys()) if (articleOf(id)) waiting.delete(id);
    const says = mustReload ? words.at(-1) : words[Math.min(waiting.size, words.length - 1) - 1];
    const sentence = waiting.size > 0 || mustReload ? (says ?? '') : '';
    if (line.textContent === sentence) return;
    line.replaceChildren(...(sentence === '' ? [] : [buttonSaying(sentence)]));
    tell('waiting', { sentence, latest: [...waiting.values()].at(-1) });
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

  line.addEventListener('click', show, { signal });
  hear('placed', announce, signal);
  return {
    add(comment) {
      const { id, rootId, replies } = comment;
      if (rootId === id && replies > 0) mustReload = true;
      else waiting.set(id, comment);
      clearTimeout(announcing);
      announcing = window.setTimeout(announce, ANNOUNCED_AFTER);
    },
    change({ id, html }) {
      const unseen = waiting.get(id);
      if (unseen) waiting.set(id, { ...unseen, html });
      return unseen !== undefined;
    },
    remove(id) {
      for (const [other, { rootId }] of waiting) if (other === id || rootId === id) waiting.delete(other);
      announce();
    },
    askToReload() {
      mustReload = true;
      announce();
    },
  };
}

function buttonSaying(sentence: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet';
  button.textContent = sentence;
  return button;
}
