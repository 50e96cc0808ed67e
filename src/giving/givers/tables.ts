export interface GiversTables {
  /** Who gives. Made for an address or by hand; never guessed by name. */
  givers: {
    id: string;
    name: string;
    /** In its one form; null: none is known. */
    email: string | null;
    /** By staff, as plain text. */
    note: string;
    /** The words by which they are found, as `soughtAs` makes them. */
    sought: string;
    merged_into: string | null;
    made_at: string;
    erased_at: string | null;
  };
  /** Which givers were made one, and what moved; kept, so that it can be undone. */
  giver_merges: {
    id: string;
    from_id: string;
    into_id: string;
    /** JSON: the ids of the gifts and of the pledges that moved. */
    moved: string;
    at: string;
    by_staff_id: string | null;
    undone_at: string | null;
  };
}
