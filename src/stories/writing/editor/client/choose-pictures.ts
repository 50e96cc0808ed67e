import type { Editor } from '@tiptap/core';
import type { PictureToChoose } from '../../words.ts';
import { element } from './dom.ts';
import type { Panel } from './panel.ts';
import { putBlock } from './put-block.ts';
import { SAYS } from './says.ts';
import { getJson } from './send.ts';
import { pictureAddress } from './views/picture-view.ts';

/** Puts in a picture that the newsroom has. What is said of it is written at its place. */
export function insertPicture(editor: Editor, { id, alt }: Pick<PictureToChoose, 'id' | 'alt'>): void {
  putBlock(editor, { type: 'picture', attrs: { pictureId: id, alt } });
}

function insertGallery(editor: Editor, pictures: readonly PictureToChoose[]): void {
  const places = pictures.map(({ id, alt }) => ({ pictureId: id, alt }));
  putBlock(editor, { type: 'gallery', attrs: { pictures: places } });
}

/** Offers the pictures that the newsroom has: one for its own place, several for a gallery. */
export async function choosePictures(
  editor: Editor,
  panel: Panel,
  kind: 'picture' | 'gallery',
): Promise<void> {
  const answered = await getJson(`${location.pathname}/pictures`);
  const { pictures = [] } = (answered?.body ?? {}) as { readonly pictures?: readonly PictureToChoose[] };
  const type = kind === 'picture' ? 'radio' : 'checkbox';
  const inputs = pictures.map((picture) => ({ picture, input: element('input', { type, name: 'picture' }) }));
  const list = element(
    'ul',
    { class: 'editor-choice' },
    ...inputs.map(({ picture, input }) => element('li', {}, choiceOf(picture, input))),
  );
  const none = element(
    'p',
    { class: 'desk-soft' },
    answered === null ? SAYS.unreachable : SAYS['pictures-none'],
  );
  panel.open({
    title: kind === 'picture' ? SAYS['picture-title'] : SAYS['gallery-title'],
    fields: [pictures.length > 0 ? list : none],
    ...(pictures.length > 0 && {
      act: {
        label: SAYS['put-in'],
        run() {
          const chosen = inputs.filter(({ input }) => input.checked).map(({ picture }) => picture);
          const [first] = chosen;
          if (!first) return SAYS['choose-one'];
          if (kind === 'gallery') insertGallery(editor, chosen);
          else insertPicture(editor, first);
          return null;
        },
      },
    }),
  });
}

function choiceOf({ id, alt, caption, credit }: PictureToChoose, input: HTMLInputElement): HTMLElement {
  const says = [caption || alt || SAYS['without-words'], credit].filter(Boolean).join(' · ');
  return element(
    'label',
    { class: 'editor-choice__one' },
    element('img', { src: pictureAddress(id, 320), alt: '', loading: 'lazy' }),
    element('span', { class: 'editor-choice__words' }, input, says),
  );
}
