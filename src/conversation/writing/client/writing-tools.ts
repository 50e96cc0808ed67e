import { type Mark, marked } from './marked.ts';
import { keepPreview } from './preview.ts';

/** With Ctrl or ⌘, as in other places where people write. */
const KEYS: Readonly<Record<string, Mark>> = { b: 'bold', i: 'italic', k: 'link' };
/** How many characters before the limit it is told. */
const NEAR = 200;

/** Shows the tools under a field: buttons that write marks, how it will look, and how many characters are left. */
export function enhance(element: HTMLElement, signal: AbortSignal): void {
  const field = element.closest('form')?.querySelector('textarea');
  const bar = element.querySelector<HTMLElement>('[role="toolbar"]');
  if (!field || !bar) return;
  element.hidden = false;
  moveByArrows(bar, signal);
  bar.addEventListener(
    'click',
    ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button) write(field, button.value as Mark);
    },
    { signal },
  );
  field.addEventListener(
    'keydown',
    (event) => {
      const mark = KEYS[event.key];
      if (!mark || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      event.preventDefault();
      write(field, mark);
    },
    { signal },
  );
  countLeft(element, field, signal);
  keepPreview(element, field, signal);
}

/** Types it as a person would, so that the browser can undo it; where it cannot, puts it in. */
function write(field: HTMLTextAreaElement, mark: Mark): void {
  const { value: text, selectionStart, selectionEnd } = field;
  const change = marked(mark, { text, from: selectionStart, to: selectionEnd });
  field.focus();
  field.setSelectionRange(change.from, change.to);
  if (!document.execCommand('insertText', false, change.put)) {
    field.setRangeText(change.put);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const [from, to] = change.choose;
  field.setSelectionRange(change.from + from, change.from + to);
}

/** One stop for the whole bar; arrows lead along it (ARIA Authoring Practices, toolbar). */
function moveByArrows(bar: HTMLElement, signal: AbortSignal): void {
  const buttons = [...bar.querySelectorAll('button')];
  const stopAt = (at: number) => {
    for (const [number, button] of buttons.entries()) button.tabIndex = number === at ? 0 : -1;
  };
  stopAt(0);
  bar.addEventListener('focusin', ({ target }) => stopAt(buttons.indexOf(target as HTMLButtonElement)), {
    signal,
  });
  bar.addEventListener(
    'keydown',
    (event) => {
      const along = getComputedStyle(bar).direction === 'rtl' ? -1 : 1;
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const steps: Readonly<Record<string, number>> = {
        ...{ ArrowRight: at + along, ArrowLeft: at - along },
        ...{ Home: 0, End: buttons.length - 1 },
      };
      const to = steps[event.key];
      if (to === undefined) return;
      event.preventDefault();
      buttons.at(to % buttons.length)?.focus();
    },
    { signal },
  );
}

/** Counts as people do (and as the server does), once the end is near. */
function countLeft(element: HTMLElement, field: HTMLTextAreaElement, signal: AbortSignal): void {
  const told = element.querySelector<HTMLElement>('.writing__left');
  const longest = Number(element.dataset['longest']);
  if (!told || !longest || !('Segmenter' in Intl)) return;
  const characters = new Intl.Segmenter();
  const tell = () => {
    const text = field.value.trim();
    const left = text.length < longest - NEAR ? longest : longest - [...characters.segment(text)].length;
    told.hidden = left > NEAR;
    told.classList.toggle('writing__left--over', left < 0);
    const number = told.querySelector('output');
    if (number) number.textContent = String(left).replace('-', '−');
  };
  field.addEventListener('input', tell, { signal });
  tell();
}
