export { createPictures, type PicturesNeeds } from './create-pictures.ts';
export { picturesMigrations } from './migrations.ts';
export type { Pictures } from './offers.ts';
export { pictureAddress } from './rules/media-address.ts';
export { PICTURE_FORMATS, PICTURE_WIDTHS, type PictureFormat } from './rules/variant.ts';
export type { PictureFacts, PictureRefusal } from './words.ts';
