import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { makeScratch, openScratch } from './scratch.ts';

describe('Scratch', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = temporaryFolder();
    path = join(folder, 'scratch');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives back what was put, the last where there were several, and nothing else', () => {
    const scratch = makeScratch(path);
    scratch.put('pictures', '7', { alt: 'A boat', in: [1, 2] });
    scratch.put('pictures', '8', 'first');
    scratch.put('pictures', '8', 'last');
    expect(scratch.get('pictures', '7')).toEqual({ alt: 'A boat', in: [1, 2] });
    expect(scratch.get('pictures', '8')).toBe('last');
    expect(scratch.get('pictures', '9')).toBeUndefined();
    expect(scratch.get('files', '7')).toBeUndefined();
    scratch.close();
  });

  it('keeps several values of a key in their places, and a shelf in the order of its keys', () => {
    const scratch = makeScratch(path);
    for (const place of [3, 1, 2]) scratch.put('of', 'story', place, place);
    for (const key of ['c', 'a', 'b']) scratch.put('shelf', key, key.toUpperCase());
    expect(scratch.all('of', 'story')).toEqual([1, 2, 3]);
    expect(scratch.all('of', 'none')).toEqual([]);
    expect(scratch.after('shelf', '', 2).map(({ value }) => value)).toEqual(['A', 'B']);
    expect(scratch.after('shelf', 'b', 2).map(({ value }) => value)).toEqual(['C']);
    scratch.close();
  });

  it('is read by another once it was kept, takes the place of what a crash has left, and leaves nothing', () => {
    writeFileSync(path, 'not a database');
    const scratch = makeScratch(path);
    scratch.put('shelf', 'key', 'kept');
    scratch.keep();
    const other = openScratch(path);
    expect(other.get('shelf', 'key')).toBe('kept');
    other.close();
    expect(existsSync(path)).toBe(true);
    scratch.close();
    expect(existsSync(path)).toBe(false);
  });
});
