import type { Node as EditorNode } from '@tiptap/pm/model';
import type { PictureInPlace } from '../../../../document/words.ts';
import { element, labelled, quietButton } from '../dom.ts';
import { pictureAddress } from '../pictures/picture-address.ts';
import { pickPictures } from '../pictures/picture-picker.ts';
import { placeOf } from '../pictures/put-pictures.ts';
import { SAYS } from '../says.ts';
import { type Shown, viewOf, write } from './fields.ts';

/** Pictures side by side, each with what is said of it: more can be added, each moved or taken out. */
export function galleryView(shown: Shown) {
  const list = element('ul', { class: 'gallery' });
  const adds = quietButton(SAYS['add-pictures'], () => void add());
  const dom = element(
    'figure',
    { class: 'editor-block editor-gallery', contenteditable: 'false', 'aria-label': SAYS.gallery },
    ...[list, element('div', { class: 'editor-fields' }, element('div', {}, adds))],
  );
  let now = shown.node;
  const pictures = () => (now.attrs['pictures'] ?? []) as readonly PictureInPlace[];
  const put = (next: readonly PictureInPlace[]) => write(shown, 'pictures', next);
  const draw = () =>
    list.replaceChildren(...pictures().map((_, at) => drawPlace(at, { pictures, put, arrange })));
  /** Puts them so, and the focus on a button of the one that was meant. */
  const arrange = (next: readonly PictureInPlace[], at: number, label: string) => {
    (document.activeElement as HTMLElement | null)?.blur();
    put(next);
    const buttons = [...(list.children[Math.min(at, next.length - 1)]?.querySelectorAll('button') ?? [])];
    (buttons.find((button) => button.textContent === label) ?? buttons[0] ?? adds).focus();
  };
  const add = async () => {
    const wish = { title: SAYS['add-pictures'], several: true, act: SAYS['put-in'] };
    const added = await pickPictures(wish);
    if (added.length > 0) put([...pictures(), ...added.map(placeOf)]);
  };
  return viewOf(shown, {
    dom,
    follow(node: EditorNode) {
      const count = list.childElementCount;
      const isOther = node.attrs['pictures'] !== now.attrs['pictures'] || count === 0;
      now = node;
      // Whoever writes in a line of it sees it there already, and keeps the cursor.
      if (isOther && (count !== pictures().length || !list.contains(document.activeElement))) draw();
      adds.disabled = !shown.editor.isEditable;
    },
  });
}

interface Places {
  readonly pictures: () => readonly PictureInPlace[];
  readonly put: (next: readonly PictureInPlace[]) => void;
  readonly arrange: (next: readonly PictureInPlace[], at: number, label: string) => void;
}

function drawPlace(at: number, places: Places): HTMLElement {
  const { pictures, put } = places;
  const place = pictures()[at];
  const say = (change: Partial<Record<keyof PictureInPlace, unknown>>) =>
    put(
      pictures().map((one, index) => {
        if (index !== at) return one;
        const said = Object.entries({ ...one, ...change }).filter(([, value]) => value !== undefined);
        return Object.fromEntries(said) as unknown as PictureInPlace;
      }),
    );
  const line = (name: 'alt' | 'caption' | 'credit', label: string) => {
    const value = String(place?.[name] ?? '');
    const input = element('input', { type: 'text', dir: 'auto', value, maxlength: '2000' });
    const nothing = name === 'alt' ? '' : undefined;
    input.addEventListener('input', () => say({ [name]: input.value === '' ? nothing : input.value }));
    return labelled(label, input);
  };
  const decorative = element('input', { type: 'checkbox', checked: place?.decorative === true });
  decorative.addEventListener('change', () => say({ decorative: decorative.checked ? true : undefined }));
  const alt = place?.decorative ? '' : (place?.alt ?? '');
  return element(
    'li',
    { class: 'picture' },
    element('img', { src: pictureAddress(place?.pictureId ?? '', 640), alt, draggable: 'false' }),
    element(
      'div',
      { class: 'editor-fields' },
      line('alt', SAYS.alt),
      element('label', { class: 'check' }, decorative, SAYS.decorative),
      ...[line('caption', SAYS.caption), line('credit', SAYS.credit)],
      drawDeeds(at, places),
    ),
  );
}

function drawDeeds(at: number, { pictures, arrange }: Places): HTMLElement {
  const move = (by: number, label: string) => {
    const all = [...pictures()];
    const [one] = all.splice(at, 1);
    if (one) all.splice(at + by, 0, one);
    arrange(all, at + by, label);
  };
  const takeOut = () => {
    const left = pictures().filter((_, index) => index !== at);
    arrange(left, at, SAYS['take-out']);
  };
  return element(
    'div',
    { class: 'editor-row' },
    ...(at > 0 ? [quietButton(SAYS.earlier, () => move(-1, SAYS.earlier))] : []),
    ...(at < pictures().length - 1 ? [quietButton(SAYS.later, () => move(1, SAYS.later))] : []),
    quietButton(SAYS['take-out'], takeOut),
  );
}
