import type { Editor } from '@tiptap/core';
import { element } from '../dom.ts';
import { SAYS } from '../says.ts';
import { lineField, type Shown, viewOf } from './fields.ts';

/** Words of somebody, or words lifted out of the text; and who said them. */
export function quoteView(shown: Shown) {
  const contentDOM = element('blockquote');
  const field = lineField(shown, { name: 'cite', label: SAYS.cite });
  const said = element('figcaption', { class: 'editor-caption', contenteditable: 'false' });
  const fields = element('div', { class: 'editor-fields', contenteditable: 'false' }, field.element);
  const dom = element('figure', { class: 'editor-block' }, contentDOM, said, fields);
  return viewOf(shown, {
    ...{ dom, contentDOM },
    follow(node) {
      const isPull = node.attrs['kind'] === 'pull';
      dom.classList.toggle('pull-quote', isPull);
      dom.classList.toggle('quote', !isPull);
      said.textContent = String(node.attrs['cite'] ?? '');
      field.follow(node);
    },
  });
}

/** A table and its caption. The Tab key goes from cell to cell there: the menu leads to the field, Enter back. */
export function tableView(shown: Shown) {
  const contentDOM = element('tbody');
  const said = element('caption', { class: 'editor-table__caption', dir: 'auto', contenteditable: 'false' });
  const field = lineField(shown, { name: 'caption', label: SAYS.caption });
  field.element.addEventListener('keydown', (event) => {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    shown.editor.view.focus();
  });
  const dom = element(
    'div',
    { class: 'table editor-block editor-table' },
    element('table', {}, said, contentDOM),
    element('div', { class: 'editor-fields', contenteditable: 'false' }, field.element),
  );
  return viewOf(shown, {
    ...{ dom, contentDOM },
    follow(node) {
      said.textContent = String(node.attrs['caption'] ?? '');
      field.follow(node);
    },
  });
}

/** Goes to the field of the caption of the table in which the cursor is. */
export function goToCaption(editor: Editor): void {
  const tables = editor.view.dom.querySelectorAll('.editor-table.editor-block--here');
  [...tables].at(-1)?.querySelector<HTMLInputElement>(':scope > .editor-fields input')?.focus();
}
