/** The longest address that mail can carry (RFC 5321, 4.5.3.1, with the correction of erratum 1690). */
const LONGEST = 254;
const LOCAL = /^[^\p{C}\p{Z}@"<>(),:;[\]\\]{1,64}$/u;
const LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]{0,61}[\p{L}\p{N}\p{M}])?$/u;

/** The one form in which an address is kept and compared: trimmed, NFC, small letters. */
export function normalisedEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Whether mail could be sent there: the shape alone, of addresses as people write them. */
export function isEmailAddress(text: string): boolean {
  if (text.length > LONGEST) return false;
  const [local = '', domain = '', ...more] = text.split('@');
  if (more.length > 0 || !LOCAL.test(local)) return false;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return false;
  const labels = domain.split('.');
  return labels.length >= 2 && labels.every((label) => LABEL.test(label));
}
