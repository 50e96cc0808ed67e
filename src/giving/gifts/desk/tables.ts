export interface GiftNotesTables {
  /** Further columns of gifts, which the desk writes. */
  gifts: {
    id: string;
    /** What the giver said, or the treasurer of it. */
    word: string;
    /** ISO 3166-1, where it was entered by hand; a promise has its own. */
    country: string | null;
    batch_id: string | null;
  };
}
