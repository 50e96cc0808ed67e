import type { Editor } from '@tiptap/core';
import type { BoxToChoose } from '../../../../boxes/words.ts';
import { element, labelled } from '../dom.ts';
import type { Panel } from '../panel.ts';
import { putBlock } from '../put-block.ts';
import { SAYS } from '../says.ts';
import { findBoxes } from './found-boxes.ts';

/** A box explains a story: one in another would explain an explanation. */
export function takesBoxes({ view }: Editor): boolean {
  return view.dom.closest('[data-kind="box"]') === null;
}

/** Asks for a background box and puts it in. */
export function askBox(editor: Editor, panel: Panel): void {
  const words = element('input', { type: 'search', autocomplete: 'off' });
  const list = element('div', { class: 'editor-boxes', role: 'radiogroup', 'aria-label': SAYS.box });
  const found = element('p', { class: 'field__hint', role: 'status' }, SAYS['boxes-sought']);
  let boxes: readonly BoxToChoose[] = [];
  const show = () => {
    const asked = words.value.trim().toLowerCase();
    const some = boxes.filter((box) => `${box.title} ${box.words}`.toLowerCase().includes(asked));
    list.replaceChildren(...some.map(choice));
    found.textContent = some.length > 0 ? '' : SAYS[boxes.length > 0 ? 'boxes-none-so' : 'boxes-none'];
  };
  words.addEventListener('input', show);
  panel.open({
    title: SAYS['box-title'],
    fields: [
      labelled(SAYS['find-boxes'], words),
      list,
      found,
      element('p', {}, element('a', { href: '/desk/boxes', target: '_blank' }, SAYS['write-box'])),
    ],
    act: {
      label: SAYS['put-in'],
      run() {
        const chosen = list.querySelector<HTMLInputElement>('input:checked');
        if (!chosen) return SAYS['choose-one'];
        putBlock(editor, { type: 'box', attrs: { boxId: chosen.value } });
        return null;
      },
    },
  });
  void findBoxes().then((all) => {
    if (!list.isConnected) return;
    boxes = all ?? [];
    if (all === null) found.textContent = SAYS['boxes-unreachable'];
    else show();
  });
}

function choice({ id, title, words, isOut }: BoxToChoose): HTMLElement {
  return element(
    'label',
    { class: 'check' },
    element('input', { type: 'radio', name: 'box', value: id }),
    element(
      'span',
      {},
      element('bdi', { class: 'editor-box__name' }, title || SAYS['without-title']),
      ...(isOut ? [] : [` ${SAYS['not-out']}`]),
      element('span', { class: 'editor-box__words', dir: 'auto' }, words),
    ),
  );
}
