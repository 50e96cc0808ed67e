export interface FundsTables {
  /** The general fund is no row: it is always there, and is called in the language of who reads. */
  funds: {
    id: string;
    name: string;
    restricted: number;
    position: number;
    added_at: string;
    closed_at: string | null;
  };
}
