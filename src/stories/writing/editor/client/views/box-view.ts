import { knownBoxes } from '../boxes/found-boxes.ts';
import { element } from '../dom.ts';
import { SAYS } from '../says.ts';
import { type Shown, viewOf } from './fields.ts';

/** A background box where it stands: how it begins, and the way to where it is written. */
export function boxView(shown: Shown) {
  const name = element('p', { class: 'editor-box__name', dir: 'auto' });
  const state = element('p', { class: 'editor-box__state' });
  const words = element('p', { class: 'editor-box__words', dir: 'auto' });
  const link = element('a', { target: '_blank' }, SAYS['edit-box']);
  const dom = element(
    'aside',
    { class: 'editor-block editor-box', contenteditable: 'false', 'aria-label': SAYS.box },
    element('p', { class: 'editor-locked__label' }, SAYS.box),
    ...[name, state, words],
    element('p', {}, link),
  );
  let shows = '';
  return viewOf(shown, {
    dom,
    follow({ attrs }) {
      const id = String(attrs['boxId'] ?? '');
      if (id === shows) return;
      shows = id;
      link.href = `/desk/stories/${encodeURIComponent(id)}`;
      void knownBoxes().then((boxes) => {
        if (id !== shows || boxes === null) return;
        const box = boxes.find((one) => one.id === id);
        name.textContent = box ? box.title || SAYS['without-title'] : SAYS['box-gone'];
        state.textContent = box?.isOut === false ? SAYS['not-out-here'] : '';
        state.hidden = state.textContent === '';
        words.textContent = box?.words ?? '';
        link.hidden = box?.isOpen === false;
      });
    },
  });
}
