import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { createFiles } from './index.ts';

describe('The file store', () => {
  let folder: string;
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const files = () => createFiles(join(folder, 'files'));
  const incoming = () => readdirSync(join(folder, 'files', '.incoming'));

  it('keeps bytes under their hash, once however often they come', async () => {
    const bytes = Buffer.from('A harbour at dawn');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const first = await files().keep(bytes);
    expect(first).toEqual({ key: `${sha256.slice(0, 2)}/${sha256}`, bytes: 17 });
    expect(await files().keep(Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]))).toEqual(first);
    expect(readFileSync((await files().pathOf(first.key)) ?? '')).toEqual(bytes);
    expect(incoming()).toEqual([]);
  });

  it('replaces what is written under a key, and forgets what is deleted', async () => {
    await files().write('ab/one.webp', Buffer.from('old'));
    await files().write('ab/one.webp', Buffer.from('new'));
    expect(readFileSync((await files().pathOf('ab/one.webp')) ?? '', 'utf8')).toBe('new');
    await files().delete('ab/one.webp');
    await files().delete('ab/one.webp');
    expect(await files().pathOf('ab/one.webp')).toBeNull();
    expect(await files().pathOf('ab')).toBeNull();
  });

  it('shows nothing of a stream that breaks off', async () => {
    async function* brokenOff() {
      yield Buffer.from('half');
      throw new Error('The line went dead.');
    }
    await expect(files().write('ab/half', brokenOff())).rejects.toThrow('The line went dead.');
    expect(await files().pathOf('ab/half')).toBeNull();
    expect(incoming()).toEqual([]);
  });

  it('takes no key that leads out of its folder', async () => {
    for (const key of ['../secret', '/etc/passwd', 'ab/../../secret', 'ab//c', '.incoming/x', 'ab\0', '']) {
      await expect(files().pathOf(key)).rejects.toThrow('not a key');
      await expect(files().write(key, Buffer.from('x'))).rejects.toThrow('not a key');
    }
  });
});
