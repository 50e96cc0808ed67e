export type * from './document/words.ts';
export type * from './words.ts';
