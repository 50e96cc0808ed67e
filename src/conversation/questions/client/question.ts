import { clickedLink } from '../../../ui/client/clicked-link.ts';
import { fetchFragment } from '../../../ui/client/fragment.ts';

/** Answers are written where the question stands: the link to the small page brings its form. */
export function enhance(question: HTMLElement, signal: AbortSignal): void {
  question.addEventListener(
    'click',
    async (event) => {
      const link = clickedLink(event, 'a[data-answer]');
      if (!link) return;
      event.preventDefault();
      if (await showForm(question, signal)) question.querySelector('textarea')?.focus();
      else location.assign(link.href);
    },
    { signal },
  );
}

/** Puts the form in the place of the link that leads to it. Says whether it stands there. */
export async function showForm(question: HTMLElement, signal: AbortSignal): Promise<boolean> {
  const link = question.querySelector<HTMLAnchorElement>('a[data-answer]');
  if (!link) return true;
  const isShown = () => link.hasAttribute('hidden');
  const form = isShown() ? null : await fetchFragment(link.href, signal);
  if (!form || isShown()) return isShown();
  const place = document.createElement('div');
  place.className = 'question__form';
  place.append(form);
  link.hidden = true;
  link.parentElement?.before(place);
  return true;
}
