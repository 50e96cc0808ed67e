import type { WayKind } from './words.ts';

/** The tables of giving. Instants are ISO 8601 UTC; JSON is text and never queried. */
export interface GivingTables {
  ways_to_give: {
    id: string;
    kind: WayKind;
    label: string;
    position: number;
    /** JSON: a list of ISO 3166-1 codes, or "everywhere". */
    countries: string;
    /** JSON: a list of ISO 4217 codes. */
    currencies: string;
    needs: string;
    /** JSON: what the kind consists of. */
    details: string;
    /** JSON: least and most by currency. */
    limits: string;
    /** JSON, or null. */
    fee: string | null;
    sample: number;
    added_at: string;
    changed_at: string;
    switched_off_at: string | null;
  };
  /** Only ever added to: the public log of "our only payment details". */
  payee_changes: {
    id: string;
    at: string;
    by_staff_id: string | null;
    by_name: string;
    way_id: string;
    /** JSON: what was done to which way. */
    what: string;
  };
}
