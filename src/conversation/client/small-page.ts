import { clickedLink } from '../../ui/client/clicked-link.ts';
import { fetchFragment } from '../../ui/client/fragment.ts';

/**
 * Opens a comment's small pages (reply, edit, delete, report) in place: the form stands under the comment of the
 * link. The same link closes it again; another one takes its place.
 */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener(
    'click',
    async (event) => {
      const link = clickedLink(event, 'a[data-opens]');
      const item = link?.closest('.comment, .comment__own')?.parentElement;
      if (!link || !item) return;
      event.preventDefault();
      const open = item.querySelector<HTMLElement>(':scope > .comment__reply');
      open?.remove();
      if (open?.dataset['from'] === link.href) return;
      const form = await fetchFragment(link.href, signal);
      if (signal.aborted) return;
      if (form) openIn(item, { form, from: link.href });
      else location.assign(link.href);
    },
    { signal },
  );
}

function openIn(item: HTMLElement, { form, from }: { form: HTMLElement; from: string }): void {
  const place = document.createElement('div');
  place.className = 'comment__reply';
  place.dataset['from'] = from;
  place.append(form);
  item.querySelector(':scope > .comment__reply')?.remove();
  const under = [...item.querySelectorAll(':scope > .comment, :scope > .comment__own')];
  under.at(-1)?.after(place);
  place.querySelector<HTMLElement>('textarea, select, button')?.focus();
}
