import { prove } from '../../platform/challenge/client/prove.ts';

/**
 * Does the work that shows that somebody took the time, when the form is sent; the slip, which would do without script
 * once the page was open for a while, is left out then.
 */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const form = element.closest('form');
  if (!form) return;
  let proving = false;
  form.addEventListener(
    'submit',
    async (event) => {
      event.preventDefault();
      if (proving) return;
      proving = true;
      form.setAttribute('aria-busy', 'true');
      const proof = await prove(signal).catch(() => null);
      if (proof !== null) {
        form.querySelector('input[name="slip"]')?.remove();
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = 'proof';
        field.value = proof;
        form.append(field);
      }
      form.submit();
      form.removeAttribute('aria-busy');
      proving = false;
    },
    { signal },
  );
  // Back from the other page: what was spent there does not count again.
  window.addEventListener('pageshow', () => form.querySelector('input[name="proof"]')?.remove(), {
    signal,
  });
}
