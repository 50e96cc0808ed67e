import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { z } from 'zod';
import type { Bucket } from '#platform/files';
import { Halt } from '#platform/halt';
import { inboxFrom } from '#platform/inbox';
import { urlFrom } from '#platform/text';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * The environment, once: each variable with its default and what it is for. `docs/settings.md` is generated
 * from here. Each has a twin NAME_FILE, whose content is taken instead (for secrets).
 */
export const environment = {
  PORT: {
    schema: z.coerce.number().int().min(0).max(65_535).default(3000),
    about: 'The port to listen on. 0 takes a free one.',
  },
  HOST: {
    schema: z.string().default('127.0.0.1'),
    about: 'The address to listen on. A reverse proxy on the same machine needs no other.',
  },
  TIDINGS_DATA: {
    schema: z.string().default('./data'),
    about: 'The data folder: database, pictures, secret, reports.',
  },
  SITE_URL: {
    schema: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://news.example' })
      .refine((address) => {
        const url = urlFrom(address);
        return url === null || url.href === `${url.origin}/`;
      }, 'must have no path: the site is its root')
      .optional(),
    about: 'The public address, such as https://news.example. Links, feeds and the origin check use it.',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    about: 'A PostgreSQL database. Without it the data stands in an SQLite file in the data folder.',
  },
  S3_ENDPOINT: {
    schema: z
      .url({ protocol: /^https?$/, error: 'must be an address such as https://s3.example' })
      .refine((address) => {
        const url = urlFrom(address);
        return url === null || url.href === `${url.origin}/`;
      }, 'must have no path: the bucket is named in S3_BUCKET')
      .optional(),
    about:
      'A store that speaks S3’s language, such as https://s3.eu-central-1.amazonaws.com. With it pictures and files stand in S3_BUCKET there; without it, in the data folder.',
  },
  S3_BUCKET: {
    schema: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be a name of small letters, digits, - and .')
      .optional(),
    about:
      'The bucket, for this newsroom alone. Nobody else needs to read it: Tidings serves what is public.',
  },
  S3_REGION: {
    schema: z
      .string()
      .regex(/^[\w-]+$/, 'must be a name such as eu-central-1')
      .default('us-east-1'),
    about: 'The region that the store’s signatures name. Many stores take the default, or auto.',
  },
  S3_ACCESS_KEY_ID: {
    schema: z.string().min(3).optional(),
    about: 'The id of a key that may list, read, write and delete in the bucket.',
  },
  S3_SECRET_ACCESS_KEY: {
    schema: z.string().min(3).optional(),
    about: 'The secret of that key.',
  },
  S3_ADDRESSING: {
    schema: z.enum(['path', 'host']).default('path'),
    about:
      'Where the bucket’s name stands in addresses: in the path, or before the host, if a store wants that.',
  },
  TRUST_PROXY: {
    schema: z
      .string()
      .refine(
        (list) => list.split(',').every(isAddressOrNetwork),
        'must be addresses or networks, comma-separated',
      )
      .optional(),
    about: 'The addresses of your own reverse proxies, comma-separated. Only they may name the sender.',
  },
  SMTP_URL: {
    schema: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    about:
      'The mail server: smtp://user:password@host:587 or smtps://. Without it letters stay in the data folder of a newsroom on this machine, and a public one sends none.',
  },
  MAIL_FROM: {
    schema: z.string().regex(/@/, 'must be an address').optional(),
    about:
      'The sender of letters, such as The Bay <news@bay.example>. Without it: news@ and the site’s own host.',
  },
  IMAP_URL: {
    schema: z
      .string()
      .regex(/^imaps?:\/\//, 'must begin with imap:// or imaps://')
      .refine(
        (address) => inboxFrom(address) !== null,
        'must name user, password and host, such as imaps://news%40bay.example:password@mail.bay.example',
      )
      .optional(),
    about:
      'The mailbox of MAIL_FROM, read once a minute for letters that come back: imaps://user:password@host, or imap:// with STARTTLS; /Folder at its end for another than INBOX. Without it only what a mail server refuses at once is noticed.',
  },
  LOG_LEVEL: {
    schema: z.enum(['silent', 'debug', 'info', 'warn', 'error']).default('info'),
    about: 'What is logged, as JSON lines on standard error.',
  },
  AKISMET_KEY: {
    schema: z.string().min(8).optional(),
    about: 'A key of Akismet. With it, what guests write is checked there for spam; readers are told so.',
  },
  STRIPE_SECRET_KEY: {
    schema: z
      .string()
      .regex(/^(sk|rk)_(test|live)_\w+$/, 'must begin with sk_test_, sk_live_, rk_test_ or rk_live_')
      .optional(),
    about:
      'The secret (or restricted) key of the newsroom’s account at Stripe. With it and STRIPE_WEBHOOK_SECRET gifts by card work; a test key takes no real money.',
  },
  STRIPE_WEBHOOK_SECRET: {
    schema: z
      .string()
      .regex(/^whsec_\w+$/, 'must begin with whsec_')
      .optional(),
    about: 'The signing secret of the endpoint SITE_URL/webhooks/stripe, as Stripe shows it.',
  },
  STRIPE_API_BASE: {
    schema: z
      .url({ protocol: /^https?$/, error: 'must be an address such as http://127.0.0.1:12111' })
      .optional(),
    about: 'Another address than Stripe’s own, for tests against a stand-in. Leave it out.',
  },
  METRICS_TOKEN: {
    schema: z.string().min(16).optional(),
    about: 'A bearer token for /metrics from elsewhere. Without it only this machine may read them.',
  },
  TIDINGS_LIMITS: {
    schema: z.enum(['on', 'off']).default('on'),
    about: 'off lifts rate limits for load tests; refused unless HOST is a loopback address.',
  },
  NODE_ENV: {
    schema: z.string().default('production'),
    about: 'development opens /desk/gallery.',
  },
} as const;

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
  if (limits === 'off' && !LOOPBACK.has(host)) {
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
    loopback: LOOPBACK.has(host) && isLoopbackSite(read('SITE_URL')),
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
  return siteUrl === undefined || LOOPBACK.has(new URL(siteUrl).hostname);
}

/** What may stand in TRUST_PROXY: `10.0.0.1`, `10.0.0.0/8`, `fd00::/8`, or the names that proxy-addr knows. */
function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.trim().split('/');
  if (bits === undefined && ['loopback', 'linklocal', 'uniquelocal'].includes(address)) return true;
  const version = isIP(address);
  const most = version === 4 ? 32 : 128;
  return (
    version !== 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
  );
}

function rawValue(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const file = env[`${name}_FILE`];
  if (file === undefined) return env[name] === '' ? undefined : env[name];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new Halt(`${name}_FILE names ${file}, which cannot be read.`);
  }
}
