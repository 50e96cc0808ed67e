/** Where the treasurer's pages stand. */
export const GIFTS = '/desk/gifts';
export const ALL_GIFTS = `${GIFTS}/all`;
export const NEW_GIFT = `${GIFTS}/new`;
export const BATCHES = `${GIFTS}/batches`;
export const GIVERS = `${GIFTS}/givers`;
export const REPORTS = `${GIFTS}/reports`;
export const LEDGER = `${GIFTS}/ledger`;

/** Where several gifts are entered as on the bank account. */
export const SETTLED_MANY = `${GIFTS}/arrived/settled`;

export const giftHref = (id: string) => `${GIFTS}/${id}`;
export const giverHref = (id: string) => `${GIVERS}/${id}`;
export const batchHref = (id: string) => `${BATCHES}/${id}`;

/** An address with its query; what is empty is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | null | undefined>>): string {
  const said = Object.entries(query).filter((one): one is [string, string] => !!one[1]);
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`;
}
