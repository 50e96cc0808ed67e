import { createReadStream } from 'node:fs';
import { type IncomingMessage, Agent as PlainAgent, request as plainRequest } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import type { Received } from './incoming.ts';
import type { Bucket } from './words.ts';

/** No byte for so long, in milliseconds, is no answer. */
const PATIENCE = 10_000;
/** Of what a store says about its no, in bytes. */
const MOST_SAID = 16_384;
/** SHA-256 of nothing. */
const NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export interface BucketQuestion {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key: string;
  /** What is put there. */
  readonly content?: Received;
}

/** What a store said, if it is not what was asked for. */
export class BucketSaidNo extends Error {
  override readonly name = 'BucketSaidNo';
  readonly status: number;
  /** The store's own word, such as `AccessDenied`; empty for none. */
  readonly code: string;

  constructor(status: number, code: string) {
    super(`${status} ${code}`.trim());
    this.status = status;
    this.code = code;
  }
}

/** Asks a store once. The answer to a GET still has its bytes to be read; `null` is a 404. Throws for all else. */
export type AskBucket = (question: BucketQuestion) => Promise<IncomingMessage | null>;

/** How a bucket is asked: each question is signed (AWS Signature Version 4), with the hash of what it brings. */
export function createAskBucket(bucket: Bucket): { readonly ask: AskBucket; close(): void } {
  const isSecure = bucket.endpoint.startsWith('https:');
  const agent = new (isSecure ? SecureAgent : PlainAgent)({ keepAlive: true, maxSockets: 32 });
  const send = isSecure ? secureRequest : plainRequest;
  return {
    async ask({ method, key, content }) {
      const signed = await sign(bucket, { method, key, sha256: content?.sha256 ?? NOTHING });
      const headers = { ...signed.headers, 'content-length': String(content?.bytes ?? 0) };
      const asking = send(signed.url, { method, agent, headers, timeout: PATIENCE });
      asking.on('timeout', () => asking.destroy(new Error('no answer in time')));
      const answered = new Promise<IncomingMessage>((resolve, reject) => {
        asking.once('response', resolve).on('error', reject);
      });
      // A store may say no before it has all, and close: its word tells more than the line that broke.
      const brought = bring(content, asking).then(() => answered);
      return answerTo(method, await Promise.race([answered, brought]));
    },
    close: () => agent.destroy(),
  };
}

async function bring(content: Received | undefined, asking: ReturnType<typeof plainRequest>): Promise<void> {
  if (content === undefined) asking.end();
  else await pipeline(createReadStream(content.path), asking);
}

async function sign(
  bucket: Bucket,
  { method, key, sha256 }: { readonly method: string; readonly key: string; readonly sha256: string },
): Promise<{ readonly url: URL; readonly headers: Record<string, string> }> {
  const { accessKeyId, secretAccessKey, region } = bucket;
  const signed = await new AwsV4Signer({
    ...{ method, url: addressIn(bucket, key), headers: { 'x-amz-content-sha256': sha256 } },
    ...{ accessKeyId, secretAccessKey, region, service: 's3' },
  }).sign();
  return { url: signed.url, headers: Object.fromEntries(signed.headers) };
}

function addressIn({ endpoint, name, addressing }: Bucket, key: string): string {
  const { protocol, host } = new URL(endpoint);
  return addressing === 'path'
    ? `${protocol}//${host}/${name}/${key}`
    : `${protocol}//${name}.${host}/${key}`;
}

async function answerTo(method: BucketQuestion['method'], answer: IncomingMessage) {
  const status = answer.statusCode ?? 0;
  if (method === 'GET' && status === 200) return answer;
  const said = await textOf(answer);
  const code = /<Code>([\w.]{1,60})<\/Code>/.exec(said)?.[1] ?? '';
  // A bucket that is not there is no file that is not there.
  if (status === 404 && code !== 'NoSuchBucket') return null;
  if (status < 200 || status >= 300) throw new BucketSaidNo(status, code);
  return answer;
}

/** Reads an answer to its end, so that its line can be used again. */
async function textOf(answer: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of answer) if (text.length < MOST_SAID) text += String(piece);
  return text;
}
