export { createFiles } from './local-files.ts';
export type { Content, Files, KeptFile } from './words.ts';
