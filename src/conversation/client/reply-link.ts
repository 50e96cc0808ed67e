import { fetchFragment } from '../../ui/client/fragment.ts';

/** Opens the form of a reply under the comment that it answers; the same link closes it again. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener(
    'click',
    async (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a[data-reply]') : null;
      const comment = link?.closest('.comment');
      if (!(link instanceof HTMLAnchorElement) || !comment) return;
      event.preventDefault();
      const open = comment.parentElement?.querySelector(':scope > .comment__reply');
      if (open) {
        open.remove();
        return;
      }
      const form = await fetchFragment(link.href, signal);
      if (signal.aborted) return;
      if (form) openUnder(comment, form);
      else location.assign(link.href);
    },
    { signal },
  );
}

function openUnder(comment: Element, form: HTMLElement): void {
  const place = document.createElement('div');
  place.className = 'comment__reply';
  place.append(form);
  comment.after(place);
  place.querySelector('textarea')?.focus();
}
