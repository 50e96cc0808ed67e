/** What a UPI link holds. */
export interface UpiFacts {
  /** The payee's address: `name@bank`. */
  readonly address: string;
  readonly holder: string;
  /** In paise; the giver's app asks for it where it is left out. */
  readonly paise?: number;
  /** At most 35 letters and digits. */
  readonly reference?: string;
  /** For the giver, at most 50 characters. */
  readonly note?: string;
}

/** UPI's own shape of an address (a "virtual payment address"). */
export const UPI_ADDRESS = /^[A-Za-z0-9._-]{2,256}@[A-Za-z][A-Za-z0-9]{1,63}$/;

/**
 * The link that opens a UPI app with a transfer filled in (NPCI, UPI linking specification): rupees alone. Null
 * where it has no room for what it is to hold.
 */
export function upiLink({ address, holder, paise, reference = '', note = '' }: UpiFacts): string | null {
  if (!UPI_ADDRESS.test(address) || holder.trim() === '') return null;
  if (!/^[A-Za-z0-9]{0,35}$/.test(reference) || [...note].length > 50) return null;
  if (paise !== undefined && !(Number.isSafeInteger(paise) && paise > 0 && paise < 1e12)) return null;
  const facts: readonly (readonly [string, string])[] = [
    ['pa', address],
    ['pn', holder.trim()],
    ['am', paise === undefined ? '' : `${Math.trunc(paise / 100)}.${String(paise % 100).padStart(2, '0')}`],
    ['cu', 'INR'],
    ['tn', note],
    ['tr', reference],
  ];
  const query = facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${encoded(value)}`);
  return `upi://pay?${query.join('&')}`;
}

/** Apps take `+` for a plus and `@` as it is: only %20 is a space. */
function encoded(value: string): string {
  return encodeURIComponent(value).replaceAll('%40', '@');
}
