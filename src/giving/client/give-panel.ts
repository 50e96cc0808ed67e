import { fetchFragment } from '../../ui/client/fragment.ts';

/** The style of what comes in, there before it is: nobody sees it bare. Without it the page of the ways is as good. */
function styled(sheet: string | undefined): Promise<void> {
  if (sheet === undefined || document.querySelector(`link[href="${sheet}"]`)) return Promise.resolve();
  return new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = sheet;
    link.onload = () => resolve();
    link.onerror = () => resolve();
    document.head.append(link);
  });
}

/** Opens the ways to give beside the story, where the reader is. Other behaviours find what comes in by themselves. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const place = element.querySelector('.give-panel__place');
  const link = element.querySelector<HTMLAnchorElement>('.give-panel__place > a');
  if (!place || !link) return;

  link.addEventListener(
    'click',
    async (event) => {
      if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      if (element.getAttribute('aria-busy') === 'true') return;
      element.setAttribute('aria-busy', 'true');
      const [drawn] = await Promise.all([fetchFragment(link.href, signal), styled(element.dataset['sheet'])]);
      element.removeAttribute('aria-busy');
      if (signal.aborted) return;
      if (!drawn) {
        location.assign(link.href);
        return;
      }
      place.replaceChildren(drawn);
      drawn.querySelector('select')?.focus();
    },
    { signal },
  );
}
