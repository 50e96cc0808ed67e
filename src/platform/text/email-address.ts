import { urlFrom } from './url-from.ts';

/** RFC 5321, 4.1.2, of which our letters are carried: 64 octets before the @ (4.5.3.1), and nothing in quotes. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** Its last part is no number: that would be the address of a machine. */
const DOMAIN =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** As people type one: letters of any script and width, and the full stops that stand for a dot in it (UTS 46). */
const TYPED_DOMAIN = /^[\p{L}\p{N}\p{M}.\u3002\uff0e\uff61-]+$/u;
/** The longest address that mail can carry (RFC 5321, 4.5.3.1, with the correction of erratum 1690). */
const LONGEST = 254;

/** The one form in which an address is kept and compared: trimmed, NFC, small letters. */
export function normalisedEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** Whether a letter of ours can go there, by the shape alone: what a form takes is what the mailer takes. */
export function isEmailAddress(text: string): boolean {
  return deliveryAddress(text) !== null;
}

/**
 * The one address as it goes to the mail server: its domain in small letters and ASCII. Null for what is not exactly
 * one address that a letter can go to: a list, a name with an address, quotes, anything with a line end, and letters
 * with accents before the @, which not every server takes (RFC 6531).
 *
 *     deliveryAddress('ada@Bücher.example') // 'ada@xn--bcher-kva.example'
 */
export function deliveryAddress(typed: string): string | null {
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(0, at));
  const domain = asciiDomain(typed.slice(at + 1));
  if (local.length > 64 || !LOCAL_PART.test(local) || !DOMAIN.test(domain)) return null;
  const address = `${local}@${domain}`;
  return address.length <= LONGEST ? address : null;
}

function asciiDomain(typed: string): string {
  return TYPED_DOMAIN.test(typed) ? (urlFrom(`http://${typed}`)?.hostname ?? '') : '';
}
