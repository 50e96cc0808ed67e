/** Nobody leafs further than this, and no address beyond it costs anything. */
const LAST = 10_000;

/** A page number as it stands in an address; null for anything else. */
export function pageFrom(text: string | undefined): number | null {
  const page = /^[1-9]\d{0,4}$/.test(text ?? '') ? Number(text) : null;
  return page !== null && page <= LAST ? page : null;
}

/** The page of a list that `?page=N` asks for: 1 for whatever is no page number, and none behind the `last`. */
export function pageAsked(query: ReadonlyMap<string, string>, last = LAST): number {
  return Math.min(pageFrom(query.get('page')) ?? 1, last);
}

/**
 * What is shown of a list whose end nobody counts: of `most` and one more that were asked for, and whether it goes on.
 * So no link leads to a page behind the last.
 */
export function stretchOf<Row>(
  rows: readonly Row[],
  most: number,
): { readonly shown: readonly Row[]; readonly goesOn: boolean } {
  return { shown: rows.slice(0, most), goesOn: rows.length > most };
}
