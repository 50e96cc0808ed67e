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

/** A table and its caption. */
export function tableView(shown: Shown) {
  const contentDOM = element('tbody');
  const field = lineField(shown, { name: 'caption', label: SAYS.caption });
  const dom = element(
    'div',
    { class: 'table editor-block editor-table' },
    element('table', {}, contentDOM),
    element('div', { class: 'editor-fields', contenteditable: 'false' }, field.element),
  );
  return viewOf(shown, { ...{ dom, contentDOM }, follow: (node) => field.follow(node) });
}
