import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse';

/** A row by the names of its columns. What the database had no value for is empty. */
export type Row = Readonly<Record<string, string>>;

/** A table that cannot be read, as a sentence for the person who exported it. */
export class BrokenTable extends Error {}

const LIMITS = { max_record_size: 4 * 1024 * 1024 };
/** How exporters write what is no value. */
const NO_VALUE = new Set(['NULL', '\\N']);

/**
 * Reads a table that was exported as CSV, row by row: the first line names its columns, whatever separates them.
 *
 * @throws {BrokenTable} for a file that is none, and for one without these columns
 */
export async function* readTable(path: string, columns: readonly string[]): AsyncGenerator<Row> {
  const name = basename(path);
  const rows = createReadStream(path).pipe(
    parse({
      ...LIMITS,
      delimiter: [',', ';', '\t'],
      columns: (names: string[]) => {
        const missing = columns.find((column) => !names.includes(column));
        if (missing === undefined) return names;
        throw new BrokenTable(
          `${name} has no column "${missing}". Export the table with the names of its columns in the first line.`,
        );
      },
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
      cast: (value) => (NO_VALUE.has(value) ? '' : value),
    }),
  );
  try {
    for await (const row of rows) yield row as Row;
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    throw new BrokenTable(`${name} cannot be read (${failure.message}).`);
  }
}
