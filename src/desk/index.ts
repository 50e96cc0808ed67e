export { createDesk, type Desk, type DeskNeeds } from './create-desk.tsx';
export type * from './words.ts';
