import type { Reader, Writer } from '#platform/database';
import { findAddress } from '../store/index.ts';
import type { StoriesTables } from '../tables.ts';

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Redirects that lead to an address, by their old paths: those that begin with `begins`, after the path `after`. */
export async function findRedirects(
  reader: Reader,
  asked: { readonly begins: string; readonly after: string; readonly most: number },
): Promise<readonly Redirect[]> {
  let rows = reader
    .tables<StoriesTables>()
    .selectFrom('addresses')
    .where('target', '=', 'elsewhere')
    .where('path', '>', asked.after)
    .select(['path as from', 'target_id as to'])
    .orderBy('path')
    .limit(asked.most);
  if (asked.begins !== '') {
    rows = rows.where('path', '>=', asked.begins).where('path', '<', `${asked.begins}\u{10FFFF}`);
  }
  return rows.execute();
}

export async function deleteRedirect(writer: Writer, path: string): Promise<boolean> {
  const gone = await writer
    .tables<StoriesTables>()
    .deleteFrom('addresses')
    .where('path', '=', path)
    .where('target', '=', 'elsewhere')
    .returning('path')
    .execute();
  return gone.length > 0;
}

/** Whether who follows redirects from `to` on comes to `from`. */
export async function leadsBack(reader: Reader, { from, to }: Redirect, most = 10): Promise<boolean> {
  let at = to;
  for (let step = 0; step < most; step += 1) {
    const address = await findAddress(reader, at);
    if (address?.target !== 'elsewhere') return false;
    at = address.targetId;
    if (at === from) return true;
  }
  return true;
}
