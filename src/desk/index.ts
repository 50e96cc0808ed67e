export { createDesk } from './create-desk.ts';
export type { Desk } from './needs.ts';
export type * from './words.ts';
