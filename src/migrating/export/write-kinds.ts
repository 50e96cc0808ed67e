import { setImmediate as breathe } from 'node:timers/promises';
import { type ArchiveKind, type ArchiveRow, archiveLines } from '#platform/archive';
import type { Reader, Scratch } from '#platform/database';
import { type CsvCell, csvText } from '#platform/text';
import { giveName } from './names.ts';
import type { Making, Told } from './words.ts';

export const MEDIA = 'media';

/** Writes the lines of a kind, and its sheet beside them. Gives each picture its name, and does not bring it yet. */
export async function writeKind(reader: Reader, kind: ArchiveKind, making: Making): Promise<readonly Told[]> {
  const lines = await making.files.open(`${kind.name}.jsonl`);
  const sheet = await openSheet(reader, kind, making);
  let rows = 0;
  for await (const some of archiveLines(reader, kind)) {
    await lines.write(some.map((row) => `${JSON.stringify(withFile(row, kind, making))}\n`).join(''));
    await sheet?.add(some);
    rows += some.length;
    making.progress(`${kind.name}: ${rows}`);
    await breathe(); // whoever reads the newsroom meanwhile goes first
  }
  const written = await lines.close();
  await making.note({ ...written, rows });
  const told = { file: written.file, rows, says: kind.says };
  return sheet ? [told, await sheet.close()] : [told];
}

function withFile(row: ArchiveRow, kind: ArchiveKind, { scratch }: Making): ArchiveRow {
  const media = kind.media?.(row) ?? null;
  return media === null ? row : { ...row, file: nameMedium(scratch, { ...media, id: String(row['id']) }) };
}

/** Gives bytes their name in the export, under which they are brought later. */
export function nameMedium(
  scratch: Scratch,
  { id, key, name }: { readonly id: string; readonly key: string; readonly name: string },
): string {
  const file = `${MEDIA}/${giveName(scratch, MEDIA, name)}`;
  scratch.put(MEDIA, id, { key, file });
  return file;
}

async function openSheet(reader: Reader, { sheet }: ArchiveKind, making: Making) {
  if (!sheet) return undefined;
  const file = await making.files.open(`${sheet.name}.csv`);
  const cellsOf = await sheet.open(reader);
  await file.write(csvText([sheet.head]));
  let rows = 0;
  return {
    async add(lines: readonly ArchiveRow[]): Promise<void> {
      const cells = await cellsOf(lines);
      await file.write(furtherCsv(cells));
      rows += cells.length;
    },
    async close(): Promise<Told> {
      const written = await file.close();
      await making.note({ ...written, rows });
      return { file: written.file, rows, says: sheet.says };
    },
  };
}

/** The mark stands at the beginning of a file alone. */
function furtherCsv(rows: readonly (readonly CsvCell[])[]): string {
  return csvText(rows).slice(1);
}
