export { type CarriedText, carryPassages, type TextToCarry } from './actions/carry-passages.ts';
export { createPassages } from './offers.ts';
export { passageIdsIn, piecesOf, textBlocksOf } from './rules/pieces.ts';
export { wordDifference } from './rules/word-difference.ts';
export { deletePassages } from './store.ts';
export type * from './words.ts';
