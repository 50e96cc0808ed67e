import { deliveryAddress, oneLine } from '#platform/text';

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
  return oneLine(text);
}
