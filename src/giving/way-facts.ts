import { amountInWords } from '#platform/money';
import { say } from './messages.ts';
import { ibanForReading } from './rules/iban.ts';
import type { Memo } from './rules/memo.ts';
import { limitsIn } from './rules/way-limits.ts';
import { ACCOUNT_FIELDS, type AccountField, type BankAccount, type Way, type WayDetails } from './words.ts';

/** One thing that a giver needs to know of a way: the same on pages and in letters. */
export interface WayFact {
  readonly term: string;
  /** As people read it; `lines` has several lines. */
  readonly shown: string;
  /** What is taken along, where it is there to be copied. */
  readonly copied?: string;
  readonly isLines?: boolean;
  /** An https address of the way's own page; the term is what the link does. */
  readonly href?: string;
}

type Said = (word: Parameters<typeof say>[1], facts?: Parameters<typeof say>[2]) => string;

/** What a way consists of, in its order; what is empty is left out. */
export function factsOfWay(details: WayDetails, language: string): readonly WayFact[] {
  const said: Said = (word, facts) => say(language, word, facts);
  switch (details.kind) {
    case 'card':
      return [];
    case 'wallet-code': {
      const { wallet, code, link } = details;
      const name = { term: said('wallet'), shown: wallet };
      const opened = { term: said('open-wallet', { wallet }), shown: link, href: link };
      return [name, copyable(said('code'), code), ...(link === '' ? [] : [opened])];
    }
    case 'interac': {
      const { address, question } = details;
      const asked = question === '' ? [] : [{ term: said('security-question'), shown: question }];
      return [copyable(said('send-to'), address), ...asked];
    }
    case 'bank':
      return accountFacts(details, said);
    case 'pix':
      return [copyable(said('pix-key'), details.key), { term: said('holder'), shown: details.holder }];
    case 'upi':
      return [copyable(said('vpa'), details.vpa), { term: said('holder'), shown: details.holder }];
    case 'paypal':
      return [{ term: said('open-paypal'), shown: details.link, href: details.link }];
    case 'cheque':
      return [
        copyable(said('payable-to'), details.payableTo),
        { term: said('cheque-lines'), shown: details.lines, isLines: true },
      ];
    case 'cash':
    case 'free':
      return [{ term: said(`${details.kind}-lines`), shown: details.lines, isLines: true }];
  }
}

const copyable = (term: string, shown: string, copied = shown): WayFact => ({ term, shown, copied });

/** The numbers that an account of its form has, in their order. */
function accountFacts({ form, fields, holder, bank }: BankAccount, said: Said): readonly WayFact[] {
  const names: readonly AccountField[] = ACCOUNT_FIELDS[form];
  const numbers = names.flatMap((name): readonly WayFact[] => {
    const value = fields[name] ?? '';
    if (value === '') return [];
    if (name === 'lines') return [{ ...copyable(said(name), value), isLines: true }];
    return [copyable(said(name), name === 'iban' ? ibanForReading(value) : value, value)];
  });
  const named = bank === '' ? [] : [{ term: said('bank'), shown: bank }];
  return [copyable(said('holder'), holder), ...numbers, ...named];
}

/** What else there is to say of a way, in sentences; the newsroom's own words last. */
export function notesOfWay(
  way: Pick<Way, 'details' | 'needs' | 'limits'>,
  language: string,
): readonly string[] {
  const { details, needs } = way;
  const notes = Object.keys(way.limits).map((currency) => limitsText(way, currency, language));
  if (details.kind === 'card') notes.push(say(language, 'card-note'));
  if (details.kind === 'interac') {
    if (details.autodeposit) notes.push(say(language, 'with-autodeposit'));
    notes.push(say(language, 'bank-limit'));
  }
  return [...notes, needs].filter((note) => note !== '');
}

function limitsText(way: Pick<Way, 'limits'>, currency: string, language: string): string {
  const { least, most } = limitsIn(way, currency);
  const written = (minor: number) => amountInWords({ minor, currency }, language);
  if (least !== null && most !== null) {
    return say(language, 'limits-both', { least: written(least), most: written(most) });
  }
  if (least !== null) return say(language, 'limits-least', { least: written(least) });
  return most === null ? '' : say(language, 'limits-most', { most: written(most) });
}

/** Where the reference is to be written. */
export function memoHint({ details }: Pick<Way, 'details'>, { isShort }: Memo, language: string): string {
  if (isShort) return say(language, 'reference-hint-short');
  if (details.kind === 'cheque' || details.kind === 'cash')
    return say(language, `reference-hint-${details.kind}`);
  return say(language, details.kind === 'paypal' ? 'reference-hint-note' : 'reference-hint');
}
