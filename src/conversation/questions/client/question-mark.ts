import { isPlain } from '../../../ui/client/clicked-link.ts';
import { showForm } from './question.ts';

/**
 * Opens a question under the paragraph in which its mark stands, and closes it again; Escape closes it too, and
 * leads back to the mark. Nothing is loaded for it but the form: the question stands in the page already.
 */
export function enhance(mark: HTMLElement, signal: AbortSignal): void {
  const question = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '');
  const paragraph = mark.closest('.prose > *');
  if (!question || !paragraph) return;
  const home = document.createComment('');
  let isOpen = question.parentElement === paragraph.parentElement;
  const isAtHome = isOpen;
  mark.setAttribute('aria-expanded', String(isOpen));
  mark.setAttribute('aria-controls', question.id);

  function turn(to: boolean): void {
    if (!question || !paragraph) return;
    isOpen = to;
    mark.setAttribute('aria-expanded', String(to));
    if (isAtHome) question.hidden = !to;
    else if (to) {
      question.before(home);
      paragraph.after(question);
    } else home.replaceWith(question);
    if (!to) return;
    question.scrollIntoView({ block: 'nearest' });
    void showForm(question, signal);
  }

  mark.addEventListener(
    'click',
    (event) => {
      if (!isPlain(event)) return;
      event.preventDefault();
      turn(!isOpen);
    },
    { signal },
  );
  for (const element of [mark, question]) {
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        turn(false);
        mark.focus();
      },
      { signal },
    );
  }
}
