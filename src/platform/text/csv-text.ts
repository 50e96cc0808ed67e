/** A cell: a text, a number that was written as programs write it, or nothing. */
export type CsvCell = string | { readonly number: string } | null;

/** Excel takes a file without it for one of the machine's old alphabet; all others skip it. */
const MARK = '\ufeff';
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
/** What spreadsheets read as the beginning of a formula, or skip on the way to one. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

/**
 * Rows as CSV (RFC 4180) that spreadsheets open: UTF-8 with its mark, CRLF. A text that a spreadsheet would carry out
 * as a formula begins with an apostrophe; a number stays one, also below nothing, which `{ number: '-5.00' }` says.
 * Throws for a number that is none.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return MARK + rows.map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
  if (!PLAIN_NUMBER.test(cell.number)) throw new Error(`"${cell.number}" is no number.`);
  return cell.number;
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
