import type { Pledge } from '../pledges/words.ts';
import type { Way } from '../words.ts';
import { epcCode } from './epc-code.ts';

/**
 * The text of the QR code that a standard has for a way: for a euro transfer to an IBAN, with amount and reference once
 * somebody has promised one. Null where none has.
 */
export function wayCode(
  { details, currencies }: Pick<Way, 'details' | 'currencies'>,
  pledge?: Pick<Pledge, 'minor' | 'currency' | 'reference'>,
): string | null {
  if (details.kind !== 'bank' || details.form !== 'IBAN' || !currencies.includes('EUR')) return null;
  const { iban = '', bic = '' } = details.fields;
  if (pledge === undefined) return epcCode({ holder: details.holder, iban, bic });
  if (pledge.currency !== 'EUR') return null;
  const { minor: cents, reference } = pledge;
  return epcCode({ holder: details.holder, iban, bic, cents, reference });
}
