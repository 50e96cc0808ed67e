import type { PictureToChoose } from '../../../words.ts';
import { getJson } from '../send.ts';

export interface FoundPictures {
  readonly pictures: readonly PictureToChoose[];
  /** The address of more of them. */
  readonly next: string | null;
}

/** Where pictures for the story of this page are found; `words` look for them. */
export function picturesAddress(asked: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(asked).toString();
  return `${location.pathname}/pictures${query === '' ? '' : `?${query}`}`;
}

/** Null where the server could not be reached or does not answer so. */
export async function findPictures(address: string): Promise<FoundPictures | null> {
  const answered = await getJson(address);
  return answered?.status === 200 ? (answered.body as FoundPictures) : null;
}

/** What the library says of a picture; nothing of one that it does not know. */
export async function pictureOfLibrary(id: string, fileName = ''): Promise<PictureToChoose> {
  const found = await findPictures(picturesAddress({ chosen: id }));
  const known = found?.pictures.find((picture) => picture.id === id);
  return known ?? { id, fileName, alt: '', caption: '', credit: '', isDecorative: false };
}
