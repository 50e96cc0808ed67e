import type { Reader, Writer } from '#platform/database';
import type { Suppression, SuppressionReason } from '../words.ts';
import type { MailTables } from './letters.ts';

/** The address gets no letters. One that complained may bounce later; else the first reason stays. */
export async function insertSuppression(
  writer: Writer,
  row: Suppression & { readonly addressHash: string },
): Promise<void> {
  const { addressHash, why, since, status } = row;
  await writer
    .tables<MailTables>()
    .insertInto('mail_suppressions')
    .values({ address_hash: addressHash, why, since, status })
    .onConflict((conflict) =>
      conflict
        .column('address_hash')
        .doUpdateSet({ why, since, status })
        .where('mail_suppressions.why', '<>', 'bounced' satisfies SuppressionReason),
    )
    .execute();
}

/** Letters go there again, and what was counted against it is forgotten. Whether it was suppressed. */
export async function deleteSuppression(writer: Writer, addressHash: string): Promise<boolean> {
  const tables = writer.tables<MailTables>();
  await tables.deleteFrom('mail_setbacks').where('address_hash', '=', addressHash).execute();
  const { numDeletedRows } = await tables
    .deleteFrom('mail_suppressions')
    .where('address_hash', '=', addressHash)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export async function findSuppression(reader: Reader, addressHash: string): Promise<Suppression | null> {
  const row = await reader
    .tables<MailTables>()
    .selectFrom('mail_suppressions')
    .select(['why', 'since', 'status'])
    .where('address_hash', '=', addressHash)
    .executeTakeFirst();
  return row ?? null;
}

export async function countSuppressions(reader: Reader): Promise<number> {
  const { count } = await reader
    .tables<MailTables>()
    .selectFrom('mail_suppressions')
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export function newestSuppressions(reader: Reader, most: number): Promise<readonly Suppression[]> {
  return reader
    .tables<MailTables>()
    .selectFrom('mail_suppressions')
    .select(['why', 'since', 'status'])
    .orderBy('since', 'desc')
    .orderBy('address_hash')
    .limit(most)
    .execute();
}
