/** What is being written is kept in this browser under the form's place, until it is posted. */
function keyOf(form: HTMLFormElement): string {
  const about = ['parent', 'passage'].map((name) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement ? field.value : '';
  });
  return `draft ${new URL(form.action).pathname} ${about.join('')}`;
}

function bodyOf(form: HTMLFormElement): HTMLTextAreaElement | null {
  return form.querySelector('textarea[name="body"]');
}

/** A browser may refuse to keep anything (private windows, a full store): then nothing is kept. */
export function inStore(deed: (store: Storage) => void): void {
  try {
    deed(localStorage);
  } catch {
    // The form works without it.
  }
}

export function restoreDraft(form: HTMLFormElement): void {
  inStore((store) => {
    const body = bodyOf(form);
    if (body && body.value === '') body.value = store.getItem(keyOf(form)) ?? '';
  });
}

export function keepDraft(form: HTMLFormElement): void {
  inStore((store) => {
    const text = bodyOf(form)?.value ?? '';
    if (text === '') store.removeItem(keyOf(form));
    else store.setItem(keyOf(form), text);
  });
}

export function clearDraft(form: HTMLFormElement): void {
  inStore((store) => store.removeItem(keyOf(form)));
}
