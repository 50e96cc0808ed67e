import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
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

interface ExportFile {
  write(content: string | Uint8Array): Promise<void>;
  close(): Promise<WrittenFile>;
}

/** The files of an export, while it is made. */
export interface ExportFiles {
  /** A new file, for its owner alone. */
  open(file: string): Promise<ExportFile>;
  /** A new file with this in it. */
  put(file: string, text: string): Promise<WrittenFile>;
  /** Closes what was not closed, where the export breaks off. */
  closeAll(): Promise<void>;
}

/** Files in the folder `part`. */
export function exportFilesIn(part: string): ExportFiles {
  const handles = new Set<FileHandle>();

  async function openFile(file: string): Promise<ExportFile> {
    const handle = await open(join(part, file), 'wx', 0o600);
    handles.add(handle);
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
        handles.delete(handle);
        await handle.close();
        return { file, bytes, sha256: hash.digest('hex') };
      },
    };
  }

  return {
    open: openFile,
    async put(file, text) {
      const opened = await openFile(file);
      await opened.write(text);
      return opened.close();
    },
    async closeAll() {
      await Promise.all([...handles].map((handle) => handle.close()));
    },
  };
}
