import type { Reader, Writer } from '#platform/database';

interface ChangesTable {
  changes: { id: number; name: string };
}

/** Says that `name` changed. Returns the number of the change. */
export async function insertChange(writer: Writer, name: string): Promise<number> {
  const row = await writer
    .tables<ChangesTable>()
    .insertInto('changes')
    .values({ name } as ChangesTable['changes'])
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findChangesAfter(
  reader: Reader,
  id: number,
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  return reader
    .tables<ChangesTable>()
    .selectFrom('changes')
    .selectAll()
    .where('id', '>', id)
    .orderBy('id')
    .execute();
}

export async function deleteChangesBefore(writer: Writer, id: number): Promise<void> {
  await writer.tables<ChangesTable>().deleteFrom('changes').where('id', '<', id).execute();
}
