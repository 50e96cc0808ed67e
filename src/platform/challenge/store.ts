import type { Writer } from '#platform/database';
import type { Once } from './words.ts';

interface ChallengeTables {
  spent_proofs: { nonce: string; ends_at: string };
}

/** Marks it as spent, and forgets what nobody could send in time any more. False where it was spent before. */
export async function insertSpent(writer: Writer, { nonce, endsAt }: Once, now: string): Promise<boolean> {
  const tables = writer.tables<ChallengeTables>();
  await tables.deleteFrom('spent_proofs').where('ends_at', '<', now).execute();
  const { numInsertedOrUpdatedRows } = await tables
    .insertInto('spent_proofs')
    .values({ nonce, ends_at: endsAt })
    .onConflict((conflict) => conflict.column('nonce').doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}
