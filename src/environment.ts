import { isIP } from 'node:net';
import * as z from 'zod';
import { inboxFrom } from '#platform/inbox';
import { deliveryAddress, urlFrom } from '#platform/text';

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
    schema: originLike('https://news.example', 'the site is its root'),
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
    schema: originLike('https://s3.example', 'the bucket is named in S3_BUCKET'),
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
    schema: z.string().min(3, 'must have at least 3 characters').optional(),
    about: 'The id of a key that may list, read, write and delete in the bucket, of at least 3 characters.',
  },
  S3_SECRET_ACCESS_KEY: {
    schema: z.string().min(3, 'must have at least 3 characters').optional(),
    about: 'The secret of that key, of at least 3 characters.',
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
    schema: z
      .string()
      .refine(isSender, 'must be an address, such as news@bay.example or The Bay <news@bay.example>')
      .optional(),
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
    schema: z.string().min(8, 'must have at least 8 characters').optional(),
    about:
      'A key of Akismet, of at least 8 characters. With it, what guests write is checked there for spam; readers are told so.',
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
    schema: z.string().min(16, 'must have at least 16 characters').optional(),
    about:
      'A bearer token for /metrics from elsewhere, of at least 16 characters. Without it only this machine may read them.',
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

function originLike(example: string, why: string) {
  const isRoot = (address: string) => {
    const url = urlFrom(address);
    return url === null || url.href === `${url.origin}/`;
  };
  return z
    .url({ protocol: /^https?$/, error: `must be an address such as ${example}` })
    .refine(isRoot, `must have no path: ${why}`)
    .optional();
}

/** At a host of the own network, whose name has no dot. */
const NEARBY = /^[^\s@<>"]+@[a-z\d][a-z\d-]*$/i;

/** `news@bay.example`, `news@localhost`, or `The Bay <news@bay.example>`. */
function isSender(text: string): boolean {
  const [, said = text] = /<([^<>]*)>$/.exec(text.trim()) ?? [];
  const address = said.trim();
  return NEARBY.test(address) || deliveryAddress(address) !== null;
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
