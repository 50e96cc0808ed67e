import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { existing, INCOMING, keyOf, moveInto, placeOf, receive } from './incoming.ts';
import type { Files } from './words.ts';

/** Files in a folder of this machine. The folder is made with the first file. */
export function createFiles(folder: string): Files {
  return {
    async keep(content) {
      const received = await receive(folder, content);
      const key = keyOf(received);
      if ((await existing(placeOf(folder, key))) === null)
        await moveInto(placeOf(folder, key), received.path);
      else await rm(received.path);
      return { key, bytes: received.bytes };
    },
    async write(key, content) {
      const place = placeOf(folder, key);
      await moveInto(place, (await receive(folder, content)).path);
    },
    pathOf: async (key) => existing(placeOf(folder, key)),
    holds: async (key) => (await existing(placeOf(folder, key))) !== null,
    delete: async (key) => rm(placeOf(folder, key), { force: true }),
    check: async () => ({ isWell: true, says: `Pictures and files stand in ${folder}.` }),
    start() {},
    stop() {},
  };
}

/** The keys of all files in a folder of `createFiles`, in no order. */
export function keysIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((key) => !key.startsWith(`${INCOMING}/`));
}
