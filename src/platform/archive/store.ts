import { type RawBuilder, sql } from 'kysely';
import type { Reader } from '#platform/database';
import type { ArchiveKind, ArchivePart, ArchiveRow, ArchiveTable } from './words.ts';

/** Rows that are read at once: the largest are texts of a story, of some hundred kilobytes. */
const AT_ONCE = 50;

/** All lines of a kind in the order of its key, some at a time. */
export async function* archiveLines(
  reader: Reader,
  kind: ArchiveKind,
): AsyncGenerator<readonly ArchiveRow[]> {
  for (let after: ArchiveRow | null = null; ; ) {
    const rows: readonly ArchiveRow[] = await someRows(reader, kind, after);
    if (rows.length > 0) yield await asLines(reader, kind, rows);
    const last = rows.at(-1);
    if (rows.length < AT_ONCE || last === undefined) return;
    after = last;
  }
}

async function someRows(
  reader: Reader,
  of: ArchiveTable,
  after: ArchiveRow | null,
): Promise<readonly ArchiveRow[]> {
  const behind =
    after === null ? sql`` : sql`where (${keyOf(of)}) > (${sql.join(of.key.map((column) => after[column]))})`;
  return ask(
    reader,
    sql`select ${columnsOf(of)} from ${sql.table(of.table)} ${behind} order by ${keyOf(of)} limit ${sql.lit(AT_ONCE)}`,
  );
}

/** The rows as they leave, each with its parts. */
async function asLines(
  reader: Reader,
  kind: ArchiveKind,
  rows: readonly ArchiveRow[],
): Promise<readonly ArchiveRow[]> {
  const ids = rows.map(({ id }) => id);
  const parts = new Map<ArchivePart, ReadonlyMap<unknown, readonly ArchiveRow[]>>();
  for (const part of kind.parts ?? []) parts.set(part, await partsOf(reader, part, ids));
  return rows.map((row) => ({
    ...leaving(kind, row),
    ...Object.fromEntries([...parts].map(([{ name }, found]) => [name, found.get(row['id']) ?? []])),
  }));
}

/** The rows of a part by whose they are. */
async function partsOf(
  reader: Reader,
  part: ArchivePart,
  ids: readonly unknown[],
): Promise<ReadonlyMap<unknown, readonly ArchiveRow[]>> {
  const rows = await ask(
    reader,
    sql`select ${columnsOf(part)} from ${sql.table(part.table)} where ${sql.ref(part.of)} in (${sql.join(ids)}) order by ${keyOf(part)}`,
  );
  const found = new Map<unknown, ArchiveRow[]>();
  for (const row of rows) {
    const { [part.of]: owner, ...own } = leaving(part, row);
    const theirs = found.get(owner) ?? [];
    theirs.push(own);
    found.set(owner, theirs);
  }
  return found;
}

/** Without what was read for the order alone, and with JSON as what it says. */
function leaving({ kept, json = [] }: ArchiveTable, row: ArchiveRow): ArchiveRow {
  return Object.fromEntries([
    ...kept.map((column) => [column, row[column]] as const),
    ...json.map((column) => [column, readJson(row[column])] as const),
  ]);
}

/** What is no JSON (a row that somebody mended by hand) leaves as the text that it is: one row holds up nobody. */
function readJson(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch (failure) {
    if (failure instanceof SyntaxError) return text;
    throw failure;
  }
}

function columnsOf({ kept, json = [], key }: ArchiveTable): RawBuilder<unknown> {
  return sql.join([...new Set([...key, ...kept, ...json])].map((column) => sql.ref(column)));
}

function keyOf({ key }: ArchiveTable): RawBuilder<unknown> {
  return sql.join(key.map((column) => sql.ref(column)));
}

async function ask(reader: Reader, query: RawBuilder<unknown>): Promise<readonly ArchiveRow[]> {
  const { rows } = await query.execute(reader.tables());
  return rows as readonly ArchiveRow[];
}
