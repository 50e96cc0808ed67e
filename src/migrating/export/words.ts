import type { Scratch } from '#platform/database';
import type { ExportFiles, WrittenFile } from './export-file.ts';

/** One export, while it is made. */
export interface Making {
  readonly part: string;
  readonly files: ExportFiles;
  readonly scratch: Scratch;
  /** Tells the manifest of a file. */
  note(written: WrittenFile): Promise<void>;
  /** What a person reads meanwhile. */
  progress(text: string): void;
}

/** What of the export a person is told, file by file. */
export interface Told {
  readonly file: string;
  readonly rows: number;
  readonly says: string;
}
