/** Nobody leafs further than this, and no address beyond it costs anything. */
const LAST = 10_000;

/** The page of a list that `?page=N` asks for; 1 for whatever is no page number. */
export function pageAsked(query: ReadonlyMap<string, string>): number {
  const text = query.get('page') ?? '';
  const page = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 1;
  return page <= LAST ? page : 1;
}
