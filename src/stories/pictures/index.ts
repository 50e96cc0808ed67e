export { picturesArchive } from './archive.ts';
export { createPictures } from './create-pictures.ts';
export { picturesMigrations } from './migrations.ts';
export type { Pictures } from './offers.ts';
export type { LogoPlace, PictureElsewhere, PictureRefusal } from './words.ts';
