export { createFiles } from './local-files.ts';
export type { Content, Files } from './words.ts';
