/** What people put between the groups of a number. */
const GROUPING = /[\s./-]/g;

/** A number of an account as banks take it: digits alone. Null where there are too few or too many. */
export function digitsOf(written: string, least: number, most = least): string | null {
  const digits = written.replaceAll(GROUPING, '');
  return /^\d+$/.test(digits) && digits.length >= least && digits.length <= most ? digits : null;
}

/** A routing number of the American Bankers Association: nine digits, weighed 3-7-1, a multiple of ten. */
export function routingNumberOf(written: string): string | null {
  const digits = digitsOf(written, 9);
  if (digits === null || digits === '000000000') return null;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * ([3, 7, 1][at % 3] ?? 0), 0);
  return sum % 10 === 0 ? digits : null;
}

/** An Indian Financial System Code: four letters of the bank, a zero, six characters of the branch. */
export function ifscOf(written: string): string | null {
  const code = written.replaceAll(GROUPING, '').toUpperCase();
  return /^[A-Z]{4}0[A-Z0-9]{6}$/.test(code) ? code : null;
}

/**
 * Where an Interac e-Transfer is sent: an e-mail address, or a Canadian telephone number, given back as
 * `+1` and ten digits.
 */
export function interacAddressOf(written: string): string | null {
  const address = written.trim();
  if (/^[^\s@<>"'`(),:;\\]{1,64}@([\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}$/u.test(address)) {
    return address.length <= 254 ? address : null;
  }
  if (!/^\+?[\d\s().-]+$/.test(address)) return null;
  const digits = address.replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
  return /^[2-9]\d{2}[2-9]\d{6}$/.test(digits) ? `+1${digits}` : null;
}
