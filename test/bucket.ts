import { rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import S3rver from 's3rver';
import type { Bucket } from '#platform/files';
import { isSigned } from './aws-signature.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A store that speaks S3's language, with one bucket, on this machine; whoever signs wrongly is refused. */
export interface Store {
  readonly bucket: Bucket;
  /** The environment of a newsroom that keeps its files there. */
  readonly env: Readonly<Record<string, string>>;
  /** Everything it was asked for, such as `PUT /tidings/ab/ab12`. */
  readonly asked: readonly string[];
  /** What it does instead of answering, as long as it is set. */
  fails: 'not' | 'once-by-breaking-off' | 'with-503' | 'by-breaking-off' | 'halfway';
  /** Keys of all that it holds. */
  keys(): Promise<readonly string[]>;
  close(): Promise<void>;
}

const NAME = 'tidings';
/** Those that the package takes. */
const KEYS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;

export async function aStore(): Promise<Store> {
  const directory = temporaryFolder();
  const inner = new S3rver({
    ...{ directory, silent: true, allowMismatchedSignatures: false, resetOnClose: true },
    configureBuckets: [{ name: NAME, configs: [] }],
  });
  await inner.configureBuckets();
  const answer = inner.callback() as RequestListener;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    if (store.fails === 'once-by-breaking-off') {
      store.fails = 'not';
      return void request.socket.destroy();
    }
    if (store.fails === 'by-breaking-off') return void request.socket.destroy();
    if (store.fails === 'with-503') return void response.writeHead(503).end();
    if (store.fails === 'halfway') {
      response.writeHead(200, { 'content-length': '100' }).write('half');
      return void setImmediate(() => request.socket.destroy());
    }
    if (!isSigned({ method, url, headers: request.headers }, KEYS.secretAccessKey)) {
      return void response.writeHead(403).end('<Error><Code>SignatureDoesNotMatch</Code></Error>');
    }
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const waits = [1, 4]; // it is on this machine
  const bucket: Bucket = { endpoint, name: NAME, region: 'us-east-1', addressing: 'path', waits, ...KEYS };
  const store: Store = {
    ...{ bucket, asked, fails: 'not' },
    env: {
      ...{ S3_ENDPOINT: endpoint, S3_BUCKET: NAME },
      ...{ S3_ACCESS_KEY_ID: KEYS.accessKeyId, S3_SECRET_ACCESS_KEY: KEYS.secretAccessKey },
    },
    async keys() {
      const names = await readdir(join(directory, NAME), { recursive: true });
      return names.flatMap((name) => /^(.+)\._S3rver_object$/.exec(name)?.[1] ?? []);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return store;
}
