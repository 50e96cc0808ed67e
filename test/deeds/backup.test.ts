import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewsroomProcess, runCommand, startNewsroom } from '../../scripts/newsroom-process.js';
import { prepareNewsroom } from '../prepared-newsroom.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** As the volunteer does it who runs the server, in processes of their own. */
describe('A newsroom whose machine is lost', () => {
  let home: string;
  const running: NewsroomProcess[] = [];
  const start = async (folder: string) => {
    const newsroom = await startNewsroom({ folder });
    running.push(newsroom);
    return newsroom;
  };

  beforeAll(() => {
    home = temporaryFolder();
  });
  afterAll(async () => {
    for (const one of running) await one.kill();
    rmSync(home, { recursive: true });
  });

  it('comes back from a backup that was made while it ran, with its stories and comments', async () => {
    const file = join(home, 'newsroom.backup');
    const lost = await prepareNewsroom('sqlite', async (room) => {
      const { href } = await room.publish({ title: 'The quay is mended' });
      const comment = { name: 'Olu', email: 'olu@example.org', body: 'At last, says Olu.' };
      expect((await room.post(`${href}/comments`, comment)).status).toBe(303);
      return href;
    });
    const before = await start(lost.folder);
    const made = await runCommand(lost.folder, ['backup', file]);
    expect(made, made.said).toMatchObject({ exit: 0 });
    await before.kill();
    await lost.remove();

    const restored = await runCommand(join(home, 'found'), ['restore', file]);
    expect(restored, restored.said).toMatchObject({ exit: 0 });
    const found = await start(join(home, 'found'));
    const page = await (await fetch(`${found.url}${lost.facts}`)).text();
    expect(page).toContain('The quay is mended');
    expect(page).toContain('At last, says Olu');
  });

  it('on PostgreSQL is told what keeps it, in one line', async () => {
    const env = { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/none' };
    for (const words of [
      ['backup', join(home, 'x')],
      ['restore', join(home, 'newsroom.backup')],
    ]) {
      const { exit, said } = await runCommand(join(home, 'postgres'), words, { env });
      expect({ exit, lines: said.trim().split('\n') }).toEqual({
        exit: 1,
        lines: [expect.stringContaining('pg_dump')],
      });
    }
  });
});
