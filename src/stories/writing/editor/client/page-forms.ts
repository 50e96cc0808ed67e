import type { Saving } from './saving.ts';

/** The version on which the forms of the page decide: what this window has saved last. */
export function showVersion(version: number): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="version"]')) {
    field.value = String(version);
  }
}

interface FormNeeds {
  readonly saving: Saving;
  readonly goTo: (blockId: string) => void;
  readonly signal: AbortSignal;
}

/** What is done on the page around the text. */
export function listenToForms({ saving, goTo, signal }: FormNeeds): void {
  document.addEventListener('submit', (event) => void allSentFirst(event, saving), { signal, capture: true });
  document.addEventListener(
    'click',
    (event) => {
      // What is missing leads to where it is missing.
      const link =
        event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-block]') : null;
      if (!link) return;
      event.preventDefault();
      goTo(link.dataset['block'] ?? '');
    },
    { signal },
  );
}

/**
 * Brings what is missing up to date, once whoever writes turns from the text to what stands around it: the server alone
 * can tell.
 */
export async function refreshLacking(signal: AbortSignal): Promise<void> {
  const place = document.querySelector('[data-part="lacking"]');
  const response = await fetch(location.pathname, { signal }).catch(() => null);
  if (!place || !response?.ok) return;
  const now = new DOMParser().parseFromString(await response.text(), 'text/html');
  const fresh = now.querySelector('[data-part="lacking"]');
  if (fresh) place.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
}

/** A form decides on what is written: all of it has to be there first. A first try may find another's words. */
async function allSentFirst(event: SubmitEvent, saving: Saving): Promise<void> {
  const { target, submitter } = event;
  if (!(target instanceof HTMLFormElement) || !target.elements.namedItem('version')) return;
  if (!saving.hasUnsent) return;
  event.preventDefault();
  event.stopPropagation();
  if ((await saving.flush()) || (await saving.flush())) target.requestSubmit(submitter);
  else document.querySelector('.editor')?.scrollIntoView({ block: 'start' });
}
