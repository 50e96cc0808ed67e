import {
  ACCOUNT_FIELDS,
  ACCOUNT_FORMS,
  type AccountForm,
  WAY_KINDS,
  type Way,
  type WayKind,
} from '../words.ts';
import { countryName, readCountries } from './country.ts';
import { isSepa, SEPA } from './sepa.ts';
import { amountsOf, readAmounts } from './way-amounts.ts';
import { fixedReach } from './way-reach.ts';
import { checkWay, type ProposedWay, type WayProblems } from './way-schema.ts';

/** The fields of the form of a way, by their names. */
export type WayForm = ReadonlyMap<string, string>;

export function askedKind(said: string | undefined): WayKind | null {
  return WAY_KINDS.find((kind) => kind === said) ?? null;
}

export function askedAccountForm(said: string | undefined): AccountForm | null {
  return ACCOUNT_FORMS.find((form) => form === said) ?? null;
}

/** A way as its form shows it. */
export function formOf(way: Omit<Way, 'id' | 'sample' | 'switchedOffAt'>, language: string): WayForm {
  const { details, countries } = way;
  const around: [string, string][] = [
    ['kind', details.kind],
    ['label', way.label],
    ['position', String(way.position)],
    ['where', whereOf(countries)],
    ['currencies', way.currencies.join(', ')],
    ['needs', way.needs],
    ...amountsOf(way),
  ];
  if (whereOf(countries) === 'list' && countries !== 'everywhere') {
    around.push(['countries', countries.map((code) => countryName(code, language)).join(', ')]);
  }
  return new Map([...around, ...detailsOf(details)]);
}

function whereOf(countries: Way['countries']): 'everywhere' | 'sepa' | 'list' {
  if (countries === 'everywhere') return 'everywhere';
  return isSepa(countries) ? 'sepa' : 'list';
}

function detailsOf(details: Way['details']): [string, string][] {
  if (details.kind === 'bank') {
    const { form, holder, bank, fields } = details;
    return [['form', form], ['holder', holder], ['bank', bank], ...Object.entries(fields)];
  }
  return Object.entries(details)
    .filter(([name]) => name !== 'kind')
    .map(([name, value]) => [name, typeof value === 'boolean' ? (value ? 'yes' : '') : String(value)]);
}

/** What a form proposes, not yet checked; or the fields that cannot even be proposed. */
export function proposedFrom(
  form: WayForm,
  language: string,
): { readonly proposed: ProposedWay } | { readonly problems: WayProblems } {
  const text = (name: string) => form.get(name) ?? '';
  const kind = askedKind(text('kind'));
  const accountForm = kind === 'bank' ? askedAccountForm(text('form')) : null;
  if (kind === null || (kind === 'bank' && accountForm === null)) {
    return { problems: new Map([['kind', 'not-understood']]) };
  }
  const listed = readCountries(text('countries'), language);
  const isListed = text('where') === 'list' && fixedReach(kind) === null;
  const currencies = currenciesIn(text('currencies'));
  const amounts = readAmounts(text, fixedReach(kind)?.currencies ?? currencies);
  const problems = new Map('problems' in amounts ? amounts.problems : []);
  if (isListed && listed.unknown.length > 0) problems.set('countries', 'not-a-country');
  const proposed: ProposedWay = {
    label: text('label'),
    position: /^\s*\d{1,9}\s*$/.test(text('position')) ? Number(text('position')) : -1,
    countries: isListed ? listed.codes : text('where') === 'sepa' ? SEPA : 'everywhere',
    currencies,
    needs: text('needs'),
    ...('problems' in amounts ? { limits: {}, fee: null } : amounts),
    details: proposedDetails(kind, accountForm, text),
  };
  if (problems.size === 0) return { proposed };
  // All that is wrong is said at once, each at its field.
  const checked = checkWay(proposed);
  return { problems: new Map([...('problems' in checked ? checked.problems : []), ...problems]) };
}

function currenciesIn(written: string): readonly string[] {
  return written
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}

/** The fields that each kind has beside its name, where they are one text each. */
export const DETAIL_FIELDS = {
  card: [],
  'wallet-code': ['wallet', 'code', 'link'],
  interac: ['address', 'question'],
  pix: ['key', 'holder', 'city'],
  upi: ['vpa', 'holder'],
  paypal: ['link'],
  cheque: ['payableTo', 'lines'],
  cash: ['lines'],
  free: ['lines'],
} as const satisfies Record<Exclude<WayKind, 'bank'>, readonly string[]>;

function proposedDetails(
  kind: WayKind,
  form: AccountForm | null,
  text: (name: string) => string,
): ProposedWay['details'] & Record<string, unknown> {
  const texts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, text(name)]));
  if (kind === 'bank') {
    const fields = texts(form === null ? [] : ACCOUNT_FIELDS[form]);
    return { kind, form, holder: text('holder'), bank: text('bank'), fields };
  }
  const details = { kind, ...texts(DETAIL_FIELDS[kind]) };
  return kind === 'interac' ? { ...details, autodeposit: text('autodeposit') === 'yes' } : details;
}
