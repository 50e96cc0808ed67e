import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Bucket } from '#platform/files';
import { Halt } from '#platform/halt';
import { isLoopbackHost } from '#platform/http';
import { environment } from './environment.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly siteUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  /** null: pictures and files stand in the data folder. */
  readonly bucket: Bucket | null;
  readonly trustProxy: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string | undefined;
  readonly imapUrl: string | undefined;
  /** Whether only this machine can reach the newsroom. */
  readonly loopback: boolean;
  readonly logLevel: 'silent' | 'debug' | 'info' | 'warn' | 'error';
  readonly akismetKey: string | undefined;
  /** null: no gifts by card. */
  readonly stripe: StripeConfig | null;
  readonly metricsToken: string | undefined;
  readonly limits: 'on' | 'off';
  readonly development: boolean;
}

/** The newsroom's account at Stripe. */
export interface StripeConfig {
  readonly secretKey: string;
  readonly webhookSecret: string;
  readonly apiBase: string | undefined;
}

/** The environment as one checked object. Throws `Halt` with the variable's name for what cannot be. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const read = <Name extends keyof typeof environment>(name: Name) => {
    const result = environment[name].schema.safeParse(rawValue(name, env));
    if (result.success) return result.data as z.infer<(typeof environment)[Name]['schema']>;
    throw new Halt(`${name} cannot be used: ${result.error.issues[0]?.message ?? 'not understood'}.`);
  };
  const host = read('HOST');
  const limits = read('TIDINGS_LIMITS');
  if (limits === 'off' && !isLoopbackHost(host)) {
    throw new Halt(
      'TIDINGS_LIMITS=off is for tests on this machine: set HOST to a loopback address, or leave it on.',
    );
  }
  return {
    port: read('PORT'),
    host,
    dataFolder: read('TIDINGS_DATA'),
    siteUrl: read('SITE_URL')?.replace(/\/+$/, ''),
    databaseUrl: read('DATABASE_URL'),
    bucket: bucketFrom({
      S3_ENDPOINT: read('S3_ENDPOINT'),
      S3_BUCKET: read('S3_BUCKET'),
      S3_ACCESS_KEY_ID: read('S3_ACCESS_KEY_ID'),
      S3_SECRET_ACCESS_KEY: read('S3_SECRET_ACCESS_KEY'),
      ...{ region: read('S3_REGION'), addressing: read('S3_ADDRESSING') },
    }),
    trustProxy: read('TRUST_PROXY'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    imapUrl: read('IMAP_URL'),
    loopback: isLoopbackHost(host) && isLoopbackSite(read('SITE_URL')),
    logLevel: read('LOG_LEVEL'),
    akismetKey: read('AKISMET_KEY'),
    stripe: stripeFrom(read('STRIPE_SECRET_KEY'), read('STRIPE_WEBHOOK_SECRET'), read('STRIPE_API_BASE')),
    metricsToken: read('METRICS_TOKEN'),
    limits,
    development: read('NODE_ENV') === 'development',
  };
}

function stripeFrom(
  secretKey: string | undefined,
  webhookSecret: string | undefined,
  apiBase: string | undefined,
): StripeConfig | null {
  if (secretKey === undefined && webhookSecret === undefined) return null;
  if (secretKey === undefined)
    throw new Halt('STRIPE_WEBHOOK_SECRET is of no use without STRIPE_SECRET_KEY.');
  if (webhookSecret === undefined)
    throw new Halt(
      'STRIPE_SECRET_KEY needs STRIPE_WEBHOOK_SECRET: a gift by card is known by its webhook alone.',
    );
  return { secretKey, webhookSecret, apiBase };
}

/** All of it or nothing: half a bucket would keep files where nobody looks for them. */
function bucketFrom({
  region,
  addressing,
  ...given
}: Readonly<Record<BucketVariable, string | undefined>> &
  Pick<Bucket, 'region' | 'addressing'>): Bucket | null {
  const missing = BUCKET_VARIABLES.filter((name) => given[name] === undefined);
  if (missing.length === BUCKET_VARIABLES.length) return null;
  if (missing.length > 0) throw new Halt(`A bucket for files needs ${missing.join(' and ')} as well.`);
  const of = (name: BucketVariable) => given[name] ?? '';
  return {
    ...{ endpoint: new URL(of('S3_ENDPOINT')).origin, name: of('S3_BUCKET'), region, addressing },
    ...{ accessKeyId: of('S3_ACCESS_KEY_ID'), secretAccessKey: of('S3_SECRET_ACCESS_KEY') },
  };
}

const BUCKET_VARIABLES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;
type BucketVariable = (typeof BUCKET_VARIABLES)[number];

function isLoopbackSite(siteUrl: string | undefined): boolean {
  return siteUrl === undefined || isLoopbackHost(new URL(siteUrl).hostname);
}

/** What is empty is not set: a variable, the name of its file, and the file. */
function rawValue(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new Halt(`${name}_FILE names ${file}, which cannot be read.`);
  }
}
