import type { ExportFiles, WrittenFile } from './export-file.ts';

/** Raised when a file, a member or what one means changes so that a reader of the last one would err. */
const FORMAT = 1;

/** The list of all files, written as they come: there may be more than memory should hold. */
export async function openManifest(
  files: ExportFiles,
  about: {
    readonly version: string;
    readonly site: string;
    readonly origin: string;
    readonly asOf: string;
  },
) {
  const manifest = await files.open('manifest.json');
  const head = JSON.stringify({ format: FORMAT, program: 'Tidings', ...about }, null, 2);
  await manifest.write(`${head.slice(0, -2)},\n  "files": [`);
  let first = true;
  return {
    async note(written: WrittenFile): Promise<void> {
      await manifest.write(`${first ? '' : ','}\n    ${JSON.stringify(written)}`);
      first = false;
    },
    async close(): Promise<void> {
      await manifest.write('\n  ]\n}\n');
      await manifest.close();
    },
  };
}
