import * as z from 'zod';
import { isCurrency } from '#platform/money';
import { oneLine, severalLines } from '#platform/text';
import type {
  AccountField,
  AccountForm,
  Countries,
  Way,
  WayDetails,
  WayFee,
  WayKind,
  WayLimits,
  WayProblem,
} from '../words.ts';
import { WAY_PROBLEMS } from '../words.ts';
import { digitsOf, ifscOf, interacAddressOf, routingNumberOf } from './account-numbers.ts';
import { isCountry } from './country.ts';
import { bicOf, ibanOf } from './iban.ts';
import { payPalLink } from './paypal-link.ts';
import { latinOf } from './pix-code.ts';
import { pixKeyOf } from './pix-key.ts';
import { UPI_ADDRESS } from './upi-link.ts';
import { walletLink } from './wallet-link.ts';
import { fixedReach } from './way-reach.ts';

/** Complaints are words of the closed list. */
const says = (problem: WayProblem): string => problem;

/** A text that `reading` takes apart and gives back as it is kept. */
function read(reading: (written: string) => string | null, problem: WayProblem) {
  return z.string().transform((written, context) => {
    const value = reading(written);
    if (value !== null) return value;
    context.addIssue({ code: 'custom', message: says(written.trim() === '' ? 'missing' : problem) });
    return z.NEVER;
  });
}

/** The same, where nothing may stand as well. */
function readIfAny(reading: (written: string) => string | null, problem: WayProblem) {
  const orNothing = (written: string) => (written.trim() === '' ? '' : reading(written));
  return z.string().default('').pipe(read(orNothing, problem));
}

function line(most: number) {
  return z
    .string()
    .transform(oneLine)
    .pipe(z.string().min(1, says('missing')).max(most, says('too-long')));
}

function lineIfAny(most: number) {
  return z
    .string()
    .default('')
    .transform(oneLine)
    .pipe(z.string().max(most, says('too-long')));
}

const digits = (least: number, most?: number) =>
  read((written) => digitsOf(written, least, most), 'not-such-a-number');

const lines = z
  .string()
  .transform(severalLines)
  .pipe(z.string().min(1, says('missing')).max(800, says('too-long')));

const ACCOUNTS = {
  IBAN: z.object({ iban: read(ibanOf, 'not-an-iban'), bic: readIfAny(bicOf, 'not-a-bic') }),
  CA: z.object({ institution: digits(3), transit: digits(5), account: digits(7, 12) }),
  US: z.object({ routing: read(routingNumberOf, 'not-a-routing-number'), account: digits(4, 17) }),
  GB: z.object({ sortCode: digits(6), account: digits(8) }),
  NG: z.object({ account: digits(10) }),
  IN: z.object({ ifsc: read(ifscOf, 'not-an-ifsc'), account: digits(9, 18) }),
  KR: z.object({ account: digits(10, 14) }),
  free: z.object({ lines }),
} as const satisfies Record<AccountForm, z.ZodType<Partial<Record<AccountField, string>>>>;

/** Where the numbers alone do not say which bank it is. */
const BANK_IS_NEEDED = new Set<AccountForm>(['NG', 'KR']);

function accountOf<Form extends AccountForm>(form: Form) {
  return z.object({
    kind: z.literal('bank'),
    form: z.literal(form),
    holder: line(70),
    bank: BANK_IS_NEEDED.has(form) ? line(70) : lineIfAny(70),
    fields: ACCOUNTS[form],
  });
}

const bankAccount = z.discriminatedUnion('form', [
  accountOf('IBAN'),
  accountOf('CA'),
  accountOf('US'),
  accountOf('GB'),
  accountOf('NG'),
  accountOf('IN'),
  accountOf('KR'),
  accountOf('free'),
]);

const walletCode = z.object({
  kind: z.literal('wallet-code'),
  wallet: line(80),
  code: line(80),
  link: readIfAny(walletLink, 'not-https'),
});

const interacAddress = z
  .object({
    kind: z.literal('interac'),
    address: read(interacAddressOf, 'not-an-address'),
    autodeposit: z.boolean(),
    question: lineIfAny(200),
  })
  .transform((way) => (way.autodeposit ? { ...way, question: '' } : way))
  .refine((way) => way.autodeposit || way.question !== '', { path: ['question'], error: says('missing') });

/** As PIX can carry it: no accents, no more letters than its field has. */
function latinLine(most: number) {
  return read(latinOf, 'not-plain-letters').pipe(z.string().max(most, says('too-long')));
}

