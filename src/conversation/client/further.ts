import { clickedLink } from '../../ui/client/clicked-link.ts';
import { tell } from './conversation-events.ts';
import { focusOn } from './place-comment.ts';

/**
 * Brings further comments, or all, into the page; the first that was not there before is where one reads on. Where
 * the address names a comment that the page does not hold, its thread comes.
 */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const look = () => bringNamed(element, signal);
  addEventListener('hashchange', look, { signal });
  look();
  element.addEventListener(
    'click',
    async (event) => {
      const link = clickedLink(event, 'a[data-further]');
      if (!link) return;
      event.preventDefault();
      const drawn = await fetchConversation(link.href, signal);
      if (signal.aborted) return;
      if (!drawn) {
        location.assign(link.href);
        return;
      }
      const first = bring(drawn, { into: element, instead: link.dataset['further'] === 'all' });
      if (first) focusOn(first);
      const status = element.querySelector<HTMLElement>('[data-says]');
      if (status) status.textContent = status.dataset['says'] ?? '';
    },
    { signal },
  );
}

async function bringNamed(element: HTMLElement, signal: AbortSignal): Promise<void> {
  const [anchor, id = ''] = /^#comment-([\w-]+)$/.exec(location.hash) ?? [];
  if (!anchor || document.querySelector(anchor)) return;
  // In the view of one person the thread is theirs as well.
  const drawn = await fetchConversation(`?${element.dataset['mine'] ? '' : 'me&'}thread=${id}`, signal);
  if (signal.aborted || !drawn?.querySelector(anchor)) return;
  bring(drawn, { into: element, instead: true });
  location.replace(anchor);
}

/** The conversation as another address of the story shows it. */
export async function fetchConversation(address: string, signal: AbortSignal): Promise<HTMLElement | null> {
  const answer = await fetch(address, { signal }).catch(() => undefined);
  if (!answer?.ok) return null;
  const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const conversation = drawn.querySelector<HTMLElement>('#comments');
  return conversation && document.importNode(conversation, true);
}

/** Puts the threads of `drawn` after those in the page, or in their place. Returns the first new comment. */
export function bring(
  drawn: HTMLElement,
  { into, instead }: { readonly into: HTMLElement; readonly instead: boolean },
): HTMLElement | undefined {
  const list = into.querySelector('.thread--first');
  const known = new Set([...into.querySelectorAll('article')].map(({ id }) => id));
  const comments = [...drawn.querySelectorAll<HTMLElement>('.thread--first article')];
  const threads = [...drawn.querySelectorAll('.thread--first > li')];
  if (instead) list?.replaceChildren(...threads);
  else list?.append(...threads.filter((item) => !known.has(item.querySelector('article')?.id ?? '')));
  for (const part of ['.conversation__further', '.conversation__orders']) {
    const fresh = drawn.querySelector(part);
    if (fresh) into.querySelector(part)?.replaceWith(fresh);
  }
  tell('come', undefined);
  return comments.find(({ id, isConnected }) => isConnected && !known.has(id));
}
