/** Where those who work here get a picture that no public story shows yet. */
export const pictureAddress = (id: string, width = 960) =>
  `/desk/pictures/${encodeURIComponent(id)}/${width}.webp`;
