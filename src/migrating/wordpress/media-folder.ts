import { realpath, stat } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';
import { uploadPath, withoutSize } from '../rules/old-address.ts';

/** An uploads folder. It answers with files below it alone, whatever an export's addresses say. */
export interface MediaFolder {
  /** Where the bytes of an upload's address stand, or nothing. */
  find(url: string): Promise<{ path: string; size: number } | undefined>;
}

export function openMediaFolder(folder: string | null): MediaFolder {
  return {
    async find(url) {
      const upload = uploadPath(url);
      if (folder === null || upload === undefined) return undefined;
      for (const candidate of spellingsOf(upload)) {
        const path = normalize(join(folder, candidate));
        if (!path.startsWith(normalize(folder) + sep) || candidate.includes('\0')) continue;
        const facts = await stat(path).catch(() => undefined);
        if (facts?.isFile() && (await isWithin(folder, path))) return { path, size: facts.size };
      }
      return undefined;
    },
  };
}

/** Of the picture before it was made smaller, and of itself; a Mac writes its letters and their marks apart. */
function spellingsOf(upload: string): ReadonlySet<string> {
  const both = [withoutSize(upload), upload];
  return new Set([
    ...both,
    ...both.map((one) => one.normalize('NFD')),
    ...both.map((one) => one.normalize('NFC')),
  ]);
}

/** Whether it stands there, and is not a link to what stands elsewhere: that might be anything of this machine. */
async function isWithin(folder: string, path: string): Promise<boolean> {
  const [real, root] = await Promise.all([realpath(path), realpath(folder)]);
  return real.startsWith(root + sep);
}
