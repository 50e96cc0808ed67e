import { element, quietButton } from './dom.ts';
import { SAYS } from './says.ts';

export interface PanelWish {
  readonly title: string;
  readonly fields: readonly HTMLElement[];
  /** Left out where choosing is all there is to do. */
  readonly act?: { readonly label: string; readonly run: () => string | null | Promise<string | null> };
  readonly beside?: readonly { readonly label: string; readonly run: () => void }[];
}

export interface Panel {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  open(wish: PanelWish): void;
  close(): void;
}

/** The one place beside the text where the editor asks for something. `run` answers with what was wrong, or null. */
export function createPanel(back: () => void): Panel {
  const form = element('form', { class: 'editor-panel', novalidate: true });
  form.hidden = true;
  let run: (() => string | null | Promise<string | null>) | undefined;
  const problem = element('p', { class: 'field__error', role: 'alert' });
  const close = () => {
    if (form.hidden) return;
    form.hidden = true;
    form.replaceChildren();
    back();
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const wrong = (await run?.()) ?? null;
    problem.textContent = wrong ?? '';
    if (wrong === null) close();
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  });
  return {
    element: form,
    get isOpen() {
      return !form.hidden;
    },
    close,
    open({ title, fields, act, beside = [] }) {
      run = act?.run;
      problem.textContent = '';
      form.setAttribute('aria-label', title);
      form.replaceChildren(
        element('p', { class: 'editor-panel__title' }, title),
        ...fields,
        problem,
        element(
          'div',
          { class: 'editor-row' },
          ...(act ? [element('button', { class: 'button' }, act.label)] : []),
          ...beside.map((one) =>
            quietButton(one.label, () => {
              one.run();
              close();
            }),
          ),
          quietButton(SAYS.close, close),
        ),
      );
      form.hidden = false;
      form.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
    },
  };
}
