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
import type { ProposedWay, WayProblems } from './way-schema.ts';

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
  if (details.kind === 'wallet-code') {
    return [
      ['wallet', details.wallet],
      ['code', details.code],
      ['link', details.link],
    ];
  }
  if (details.kind === 'interac') {
    return [
      ['address', details.address],
      ['autodeposit', details.autodeposit ? 'yes' : ''],
      ['question', details.question],
    ];
  }
  return [
    ['form', details.form],
    ['holder', details.holder],
    ['bank', details.bank],
    ...Object.entries(details.fields),
  ];
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
  const isListed = text('where') === 'list' && kind !== 'interac';
  if (isListed && listed.unknown.length > 0) return { problems: new Map([['countries', 'not-a-country']]) };
  return {
    proposed: {
      label: text('label'),
      position: /^\s*\d{1,9}\s*$/.test(text('position')) ? Number(text('position')) : -1,
      countries: isListed ? listed.codes : text('where') === 'sepa' ? SEPA : 'everywhere',
      currencies: text('currencies')
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
      needs: text('needs'),
      details: proposedDetails(kind, accountForm, text),
    },
  };
}

function proposedDetails(
  kind: WayKind,
  form: AccountForm | null,
  text: (name: string) => string,
): ProposedWay['details'] & Record<string, unknown> {
  if (kind === 'wallet-code') {
    return { kind, wallet: text('wallet'), code: text('code'), link: text('link') };
  }
  if (kind === 'interac') {
    return {
      kind,
      address: text('address'),
      autodeposit: text('autodeposit') === 'yes',
      question: text('question'),
    };
  }
  const names: readonly string[] = form === null ? [] : ACCOUNT_FIELDS[form];
  const fields = Object.fromEntries(names.map((name) => [name, text(name)]));
  return { kind, form, holder: text('holder'), bank: text('bank'), fields };
}
