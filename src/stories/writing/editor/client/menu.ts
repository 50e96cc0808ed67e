import type { Editor } from '@tiptap/core';
import { element } from './dom.ts';
import { type Insert, insertsFor } from './inserts.ts';
import { SAYS } from './says.ts';

/** Beside the cursor, in pixels from the frame's corner; `room`: from the cursor to the end of the window. */
export interface MenuPlace {
  readonly left: number;
  readonly below: number;
  readonly above: number;
  readonly room: number;
}

const GAP = 6;

/** The list of what can be put in. The focus stays in the text, which says which line is chosen. */
export interface Menu {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /** Shows what answers to the words; hidden where nothing does. */
  show(asked: string, place: MenuPlace): void;
  hide(): void;
  move(by: number): void;
  chosen(): Insert | null;
}

const LIST = 'editor-menu';

export function createMenu(editor: Editor, choose: (insert: Insert) => void): Menu {
  const list = element('ul', { id: LIST, class: 'editor-menu', role: 'listbox', 'aria-label': SAYS.menu });
  list.hidden = true;
  let inserts: readonly Insert[] = [];
  let at = 0;
  const mark = () => {
    [...list.children].forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === at));
      if (index === at) item.scrollIntoView({ block: 'nearest' });
    });
    editor.view.dom.setAttribute('aria-activedescendant', `${LIST}-${inserts[at]?.name ?? ''}`);
  };
  return {
    element: list,
    get isOpen() {
      return !list.hidden;
    },
    show(asked, { left, below, above, room }) {
      const found = insertsFor(asked, editor);
      const isSame = found.length === inserts.length && found.every((one, index) => one === inserts[index]);
      if (!isSame || list.hidden) {
        inserts = found;
        at = 0;
        list.replaceChildren(...found.map((insert) => line(insert, choose)));
      }
      list.hidden = found.length === 0;
      if (list.hidden) return;
      const height = list.offsetHeight + GAP;
      const top = height > room && height < above ? above - height : below + GAP;
      list.style.setProperty('inset-inline-start', `${left}px`);
      list.style.setProperty('inset-block-start', `${top}px`);
      editor.view.dom.setAttribute('aria-controls', LIST);
      mark();
    },
    hide() {
      list.hidden = true;
      editor.view.dom.removeAttribute('aria-activedescendant');
      editor.view.dom.removeAttribute('aria-controls');
    },
    move(by) {
      at = (at + by + inserts.length) % inserts.length;
      mark();
    },
    chosen: () => inserts[at] ?? null,
  };
}

function line(insert: Insert, choose: (insert: Insert) => void): HTMLElement {
  return element(
    'li',
    {
      ...{ id: `${LIST}-${insert.name}`, role: 'option', class: 'editor-menu__line' },
      mousedown: (event) => event.preventDefault(), // the cursor stays where it is
      click: () => choose(insert),
    },
    insert.label,
  );
}
