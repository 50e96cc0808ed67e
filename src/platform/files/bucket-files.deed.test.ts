import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUR, manualClock } from '#platform/clock';
import { signatureOf } from '../../../test/aws-signature.ts';
import { aStore, type Store } from '../../../test/bucket.ts';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { createCopies } from './copies.ts';
import { type Bucket, createBucketFiles, FILES_OUT_OF_REACH, type Files } from './index.ts';

const outOfReach = { code: FILES_OUT_OF_REACH, status: 503 };

describe('Files in a bucket', () => {
  let store: Store;
  const opened: Files[] = [];
  const folders: string[] = [];
  beforeAll(async () => {
    store = await aStore();
  });
  afterAll(() => store.close());
  beforeEach(() => {
    store.fails = 'not';
  });
  afterEach(() => {
    for (const one of opened.splice(0)) one.stop();
    for (const one of folders.splice(0)) rmSync(one, { recursive: true });
  });

  /** A machine with nothing in its folder. */
  function machine(bucket: Partial<Bucket> = {}): Files & { readonly folder: string } {
    const folder = temporaryFolder();
    const files = createBucketFiles({
      ...{ bucket: { ...store.bucket, ...bucket }, folder, clock: manualClock('2026-03-10T08:00:00.000Z') },
      log: { warn: () => {} },
    });
    opened.push(files);
    folders.push(folder);
    return { ...files, folder };
  }

  const read = async (files: Files, key: string) => readFileSync((await files.pathOf(key)) ?? '', 'utf8');
  const incoming = (folder: string) => readdirSync(join(folder, '.incoming'));

  it('stand there under their hash, and any machine reads them', async () => {
    const bytes = Buffer.from('A harbour at dawn');
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const first = machine();
    const kept = await first.keep(Readable.from([bytes.subarray(0, 5), bytes.subarray(5)]));
    expect(kept).toEqual({ key: `${sha256.slice(0, 2)}/${sha256}`, bytes: 17 });
    expect(await first.keep(bytes)).toEqual(kept);
    expect(await store.keys()).toContain(kept.key);
    const second = machine();
    expect(await second.holds(kept.key)).toBe(true);
    expect(await read(second, kept.key)).toBe('A harbour at dawn');
    expect([...incoming(first.folder), ...incoming(second.folder)]).toEqual([]);
  });

  it('are fetched once, however many ask, and then read from this machine', async () => {
    const { key } = await machine().keep(Buffer.from('A gull'));
    const files = machine();
    const before = store.asked.length;
    await Promise.all([files.pathOf(key), files.pathOf(key), files.pathOf(key)]);
    await files.pathOf(key);
    expect(store.asked.slice(before)).toEqual([`GET /tidings/${key}`]);
  });

  it('that are large go and come whole', async () => {
    const bytes = Buffer.alloc(20_000_000, 'tidings ');
    const { key } = await machine().keep(bytes);
    expect(readFileSync((await machine().pathOf(key)) ?? '').equals(bytes)).toBe(true);
  });

  it('are gone everywhere once they are deleted, whatever a machine has a copy of', async () => {
    const [one, other] = [machine(), machine()];
    await one.write('ab/one.webp', Buffer.from('one'));
    expect(await read(other, 'ab/one.webp')).toBe('one');
    await one.delete('ab/one.webp');
    await one.delete('ab/one.webp');
    expect(await one.pathOf('ab/one.webp')).toBeNull();
    expect(await other.holds('ab/one.webp')).toBe(false);
    expect(await machine().pathOf('ab/one.webp')).toBeNull();
  });

  it('take no key that leads out of them', async () => {
    const files = machine();
    for (const key of ['../secret', '/etc/passwd', 'ab//c', '.incoming/x', '', 'ab/?acl']) {
      await expect(files.pathOf(key)).rejects.toThrow('not a key');
      await expect(files.write(key, Buffer.from('x'))).rejects.toThrow('not a key');
      await expect(files.holds(key)).rejects.toThrow('not a key');
      await expect(files.delete(key)).rejects.toThrow('not a key');
    }
  });

  it.each(['with-503', 'by-breaking-off'] as const)(
    'are not kept while the store fails %s, which is said, and nobody waits for it twice',
    async (how) => {
      const files = machine();
      store.fails = how;
      await expect(files.keep(Buffer.from(`Lost ${how}`))).rejects.toMatchObject(outOfReach);
      const before = store.asked.length;
      await expect(files.pathOf('ab/never')).rejects.toMatchObject(outOfReach);
      expect(store.asked.length).toBe(before);
      expect(incoming(files.folder)).toEqual([]);
      expect(readdirSync(files.folder)).toEqual(['.incoming']);
    },
  );

  it('are asked for again where a line was lost', async () => {
    const files = machine();
    store.fails = 'once-by-breaking-off';
    const { key } = await files.keep(Buffer.from('Twice'));
    expect(await store.keys()).toContain(key);
  });

  it('that come in part, or are not what was kept, are not shown', async () => {
    const { key } = await machine().keep(Buffer.from('Whole'));
    const files = machine();
    store.fails = 'halfway';
    await expect(files.pathOf(key)).rejects.toMatchObject(outOfReach);
    expect(incoming(files.folder)).toEqual([]);
    store.fails = 'not';
    const wrong = `ab/${'0'.repeat(64)}`;
    await machine().write(wrong, Buffer.from('Another'));
    await expect(machine().pathOf(wrong)).rejects.toMatchObject(outOfReach);
  });

  it('that are on this machine are read while the store is out of reach', async () => {
    const files = machine();
    const { key } = await files.keep(Buffer.from('Here'));
    store.fails = 'with-503';
    expect(await read(files, key)).toBe('Here');
    await expect(files.holds(key)).rejects.toMatchObject(outOfReach);
  });

  it('are tried at the start: a bucket that cannot be used is named, with what to mend', async () => {
    expect(await machine().check()).toEqual({
      isWell: true,
      says: expect.stringContaining('can be written to'),
    });
    expect((await store.keys()).filter((key) => key.startsWith('tries/'))).toEqual([]);
    const wrongs: readonly [Partial<Bucket>, RegExp][] = [
      [{ name: 'elsewhere' }, /cannot be written to: 404 NoSuchBucket/],
      [{ secretAccessKey: 'wrong' }, /cannot be written to: 403 SignatureDoesNotMatch/],
      [{ region: 'eu-west-3', accessKeyId: 'nobody' }, /cannot be written to: 403 InvalidAccessKeyId/],
      [{ endpoint: 'http://127.0.0.1:1' }, /cannot be written to: ECONNREFUSED/],
    ];
    for (const [bucket, says] of wrongs) {
      const { isWell, ...said } = await machine(bucket).check();
      expect(isWell).toBe(false);
      expect(said.says).toMatch(says);
      expect(said.says).not.toContain('\n');
      expect(said.says).not.toContain('wrong');
    }
  });
});

