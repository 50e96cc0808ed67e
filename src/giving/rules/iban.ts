import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';

/** An IBAN as machines take it, or null where it cannot be one: wrong length, wrong check digits (ISO 13616). */
export function ibanOf(written: string): string | null {
  if (/[^A-Za-z0-9\s-]/.test(written)) return null;
  const iban = electronicFormatIBAN(written.trim()) ?? '';
  return isValidIBAN(iban) ? iban : null;
}

/** In groups of four, as on paper (ISO 13616). */
export function ibanForReading(iban: string): string {
  return iban.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** A BIC of 8 or 11 characters (ISO 9362) in capitals, or null where it cannot be one. */
export function bicOf(written: string): string | null {
  const bic = written.replaceAll(/\s/g, '').toUpperCase();
  return isValidBIC(bic) ? bic : null;
}
