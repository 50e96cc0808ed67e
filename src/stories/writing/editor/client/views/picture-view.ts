import { element } from '../dom.ts';
import { SAYS } from '../says.ts';
import { checkField, choiceField, lineField, type Shown, viewOf } from './fields.ts';

/** Where those who work here get a picture that no public story shows yet. */
export const pictureAddress = (id: string, width = 960) =>
  `/desk/pictures/${encodeURIComponent(id)}/${width}.webp`;

/** A picture in its place, with what is said of it. */
export function pictureView(shown: Shown) {
  const id = String(shown.node.attrs['pictureId'] ?? '');
  const image = element('img', { src: pictureAddress(id), alt: '', loading: 'lazy', draggable: 'false' });
  image.addEventListener('error', () => dom.classList.add('editor-picture--gone'));
  const fields = [
    lineField(shown, { name: 'alt', label: SAYS.alt, empty: '' }),
    checkField(shown, { name: 'decorative', label: SAYS.decorative }),
    lineField(shown, { name: 'caption', label: SAYS.caption }),
    lineField(shown, { name: 'credit', label: SAYS.credit }),
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
  const caption = element('figcaption', { class: 'editor-caption' });
  const dom = element(
    'figure',
    { class: 'picture editor-block editor-picture', contenteditable: 'false', 'aria-label': SAYS.picture },
    image,
    caption,
    element('div', { class: 'editor-fields' }, ...fields.map((field) => field.element)),
  );
  return viewOf(shown, {
    dom,
    follow(node) {
      for (const field of fields) field.follow(node);
      const { alt, decorative, caption: said, credit } = node.attrs;
      image.alt = decorative ? '' : String(alt ?? '');
      caption.textContent =
        [said, credit].filter(Boolean).join(' · ') || (decorative ? SAYS.decorative : String(alt ?? ''));
      dom.classList.toggle('editor-block--lacks', !decorative && !alt);
    },
  });
}
