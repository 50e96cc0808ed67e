import { rm } from 'node:fs/promises';
import { existing, keyOf, moveInto, placeOf, receive } from './incoming.ts';
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
