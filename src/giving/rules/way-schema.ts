import { z } from 'zod';
import { isCurrency } from '#platform/money';
import type { AccountField, AccountForm, Countries, Way, WayDetails, WayProblem } from '../words.ts';
import { WAY_PROBLEMS } from '../words.ts';
import { digitsOf, ifscOf, interacAddressOf, routingNumberOf } from './account-numbers.ts';
import { isCountry } from './country.ts';
import { bicOf, ibanOf } from './iban.ts';
import { plainLine, plainLines } from './plain-text.ts';
import { walletLink } from './wallet-link.ts';

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
    .transform(plainLine)
    .pipe(z.string().min(1, says('missing')).max(most, says('too-long')));
}

function lineIfAny(most: number) {
  return z
    .string()
    .default('')
    .transform(plainLine)
    .pipe(z.string().max(most, says('too-long')));
}

const digits = (least: number, most?: number) =>
  read((written) => digitsOf(written, least, most), 'not-such-a-number');

const lines = z
  .string()
  .transform(plainLines)
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

/** What each kind of way consists of. */
export const wayDetails: z.ZodType<WayDetails, unknown> = z.union([walletCode, interacAddress, bankAccount]);

const DETAILS = { 'wallet-code': walletCode, interac: interacAddress, bank: bankAccount } as const;

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
};

/** A way without what the newsroom gives it: its id, whether it is on. */
export type CheckedWay = Pick<Way, 'label' | 'position' | 'countries' | 'currencies' | 'needs' | 'details'>;

/** A way as somebody proposes it: its texts unchecked. */
export type ProposedWay = Omit<CheckedWay, 'details'> & {
  readonly details: { readonly kind: Way['details']['kind'] };
};

/** Each field with its problem; the name of the field is that in forms. */
export type WayProblems = ReadonlyMap<string, WayProblem>;

/**
 * Holds a proposed way to what its kind demands and tidies its texts. An e-Transfer is for Canada and in
 * Canadian dollars, whatever was proposed.
 */
export function checkWay(proposed: ProposedWay): { way: CheckedWay } | { problems: WayProblems } {
  const isInterac = proposed.details.kind === 'interac';
  const checked = z
    .object({ ...aroundDetails, details: DETAILS[proposed.details.kind] })
    .safeParse(isInterac ? { ...proposed, countries: ['CA'], currencies: ['CAD'] } : proposed);
  if (checked.success) return { way: checked.data };
  return {
    problems: new Map(checked.error.issues.map(({ path, message }) => [fieldOf(path), problemOf(message)])),
  };
}

function fieldOf(path: readonly PropertyKey[]): string {
  return path.filter((part) => typeof part === 'string').at(-1) ?? '';
}

function problemOf(message: string): WayProblem {
  return WAY_PROBLEMS.find((problem) => problem === message) ?? 'not-understood';
}
