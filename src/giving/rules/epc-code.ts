import { oneLine } from '#platform/text';
import { needsNoBic } from './sepa.ts';

/** EPC069-12 allows version 13 of the QR code at level M, which holds this many bytes and no more. */
export const MOST_EPC_BYTES = 331;

/** 999,999,999.99 euro, in cents. */
export const MOST_EPC_CENTS = 99_999_999_999;

export interface EpcFacts {
  /** At most 70 characters. */
  readonly holder: string;
  /** Without spaces, valid. */
  readonly iban: string;
  /** 8 or 11 characters, or empty. */
  readonly bic: string;
  /** In cents; the giver's app asks for it where it is left out. */
  readonly cents?: number;
  /** An ISO 11649 creditor reference, by which the payee's bank tells transfers apart. */
  readonly reference?: string;
  /** For the payee's books, at most 140 characters. The standard has room for this or a reference, not for both. */
  readonly note?: string;
}

/**
 * The text of a QR code with which banking apps fill in a euro transfer (European Payments Council, EPC069-12,
 * version 002, UTF-8). Null where the standard has no code for it: a name, note, amount or whole that is
 * beyond its limits, or an account outside the European Economic Area without a BIC.
 *
 * @example epcCode({ holder: 'Harbour Post', iban: 'DE89370400440532013000', bic: '' })
 */
export function epcCode(facts: EpcFacts): string | null {
  // A line break inside a name would be a line of the code.
  const holder = oneLine(facts.holder);
  const note = oneLine(facts.note ?? '');
  const { iban, bic, cents, reference = '' } = facts;
  if (holder === '' || lengthOf(holder) > 70 || lengthOf(note) > 140) return null;
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{1,30}$/.test(iban)) return null;
  if (bic === '' ? !needsNoBic(iban.slice(0, 2)) : !/^[A-Z0-9]{8}([A-Z0-9]{3})?$/.test(bic)) return null;
  if (cents !== undefined && !isAmount(cents)) return null;
  if (!/^(?:RF\d{2}[A-Z0-9]{1,21})?$/.test(reference) || (reference !== '' && note !== '')) return null;

  const amount = cents === undefined ? '' : `EUR${Math.trunc(cents / 100)}.${padded(cents % 100)}`;
  const lines = ['BCD', '002', '1', 'SCT', bic, holder, iban, amount, '', reference, note];
  const text = lines.join('\n').replace(/\n+$/, '');
  return Buffer.byteLength(text) <= MOST_EPC_BYTES ? text : null;
}

function isAmount(cents: number): boolean {
  return Number.isSafeInteger(cents) && cents >= 1 && cents <= MOST_EPC_CENTS;
}

const lengthOf = (text: string) => [...text].length;
const padded = (cents: number) => String(cents).padStart(2, '0');
