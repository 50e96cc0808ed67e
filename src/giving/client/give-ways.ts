import { fetchFragment } from '../../ui/client/fragment.ts';

/** Shows how the ways look from the chosen country without leaving the page. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const form = element.querySelector('form');
  const select = element.querySelector('select');
  if (!form || !select) return;

  let asking = new AbortController();
  signal.addEventListener('abort', () => asking.abort());

  async function show(chosen: HTMLFormElement): Promise<void> {
    asking.abort();
    asking = new AbortController();
    const mine = asking.signal;
    const address = addressOf(chosen);
    element.setAttribute('aria-busy', 'true');
    const drawn = await fetchFragment(address, mine);
    if (mine.aborted) return;
    element.removeAttribute('aria-busy');
    if (!drawn?.querySelector('.give__ways')) {
      location.assign(address);
      return;
    }
    takeOver(element, drawn);
    if (location.pathname === new URL(chosen.action).pathname)
      history.replaceState(history.state, '', address);
  }

  select.addEventListener('change', () => void show(form), { signal });
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      void show(form);
    },
    { signal },
  );
}

function addressOf(form: HTMLFormElement): string {
  const asked = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') asked.set(name, value);
  }
  const query = asked.toString();
  return query === '' ? form.action : `${form.action}?${query}`;
}

/** The form stays, so that whoever is in it stays there; the sentence that is read out and the ways are new. */
function takeOver(element: HTMLElement, drawn: HTMLElement): void {
  for (const part of ['.give__status', '.give__ways']) {
    const fresh = drawn.querySelector(part);
    if (fresh) element.querySelector(part)?.replaceChildren(...fresh.childNodes);
  }
}
