import { type FileHandle, open } from 'node:fs/promises';
import { FILES_OUT_OF_REACH } from '#platform/files';
import { Halt } from '#platform/halt';
import { Refusal } from '#platform/http';
import type { ExportNeeds } from './needs.ts';
import { makeFolder } from './place.ts';
import type { Making, Told } from './words.ts';
import { MEDIA } from './write-kinds.ts';

const AT_ONCE = 100;

interface Medium {
  readonly key: string;
  readonly file: string;
}

/**
 * Brings the bytes of what has a name. Of what has lost them no file stands in the scratch any more: no page leads
 * there.
 */
export async function writeMedia(
  { files }: Pick<ExportNeeds, 'files'>,
  making: Making,
): Promise<{ readonly told: Told; readonly lost: readonly string[] }> {
  makeFolder(making.part, MEDIA);
  const lost: string[] = [];
  let rows = 0;
  for (let after = ''; ; ) {
    const some = making.scratch.after(MEDIA, after, AT_ONCE);
    for (const { key: id, value } of some) {
      const { key, file } = value as Medium;
      const source = await bytesOf(files, key);
      if (source) {
        await copy(source, { id, file }, making).finally(() => source.close());
        rows += 1;
      } else {
        lost.push(file);
        making.scratch.put(MEDIA, id, { key, file: null });
      }
      making.progress(`${MEDIA}: ${rows}`);
    }
    const last = some.at(-1);
    if (some.length < AT_ONCE || last === undefined) break;
    after = last.key;
  }
  const says =
    'Pictures, recordings and documents as they came, the pictures of comments, and the logo. The manifest says of what each is the file.';
  return { told: { file: `${MEDIA}/`, rows, says }, lost };
}

/** The bytes, opened; null where there are none. */
async function bytesOf(files: ExportNeeds['files'], key: string): Promise<FileHandle | null> {
  const path = await pathOf(files, key);
  return path === null ? null : open(path).catch(nullIfGone);
}

function nullIfGone(failure: unknown): null {
  if (failure instanceof Error && 'code' in failure && failure.code === 'ENOENT') return null;
  throw failure;
}

async function pathOf(files: ExportNeeds['files'], key: string): Promise<string | null> {
  try {
    return await files.pathOf(key);
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.code !== FILES_OUT_OF_REACH) throw failure;
    throw new Halt(
      'The store of files cannot be reached. Nothing was exported: begin again when it answers.',
    );
  }
}

async function copy(
  source: FileHandle,
  { id, file }: { readonly id: string; readonly file: string },
  making: Making,
): Promise<void> {
  const opened = await making.files.open(file);
  for await (const piece of source.createReadStream({ autoClose: false }))
    await opened.write(piece as Buffer);
  await making.note({ ...(await opened.close()), of: id });
}
