import type { Reader, Writer } from '#platform/database';

interface SettingsTable {
  settings: { name: string; value: string };
}

export async function findSetting(reader: Reader, name: string): Promise<string | undefined> {
  const row = await reader
    .tables<SettingsTable>()
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

export async function saveSetting(writer: Writer, row: { name: string; value: string }): Promise<void> {
  await writer
    .tables<SettingsTable>()
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
    .execute();
}