const pixKey = z.object({
  kind: z.literal('pix'),
  key: read(pixKeyOf, 'not-a-pix-key'),
  holder: latinLine(25),
  city: latinLine(15),
});

const upiPayee = z.object({
  kind: z.literal('upi'),
  vpa: read((written) => UPI_ADDRESS.exec(written.trim())?.[0] ?? null, 'not-a-upi-address'),
  holder: line(50),
});

const DETAILS = {
  card: z.object({ kind: z.literal('card') }),
  'wallet-code': walletCode,
  interac: interacAddress,
  bank: bankAccount,
  pix: pixKey,
  upi: upiPayee,
  paypal: z.object({ kind: z.literal('paypal'), link: read(payPalLink, 'not-paypal') }),
  cheque: z.object({ kind: z.literal('cheque'), payableTo: line(80), lines }),
  cash: z.object({ kind: z.literal('cash'), lines }),
  free: z.object({ kind: z.literal('free'), lines }),
} as const satisfies Record<WayKind, z.ZodType<WayDetails, unknown>>;

/** What each kind of way consists of. */
export const wayDetails: z.ZodType<WayDetails, unknown> = z.union(Object.values(DETAILS));

const minor = z.number().int().positive();

/** Between what one gift must be, by currency; the least is no more than the most. */
export const wayLimits: z.ZodType<WayLimits, unknown> = z.record(
  z.string().refine((code) => isCurrency(code), says('not-a-currency')),
  z
    .object({ least: minor.nullable(), most: minor.nullable() })
    .refine(({ least, most }) => least === null || most === null || least <= most, {
      path: ['most'],
      error: says('less-than-least'),
    }),
);

/** Half of a gift at the most: whatever takes more is a mistake of the hand. */
const MOST_BASIS_POINTS = 5_000;

/** What a rail takes. */
export const wayFee: z.ZodType<WayFee, unknown> = z.object({
  basisPoints: z.number().int().min(0).max(MOST_BASIS_POINTS, says('not-a-percentage')),
  fixed: z.record(
    z.string().refine((code) => isCurrency(code), says('not-a-currency')),
    minor,
  ),
});

const countries = z
  .custom<Countries>(
    (said) => said === 'everywhere' || (Array.isArray(said) && said.every((one) => isCountry(String(one)))),
    says('not-a-country'),
  )
  .refine((said) => said.length > 0, says('missing'))
  .transform((said) => (said === 'everywhere' ? said : [...new Set(said)].sort()));

const aroundDetails = {
  label: line(80),
  position: z
    .number()
    .int(says('not-a-position'))
    .min(0, says('not-a-position'))
    .max(9_999, says('not-a-position')),
  countries,
  currencies: z
    .array(z.string().refine((code) => isCurrency(code), says('not-a-currency')))
    .max(20, says('too-long')),
  needs: lineIfAny(300),
  limits: wayLimits,
  fee: wayFee.nullable(),
};

/** A way without what the newsroom gives it: its id, whether it is on. */
export type CheckedWay = Omit<Way, 'id' | 'sample' | 'switchedOffAt'>;

/** A way as somebody proposes it: its texts unchecked. */
export type ProposedWay = Omit<CheckedWay, 'details'> & {
  readonly details: { readonly kind: Way['details']['kind'] };
};

/** Each field with its problem; the name of the field is that in forms. */
export type WayProblems = ReadonlyMap<string, WayProblem>;

/**
 * Holds a proposed way to what its kind demands and tidies its texts. Where a rail has a reach of its own, that holds
 * whatever was proposed: an e-Transfer is for Canada and in Canadian dollars.
 */
export function checkWay(proposed: ProposedWay): { way: CheckedWay } | { problems: WayProblems } {
  const { kind } = proposed.details;
  const { countries, currencies = proposed.currencies } = fixedReach(kind) ?? proposed;
  const checked = z
    .object({ ...aroundDetails, details: DETAILS[kind] })
    .safeParse({ ...proposed, countries, currencies });
  if (checked.success) return { way: checked.data };
  return {
    problems: new Map(checked.error.issues.map(({ path, message }) => [fieldOf(path), problemOf(message)])),
  };
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path[1] === 'basisPoints'
    ? 'feePercent'
    : (path.filter((part) => typeof part === 'string').at(-1) ?? '');
}

function problemOf(message: string): WayProblem {
  return WAY_PROBLEMS.find((problem) => problem === message) ?? 'not-understood';
}
