import type { Reader } from '#platform/database';
import type { CsvCell } from '#platform/text';

/**
 * Why something does not leave with an export: it opens a door (`secret`), it says from where a person came or is
 * nobody's but theirs (`trace`), it follows from what does leave (`derived`), or it is how this program works for a
 * while and nothing outside could use it (`inner`).
 */
export type WhyLeft = 'secret' | 'trace' | 'derived' | 'inner';

export type ArchiveRow = Readonly<Record<string, unknown>>;

/** Where bytes are kept, and what their file is called. */
export interface KeptBytes {
  readonly key: string;
  readonly name: string;
}

/** A table as an export takes it. Each of its columns is decided about; a test walks over all tables. */
export interface ArchiveTable {
  readonly table: string;
  /** The columns of its key: the order in which it is read. */
  readonly key: readonly string[];
  readonly kept: readonly string[];
  /** Kept as well; text in the table, and JSON in what leaves. */
  readonly json?: readonly string[];
  readonly left?: Readonly<Partial<Record<WhyLeft, readonly string[]>>>;
}

/** Rows that belong to one of another table, and stand in its line. */
export interface ArchivePart extends ArchiveTable {
  /** The member of the line under which they stand. */
  readonly name: string;
  /** The column that names whose they are by its `id`. */
  readonly of: string;
}

/** One file of an export: a line of JSON for each row, with its parts in it. */
export interface ArchiveKind extends ArchiveTable {
  /** Of the file, without its ending. */
  readonly name: string;
  /** What stands in it, for a person who has never seen the program. */
  readonly says: string;
  readonly parts?: readonly ArchivePart[];
  /** The file of a row; null for none. */
  readonly media?: (row: ArchiveRow) => KeptBytes | null;
  readonly sheet?: ArchiveSheet;
}

/** The same rows as a table for spreadsheets. */
export interface ArchiveSheet {
  /** Of the file, without its ending. */
  readonly name: string;
  readonly says: string;
  readonly head: readonly string[];
  /** Looks up what all rows need once; what it returns turns some lines into rows of cells. */
  open(reader: Reader): Promise<(lines: readonly ArchiveRow[]) => Promise<readonly (readonly CsvCell[])[]>>;
}

/** A page that can be read by itself. */
export interface ArchivePage {
  readonly id: string;
  /** What it is called in its address, or else by people; may be empty. */
  readonly name: string;
  /** Whether everybody may read it today. */
  readonly isPublic: boolean;
  readonly html: string;
}

/** The pages of a feature. `fileOf`: where a picture or file stands in the export, seen from a page; null: nowhere. */
export type ArchivePages = (
  reader: Reader,
  fileOf: (mediaId: string) => string | null,
) => AsyncIterable<ArchivePage>;

/** Files that no row has, each with an id of its own: few. */
export type ArchiveFiles = () => Promise<readonly (KeptBytes & { readonly id: string })[]>;

/** What of a feature leaves with an export, and what does not. */
export interface Archive {
  readonly kinds: readonly ArchiveKind[];
  /** Whole tables that stay here. */
  readonly left: Readonly<Record<string, WhyLeft>>;
}
