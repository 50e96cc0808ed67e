const ACTS: Readonly<Record<string, string>> = { a: 'approve', r: 'reject', p: 'pin' };

/**
 * Keys of the moderators' queue: `j` and `k` go to the next comment and back, `a` approves, `r` rejects and `p` pins
 * the one that has the focus, `x` chooses it, `1` to `9` put a saved answer under it. They press the buttons that
 * stand there, and write in no field.
 */
export function enhance(list: HTMLElement, signal: AbortSignal): void {
  const comments = [...list.querySelectorAll<HTMLElement>('[data-judged]')];
  for (const one of comments) one.tabIndex = -1;
  const current = () => comments.findIndex((one) => one.contains(document.activeElement));
  const go = (to: number) => comments[Math.max(0, Math.min(to, comments.length - 1))]?.focus();

  document.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const at = current();
      if (event.key === 'j') go(at + 1);
      else if (event.key === 'k') go(at === -1 ? 0 : at - 1);
      else if (at === -1 || !press(comments[at], event.key)) return;
      event.preventDefault();
    },
    { signal },
  );
  // Whoever has just acted by key goes on at the first that is left.
  if (new URLSearchParams(location.search).has('done')) go(0);
}

function press(comment: HTMLElement | undefined, key: string): boolean {
  if (key === 'x') return click(comment?.querySelector<HTMLElement>('[data-choose]'));
  if (/^[1-9]$/.test(key)) return click(comment?.querySelector<HTMLElement>(`[data-answer="${key}"]`));
  const act = ACTS[key];
  return act !== undefined && click(comment?.querySelector<HTMLElement>(`button[formaction$="/${act}"]`));
}

function click(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return element !== null && element !== undefined;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target.isContentEditable || target.matches('textarea, select');
}
