import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { makeFolder, makePlace } from './place.ts';

describe('The place of an export', () => {
  let home: string;
  beforeAll(() => {
    home = temporaryFolder();
  });
  afterAll(() => rmSync(home, { recursive: true }));

  it('has its name once all of it is on the disk, and then holds nothing else', async () => {
    const folder = join(home, 'ours');
    const place = makePlace(folder);
    makeFolder(place.part, 'media');
    for (const name of ['README.txt', 'media/Quay.png']) writeFileSync(join(place.part, name), name);
    const syncs = await watchSyncs(folder);
    expect(await place.finish()).toBe(folder);
    place.giveUp();
    syncs.stop();
    const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    expect(all.sort()).toEqual(['README.txt', 'media', join('media', 'Quay.png')]);
    for (const name of ['', ...all])
      expect(syncs.of(join(folder, name)), name).toBe('before it had its name');
    expect(syncs.of(home)).toBe('after it had its name');
  });

  it('is free of what a dead export to it left, and of nothing else', () => {
    const folder = join(home, 'again');
    const alive = makePlace(folder);
    const dead = `${folder}.part-dEad01`;
    cpSync(alive.part, dead, { recursive: true });
    alive.giveUp();
    expect(existsSync(alive.part)).toBe(false);
    const others = [`${folder}.part-mine`, `${folder}.part-text`, join(home, 'against.part-dEad01')];
    for (const other of others) mkdirSync(other);
    writeFileSync(
      join(home, 'again.part-text', '.tidings-export'),
      'Words of somebody else, and no lock. '.repeat(9),
    );
    writeFileSync(join(home, 'against.part-dEad01', '.tidings-export'), '');
    makePlace(folder).giveUp();
    for (const stays of others) expect(existsSync(stays), stays).toBe(true);
    expect(existsSync(dead)).toBe(false);
  });

  it('is refused at once while another export to it is being made', () => {
    const folder = join(home, 'twice');
    const first = makePlace(folder);
    expect(() => makePlace(folder)).toThrow(`Another export to ${folder} is being made.`);
    expect(existsSync(first.part)).toBe(true);
    first.giveUp();
    makePlace(folder).giveUp();
  });
});

/** When what was last brought through to the disk. */
async function watchSyncs(folder: string) {
  const any = await open('.');
  const handles = Object.getPrototypeOf(any) as FileHandle;
  await any.close();
  const { sync } = handles;
  const times = new Map<number, string>();
  const spy = vi.spyOn(handles, 'sync').mockImplementation(async function (this: FileHandle) {
    const when = existsSync(folder) ? 'after' : 'before';
    times.set((await this.stat()).ino, `${when} it had its name`);
    return sync.call(this);
  });
  return { of: (path: string) => times.get(statSync(path).ino), stop: () => spy.mockRestore() };
}
