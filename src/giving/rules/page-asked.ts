/** Nobody leafs further than this; no engine skips any number of rows. */
const LAST = 10_000;

/** The page of a list of the desk that `?page=N` asks for; 1 for whatever is no page number. */
export function pageAsked(query: ReadonlyMap<string, string>): number {
  const page = /^[1-9]\d{0,4}$/.test(query.get('page') ?? '') ? Number(query.get('page')) : 1;
  return page <= LAST ? page : 1;
}
