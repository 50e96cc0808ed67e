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
    const others = [`${folder}.part-mine`, join(home, 'against.part-dEad01')];
    for (const other of others) mkdirSync(other);
    writeFileSync(join(home, 'against.part-dEad01', '.making'), '');
    makePlace(folder).giveUp();
    for (const stays of [alive.part, ...others]) expect(existsSync(stays), stays).toBe(true);
    expect(existsSync(dead)).toBe(false);
    alive.giveUp();
    expect(existsSync(alive.part)).toBe(false);
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
