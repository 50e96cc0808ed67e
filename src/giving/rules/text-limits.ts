/** The longest name of a giver, or of whom a gift is in honour or memory of; in characters. */
export const LONGEST_NAME = 100;
/** The longest word that goes with a gift or a promise, in characters. */
export const LONGEST_WORD = 1_000;
