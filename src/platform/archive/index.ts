export { platformArchive } from './platform-archive.ts';
export { archiveLines } from './store.ts';
export type * from './words.ts';
