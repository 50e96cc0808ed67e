import type { PictureInPlace } from '../../../../document/words.ts';
import { element, quietButton } from '../dom.ts';
import { pictureOfLibrary } from '../pictures/found-pictures.ts';
import { pictureAddress } from '../pictures/picture-address.ts';
import { pickPictures } from '../pictures/picture-picker.ts';
import { placeOf } from '../pictures/put-pictures.ts';
import { SAYS } from '../says.ts';
import { checkField, choiceField, lineField, type Shown, viewOf } from './fields.ts';

/** A picture in its place, with what is said of it. */
export function pictureView(shown: Shown) {
  const image = element('img', { alt: '', loading: 'lazy', draggable: 'false' });
  const atLibrary = element('a', { target: '_blank' }, SAYS['at-library']);
  const caption = lineField(shown, { name: 'caption', label: SAYS.caption });
  const credit = lineField(shown, { name: 'credit', label: SAYS.credit });
  const fields = [
    lineField(shown, { name: 'alt', label: SAYS.alt, empty: '' }),
    checkField(shown, { name: 'decorative', label: SAYS.decorative }),
    caption,
    credit,
    choiceField(shown, {
      ...{ name: 'align', label: SAYS.place },
      options: [
        ['', SAYS['place-text']],
        ['wide', SAYS['place-wide']],
        ['left', SAYS['place-left']],
        ['right', SAYS['place-right']],
        ['center', SAYS['place-center']],
      ],
    }),
  ];
  const under = element('figcaption', { class: 'editor-caption' });
  const dom = element(
    'figure',
    { class: 'picture editor-block editor-picture', contenteditable: 'false', 'aria-label': SAYS.picture },
    image,
    under,
    element(
      'div',
      { class: 'editor-fields' },
      ...fields.map((field) => field.element),
      element(
        'div',
        { class: 'editor-row' },
        quietButton(SAYS['other-picture'], () => void another(shown)),
        atLibrary,
      ),
    ),
  );
  return viewOf(shown, {
    dom,
    follow(node) {
      for (const field of fields) field.follow(node);
      const { alt, decorative, caption: said, credit: by } = node.attrs;
      const id = String(node.attrs['pictureId'] ?? '');
      const src = pictureAddress(id);
      if (image.getAttribute('src') !== src) {
        image.src = src;
        void showLibrarys(id, { caption, credit });
      }
      atLibrary.href = `/desk/pictures/${encodeURIComponent(id)}`;
      image.alt = decorative ? '' : String(alt ?? '');
      under.textContent =
        [said, by].filter(Boolean).join(' · ') || (decorative ? SAYS.decorative : String(alt ?? ''));
      dom.classList.toggle('editor-block--lacks', !decorative && !alt);
    },
  });
}

/** What readers see under the picture as long as nothing else is said of it in this place. */
async function showLibrarys(
  id: string,
  fields: Readonly<Record<'caption' | 'credit', ReturnType<typeof lineField>>>,
): Promise<void> {
  const picture = await pictureOfLibrary(id);
  fields.caption.otherwise(picture.caption);
  fields.credit.otherwise(picture.credit);
}

/** Another picture in the same place: what was said of the old one does not hold for it. */
async function another({ editor, getPos }: Shown): Promise<void> {
  const wish = { title: SAYS['other-picture'], several: false, act: SAYS['put-in'] };
  const [picture] = await pickPictures(wish);
  const at = getPos();
  if (!picture || at === undefined) return;
  const nothing = { decorative: null, caption: null, credit: null };
  const place: Partial<Record<keyof PictureInPlace, unknown>> = { ...nothing, ...placeOf(picture) };
  const { tr } = editor.state;
  for (const [name, value] of Object.entries(place)) tr.setNodeAttribute(at, name, value);
  editor.view.dispatch(tr);
}
