export { createDesk } from './create-desk.ts';
export type { Desk, DeskNeeds } from './needs.ts';
export type * from './words.ts';
