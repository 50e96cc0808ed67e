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

/** What the server alone can draw: what is missing, and the lead picture. */
const DRAWN_THERE = ['lacking', 'lead-picture'];

/** Brings what the server draws around the text up to date. */
export async function refreshAround(signal: AbortSignal): Promise<void> {
  const response = await fetch(location.pathname, { signal }).catch(() => null);
  if (!response?.ok) return;
  const now = new DOMParser().parseFromString(await response.text(), 'text/html');
  for (const part of DRAWN_THERE) bringPart(part, now);
}

/** Puts a part of the page as the server has it now in the place of the one that is seen. False: it did not come. */
export async function showPart(name: string, response: Response | null): Promise<boolean> {
  if (!response) return false;
  return bringPart(name, new DOMParser().parseFromString(await response.text(), 'text/html'));
}

function bringPart(name: string, now: Document): boolean {
  const [place, fresh] = [document, now].map((page) => page.querySelector(`[data-part="${name}"]`));
  if (place && fresh && place.innerHTML !== fresh.innerHTML) bringUpToDate(place, fresh);
  return Boolean(place && fresh);
}

/** The focus stays on the button on which it was. */
function bringUpToDate(place: Element, fresh: Element): void {
  const isIn = place.contains(document.activeElement);
  place.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
  if (isIn) place.querySelector('button')?.focus();
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
