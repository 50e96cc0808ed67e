import type { Way } from '../words.ts';
import { epcCode } from './epc-code.ts';

/** The text of the QR code that a standard has for a way: for a euro transfer to an IBAN. Null where none has. */
export function wayCode({ details, currencies }: Pick<Way, 'details' | 'currencies'>): string | null {
  if (details.kind !== 'bank' || details.form !== 'IBAN' || !currencies.includes('EUR')) return null;
  const { iban = '', bic = '' } = details.fields;
  return epcCode({ holder: details.holder, iban, bic });
}
