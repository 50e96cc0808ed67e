import { type Places, prepared, type Reader, type Writer } from '#platform/database';

interface SettingsTable {
  settings: { name: string; value: string };
}

export async function findSetting(reader: Reader, name: string): Promise<string | undefined> {
  const [row] = await named(reader, { name });
  return row?.value;
}

const named = prepared((reader: Reader, at: Places<{ name: string }>) =>
  reader.tables<SettingsTable>().selectFrom('settings').select('value').where('name', '=', at.name),
);

export async function saveSetting(writer: Writer, row: { name: string; value: string }): Promise<void> {
  await writer
    .tables<SettingsTable>()
    .insertInto('settings')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: row.value }))
    .execute();
}
