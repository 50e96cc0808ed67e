import type { Node as EditorNode } from '@tiptap/pm/model';
import type { PictureInPlace } from '../../../../document/words.ts';
import { element, labelled, quietButton } from '../dom.ts';
import { SAYS } from '../says.ts';
import { type Shown, viewOf, write } from './fields.ts';
import { pictureAddress } from './picture-view.ts';

/** Pictures side by side, each with what is said of it; they can be put in another order. */
export function galleryView(shown: Shown) {
  const list = element('ul', { class: 'gallery' });
  const dom = element(
    'figure',
    { class: 'editor-block editor-gallery', contenteditable: 'false', 'aria-label': SAYS.gallery },
    list,
  );
  let now = shown.node;
  const pictures = () => (now.attrs['pictures'] ?? []) as readonly PictureInPlace[];
  const put = (next: readonly PictureInPlace[]) => write(shown, 'pictures', next);
  const draw = () => {
    const holder = list.contains(document.activeElement) ? null : list;
    if (holder) list.replaceChildren(...pictures().map((_, at) => drawPlace(at, { pictures, put })));
  };
  return viewOf(shown, {
    dom,
    follow(node: EditorNode) {
      const isOther = node.attrs['pictures'] !== now.attrs['pictures'] || list.childElementCount === 0;
      now = node;
      if (isOther) draw();
    },
  });
}

interface Places {
  readonly pictures: () => readonly PictureInPlace[];
  readonly put: (next: readonly PictureInPlace[]) => void;
}

function drawPlace(at: number, { pictures, put }: Places): HTMLElement {
  const place = pictures()[at];
  const say = (change: Partial<PictureInPlace>) =>
    put(pictures().map((one, index) => (index === at ? { ...one, ...change } : one)));
  const line = (name: 'alt' | 'caption' | 'credit', label: string) => {
    const input = element('input', {
      type: 'text',
      dir: 'auto',
      value: String(place?.[name] ?? ''),
      maxlength: '2000',
    });
    input.addEventListener('input', () => say({ [name]: input.value }));
    return labelled(label, input);
  };
  const move = (by: number) => {
    const all = [...pictures()];
    const [one] = all.splice(at, 1);
    if (one) all.splice(at + by, 0, one);
    (document.activeElement as HTMLElement | null)?.blur();
    put(all);
  };
  return element(
    'li',
    { class: 'picture' },
    element('img', {
      src: pictureAddress(place?.pictureId ?? '', 640),
      alt: place?.alt ?? '',
      draggable: 'false',
    }),
    element(
      'div',
      { class: 'editor-fields' },
      ...[line('alt', SAYS.alt), line('caption', SAYS.caption), line('credit', SAYS.credit)],
      element(
        'div',
        { class: 'editor-row' },
        ...(at > 0 ? [quietButton(SAYS.earlier, () => move(-1))] : []),
        ...(at < pictures().length - 1 ? [quietButton(SAYS.later, () => move(1))] : []),
        quietButton(SAYS['take-out'], () => {
          (document.activeElement as HTMLElement | null)?.blur();
          put(pictures().filter((_, index) => index !== at));
        }),
      ),
    ),
  );
}