describe('The signature that the store of the tests asks for', () => {
  it('is the one that AWS shows in its documentation', () => {
    const names = 'host;range;x-amz-content-sha256;x-amz-date';
    const scope = '20130524/us-east-1/s3/aws4_request';
    const headers = {
      authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${scope},SignedHeaders=${names},Signature=`,
      ...{ host: 'examplebucket.s3.amazonaws.com', range: 'bytes=0-9', 'x-amz-date': '20130524T000000Z' },
      'x-amz-content-sha256': createHash('sha256').digest('hex'),
    };
    const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
    expect(signatureOf({ method: 'GET', url: '/test.txt', headers }, secret)).toBe(
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    );
  });
});

describe('Copies of files', () => {
  it('go after a day in which nobody asked, and the oldest ones when there is no room', async () => {
    const folder = temporaryFolder();
    const clock = manualClock('2026-11-10T08:00:00.000Z');
    const files = (most?: number) => createCopies({ folder, clock, ...(most === undefined ? {} : { most }) });
    const hoursAgo = (hours: number) => new Date(clock.now().getTime() - hours * HOUR);
    const { createFiles } = await import('./index.ts');
    for (const [name, hours] of [
      ['old', 25],
      ['older', 3],
      ['new', 1],
    ] as const) {
      await createFiles(folder).write(`ab/${name}`, Buffer.alloc(10));
      utimesSync(join(folder, 'ab', name), hoursAgo(hours), hoursAgo(30));
    }
    const left = () => readdirSync(join(folder, 'ab')).sort();
    await files().tidy();
    expect(left()).toEqual(['new', 'older']);
    expect(await files().find('ab/older')).toBe(join(folder, 'ab', 'older'));
    expect(statSync(join(folder, 'ab', 'older')).mtimeMs).toBe(hoursAgo(30).getTime());
    await files(15).tidy();
    expect(left()).toEqual(['older']);
    rmSync(folder, { recursive: true });
  });
});
