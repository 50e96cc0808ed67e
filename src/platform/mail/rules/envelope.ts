import { domainToASCII } from 'node:url';

/** RFC 5321, 4.5.3.1: 64 octets before the @, 254 in all. */
const LOCAL_PART = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one address as it goes to the mail server: its domain in small letters and ASCII. Null for what is not
 * exactly one address: a list, a name with an address, quotes, anything with a line end.
 *
 *     deliveryAddress('ada@Bücher.example') // 'ada@xn--bcher-kva.example'
 */
export function deliveryAddress(typed: string): string | null {
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(0, at));
  const domain = domainToASCII(typed.slice(at + 1)).toLowerCase();
  if (local.length > 64 || !LOCAL_PART.test(local) || !DOMAIN.test(domain)) return null;
  const address = `${local}@${domain}`;
  return address.length <= 254 ? address : null;
}

/**
 * By what a mailbox is known, however its address is typed: letters in capitals, or in another width
 * (`ada@ｂａｙ.example`), reach the same one.
 */
export function mailboxOf(typed: string): string {
  return (deliveryAddress(typed) ?? typed.normalize('NFC')).toLowerCase();
}

/**
 * One line of text, for a header or within a sentence of a letter: what would end the line, or begin another, becomes
 * a space (RFC 5322, 2.2).
 */
export function headerLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}
