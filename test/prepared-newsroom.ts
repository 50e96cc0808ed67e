import { cpSync, rmSync } from 'node:fs';
import type { Engine } from '#platform/database';
import { aNewsroom, type Room } from './a-newsroom.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What a process of its own needs to go on with a newsroom. */
export interface PreparedNewsroom<Facts> {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** What was prepared in it. */
  readonly facts: Facts;
  remove(): Promise<void>;
}

/** A newsroom that was made ready in this process: to do it over HTTP takes longer, and the sample draws its pictures. */
export async function prepareNewsroom<Facts>(
  engine: Engine,
  prepare: (room: Room) => Promise<Facts>,
): Promise<PreparedNewsroom<Facts>> {
  const room = await aNewsroom({ engine, config: { limits: 'off' } });
  const facts = await prepare(room);
  await room.settle();
  const folder = temporaryFolder();
  cpSync(room.folder, folder, { recursive: true, filter: (path) => !path.endsWith('tidings.lock') });
  const isFile = engine === 'sqlite';
  if (isFile) await room.close(); // the database of the other engine goes with it
  return {
    folder,
    env: room.databaseUrl === undefined ? {} : { DATABASE_URL: room.databaseUrl },
    facts,
    async remove() {
      if (!isFile) await room.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
