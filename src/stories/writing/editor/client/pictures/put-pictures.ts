import type { Editor } from '@tiptap/core';
import type { PictureInPlace } from '../../../../document/words.ts';
import type { PictureToChoose } from '../../../words.ts';
import { putBlock } from '../put-block.ts';
import { SAYS } from '../says.ts';
import { pickPictures } from './picture-picker.ts';

/** A picture of the library in its place. What the library says of it holds there, until something else is said. */
export function placeOf({ id, alt, isDecorative }: PictureToChoose): PictureInPlace {
  return { pictureId: id, alt, ...(isDecorative && alt === '' && { decorative: true }) };
}

/** Asks for a picture and puts it in. */
export async function putPicture(editor: Editor): Promise<void> {
  const wish = { title: SAYS['picture-title'], several: false, act: SAYS['put-in'] };
  const [picture] = await pickPictures(wish);
  if (picture) putBlock(editor, { type: 'picture', attrs: placeOf(picture) });
  else editor.view.focus();
}

/** Asks for pictures and puts them in side by side. */
export async function putGallery(editor: Editor): Promise<void> {
  const pictures = await pickPictures({ title: SAYS['gallery-title'], several: true, act: SAYS['put-in'] });
  if (pictures.length > 0) putBlock(editor, { type: 'gallery', attrs: { pictures: pictures.map(placeOf) } });
  else editor.view.focus();
}
