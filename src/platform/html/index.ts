export { fragmentOf, wordsAlone } from './fragment.ts';
