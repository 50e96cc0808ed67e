import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NewsroomProcess, runCommand, startNewsroom } from '../../scripts/newsroom-process.js';
import { aNewsroom } from '../a-newsroom.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** As a publisher does it who moves on, in processes of their own. */
describe('A publisher who leaves', () => {
  let home: string;
  let data: string;
  let running: NewsroomProcess;
  beforeAll(async () => {
    home = temporaryFolder();
    data = join(home, 'data');
    const room = await aNewsroom({ engine: 'sqlite' });
    await room.publish({ title: 'The quay is mended' });
    cpSync(room.folder, data, { recursive: true });
    await room.close();
    running = await startNewsroom({ folder: data, words: ['--empty'] });
  });
  afterAll(async () => {
    await running.kill();
    rmSync(home, { recursive: true });
  });

  const storiesIn = (folder: string) => readFileSync(join(home, folder, 'stories.jsonl'), 'utf8');

  it('takes all along while the newsroom runs, and the same once it has ended', async () => {
    const alive = await runCommand(data, ['export', join(home, 'running')]);
    expect(alive, alive.said).toMatchObject({ exit: 0, said: expect.stringContaining('1 story,') });
    expect(await running.stop()).toBe(0);
    const ended = await runCommand(data, ['export', join(home, 'stopped')]);
    expect(ended, ended.said).toMatchObject({ exit: 0, said: expect.stringContaining('keep it well') });
    expect(storiesIn('running')).toContain('The quay is mended');
    expect(storiesIn('stopped')).toBe(storiesIn('running'));
    expect(readdirSync(join(home, 'stopped')).sort()).toEqual(readdirSync(join(home, 'running')).sort());
  });

  it('is told in one line where something is there already, and finds it as it was', async () => {
    mkdirSync(join(home, 'taken'));
    writeFileSync(join(home, 'taken', 'mine.txt'), 'mine');
    const { exit, said } = await runCommand(data, ['export', join(home, 'taken')]);
    expect({ exit, lines: said.trim().split('\n') }).toEqual({
      exit: 1,
      lines: [expect.stringContaining('is not empty')],
    });
    expect(readdirSync(join(home, 'taken'))).toEqual(['mine.txt']);
  });
});
