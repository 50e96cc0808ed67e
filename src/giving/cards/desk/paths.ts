/** Where the page of gifts by card stands in the desk. */
export const CARDS = '/desk/cards';
