import type { Writer } from '#platform/database';
import type { LetterKind } from '../words.ts';
import type { LetterEcho, MailTables } from './letters.ts';

/**
 * Notes what came back about a letter. Null where that was known, or the letter is not any more: told twice, or
 * twice at once, it is noted once. After a setback it may still bounce.
 */
export async function keepEcho(
  writer: Writer,
  { id, echo }: { readonly id: string; readonly echo: LetterEcho },
): Promise<{ readonly key: string; readonly kind: LetterKind; readonly addressHash: string } | null> {
  const before: LetterEcho[] = echo === 'setback' ? [] : ['setback'];
  const row = await writer
    .tables<MailTables>()
    .updateTable('letters')
    .set({ echo })
    .where('id', '=', id)
    .where((letter) =>
      letter.or([letter('echo', 'is', null), ...before.map((one) => letter('echo', '=', one))]),
    )
    .returning(['key', 'kind', 'address_hash as addressHash'])
    .executeTakeFirst();
  return row ?? null;
}

/** Notes a day on which the address took a letter not. How many such days there are. */
export async function addSetback(
  writer: Writer,
  { addressHash, day }: { readonly addressHash: string; readonly day: string },
): Promise<number> {
  const tables = writer.tables<MailTables>();
  await tables
    .insertInto('mail_setbacks')
    .values({ address_hash: addressHash, day })
    .onConflict((conflict) => conflict.columns(['address_hash', 'day']).doNothing())
    .execute();
  const { count } = await tables
    .selectFrom('mail_setbacks')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('address_hash', '=', addressHash)
    .executeTakeFirstOrThrow();
  return count;
}

/** `before`: a day, such as 2026-03-10. */
export async function forgetSetbacks(writer: Writer, before: string): Promise<void> {
  await writer.tables<MailTables>().deleteFrom('mail_setbacks').where('day', '<', before).execute();
}
