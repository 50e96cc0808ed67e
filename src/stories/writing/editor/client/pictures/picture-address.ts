/** As the server calls it in `library/words.ts`. */
export const LIBRARY = '/desk/pictures';

/** Where those who work here get a picture that no public story shows yet. */
export const pictureAddress = (id: string, width = 960) =>
  `${LIBRARY}/${encodeURIComponent(id)}/${width}.webp`;
