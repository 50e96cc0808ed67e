import { randomUUID } from 'node:crypto';
import { rm, utimes } from 'node:fs/promises';
import type { Clock } from '#platform/clock';
import type { Logger } from '#platform/log';
import { type AskBucket, createAskBucket } from './ask-bucket.ts';
import { createCopies } from './copies.ts';
import { keyOf, moveInto, placeOf, type Received, receive } from './incoming.ts';
import { createPatience, tryBucket } from './patient-bucket.ts';
import type { Bucket, Files } from './words.ts';

/** How often copies are tidied up, in milliseconds, and after how many bytes anyway. */
const TIDY_EVERY = 10 * 60 * 1_000;
const TIDY_AFTER = 256 * 1024 * 1024;

/**
 * Files in a bucket that speaks S3's language, with copies of what is asked for in `folder`. A file is kept once the
 * bucket has said so; a copy is only ever one of what the bucket holds. Under one key the same bytes stand for ever
 * (a hash, a variant of one, or chance), so no copy grows old.
 */
export function createBucketFiles({
  bucket,
  folder,
  ...needs
}: {
  readonly bucket: Bucket;
  readonly folder: string;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}): Files {
  const { ask, close } = createAskBucket(bucket);
  const patiently = createPatience({ ...needs, waits: bucket.waits });
  const copies = createCopies({ folder, clock: needs.clock });
  const fetching = new Map<string, Promise<string | null>>();
  const tidying = tidyingOf(copies, needs.log);

  async function put(key: string, content: Received): Promise<void> {
    try {
      await patiently(() => ask({ method: 'PUT', key, content }));
      const now = needs.clock.now();
      await utimes(content.path, now, Math.floor(now.getTime() / 1_000));
      await moveInto(placeOf(folder, key), content.path);
    } catch (failure) {
      await rm(content.path, { force: true });
      throw failure;
    }
    tidying.came(content.bytes);
  }

  async function fetched(key: string): Promise<string | null> {
    const got = await patiently(() => download(ask, { key, folder }));
    if (got === null) return null;
    const place = placeOf(folder, key);
    // The same time on all machines, in whole seconds as stores have it: browsers know a file again by it.
    await utimes(got.path, needs.clock.now(), got.changedAt);
    await moveInto(place, got.path);
    tidying.came(got.bytes);
    return place;
  }

  return {
    async keep(content) {
      const received = await receive(folder, content);
      const key = keyOf(received);
      await put(key, received);
      return { key, bytes: received.bytes };
    },
    async write(key, content) {
      placeOf(folder, key);
      await put(key, await receive(folder, content));
    },
    async pathOf(key) {
      const copy = await copies.find(key);
      if (copy !== null) return copy;
      const underWay = fetching.get(key) ?? fetched(key).finally(() => fetching.delete(key));
      fetching.set(key, underWay);
      return underWay;
    },
    async holds(key) {
      placeOf(folder, key);
      return (await patiently(() => ask({ method: 'HEAD', key }))) !== null;
    },
    async delete(key) {
      await copies.forget(key);
      await patiently(() => ask({ method: 'DELETE', key }));
      await copies.forget(key);
    },
    check: () => tried(bucket, { ask, folder }),
    start: tidying.start,
    stop() {
      tidying.stop();
      close();
    },
  };
}

/** One at a time, beside answering; what goes wrong with it is no one's answer. */
function tidyingOf(copies: ReturnType<typeof createCopies>, log: Pick<Logger, 'warn'>) {
  let timer: NodeJS.Timeout | undefined;
  let since = 0;
  let busy = false;
  async function tidy(): Promise<void> {
    if (busy) return;
    busy = true;
    since = 0;
    await copies
      .tidy()
      .catch((failure: unknown) => log.warn({ failure }, 'copies of files could not be tidied up'))
      .finally(() => {
        busy = false;
      });
  }
  return {
    came(bytes: number): void {
      since += bytes;
      if (since > TIDY_AFTER) void tidy();
    },
    start(): void {
      void tidy();
      timer = setInterval(() => void tidy(), TIDY_EVERY);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}

/** Fetches the bytes into a file that nobody looks at yet. What is kept under its hash must have it. */
async function download(
  ask: AskBucket,
  { key, folder }: { readonly key: string; readonly folder: string },
): Promise<(Received & { readonly changedAt: Date }) | null> {
  const place = placeOf(folder, key);
  const answer = await ask({ method: 'GET', key });
  if (answer === null) return null;
  const got = await receive(folder, answer);
  const promised = answer.headers['content-length'];
  const isWhole = promised === undefined || Number(promised) === got.bytes;
  const hash = /\/([0-9a-f]{64})$/.exec(place)?.[1];
  if (!isWhole || (hash !== undefined && hash !== got.sha256)) {
    await rm(got.path, { force: true });
    throw new Error(`what came as ${key} is not what was kept`);
  }
  const changedAt = new Date(answer.headers['last-modified'] ?? '');
  return { ...got, changedAt: Number.isNaN(changedAt.getTime()) ? new Date(0) : changedAt };
}

/** Under a key of its own, so that several processes can try at the same time. */
async function tried(bucket: Bucket, { ask, folder }: { readonly ask: AskBucket; readonly folder: string }) {
  const key = `tries/${randomUUID()}`;
  const content = await receive(folder, Buffer.from(key));
  const result = await tryBucket(bucket, {
    put: async () => void (await ask({ method: 'PUT', key, content })),
    async read() {
      const got = await download(ask, { key, folder });
      if (got !== null) await rm(got.path, { force: true });
      return got?.sha256 === content.sha256;
    },
    remove: async () => void (await ask({ method: 'DELETE', key })),
    gone: async () => (await ask({ method: 'HEAD', key })) === null,
  });
  await rm(content.path, { force: true });
  return result;
}
