export { carryPassages } from './actions/carry-passages.ts';
export { createPassages } from './offers.ts';
export { passageIdsIn, piecesOf, textBlocksOf } from './rules/pieces.ts';
export { deletePassages } from './store.ts';
export type * from './words.ts';
