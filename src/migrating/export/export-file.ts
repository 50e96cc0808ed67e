import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the export, as its manifest tells of it. */
export interface WrittenFile {
  /** Its path in the export. */
  readonly file: string;
  /** The lines of it that stand for something. */
  readonly rows?: number;
  /** What it is the file of, by its id. */
  readonly of?: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ExportFile {
  write(content: string | Uint8Array): Promise<void>;
  close(): Promise<Pick<WrittenFile, 'file' | 'bytes' | 'sha256'>>;
}

/** A new file, for its owner alone. */
export async function openExportFile(part: string, file: string): Promise<ExportFile> {
  const handle = await open(join(part, file), 'wx', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    async write(content) {
      const piece = typeof content === 'string' ? Buffer.from(content) : content;
      hash.update(piece);
      bytes += piece.length;
      await handle.writeFile(piece);
    },
    async close() {
      await handle.close();
      return { file, bytes, sha256: hash.digest('hex') };
    },
  };
}

/** A new file with this in it. */
export async function writeExportFile(part: string, file: string, text: string) {
  const opened = await openExportFile(part, file);
  await opened.write(text);
  return opened.close();
}
