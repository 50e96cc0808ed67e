export { createDesk } from './create-desk.ts';
export { DESK_LANGUAGE } from './messages.ts';
export type { Desk } from './needs.ts';
export { atDesk } from './rules/at-desk.ts';
export { mayUse } from './rules/may-use.ts';
export { MOST_COUNTED, shownCount } from './rules/shown-count.ts';
export { LetterShown } from './views/letter-shown.tsx';
export type * from './words.ts';
