import { stat } from 'node:fs/promises';
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
      for (const candidate of [withoutSize(upload), upload]) {
        const path = normalize(join(folder, candidate));
        if (!path.startsWith(normalize(folder) + sep) || candidate.includes('\0')) continue;
        const facts = await stat(path).catch(() => undefined);
        if (facts?.isFile()) return { path, size: facts.size };
      }
      return undefined;
    },
  };
}
