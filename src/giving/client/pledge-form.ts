/** An amount of one's own is chosen by writing it, and goes when an offered one is chosen instead. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const own = element.querySelector<HTMLInputElement>('input[name="chosen"][value="own"]');
  const amount = element.querySelector<HTMLInputElement>('input[name="amount"]');
  if (!own || !amount) return;
  element.addEventListener(
    'input',
    ({ target }) => {
      if (target === amount && amount.value !== '') own.checked = true;
      const isOffered = target instanceof HTMLInputElement && target.name === 'chosen' && target !== own;
      if (isOffered) amount.value = '';
    },
    { signal },
  );
}
