import { isEmailAddress, oneLine } from '#platform/text';

export const LONGEST_TELEPHONE = 40;
export const LONGEST_ADDRESS = 300;

export interface Contact {
  readonly email: string;
  readonly telephone: string;
  readonly address: string;
}

export type ContactField = keyof Contact | 'privacy';
export type ContactWrong = 'email-wrong' | 'telephone-wrong' | 'address-wrong' | 'privacy-wrong';

/** What was sent, and what is wrong with which field. Anything may stay empty. */
export function readContact(form: ReadonlyMap<string, string>): {
  readonly contact: Contact;
  readonly wrong: ReadonlyMap<ContactField, ContactWrong>;
} {
  const contact = {
    email: oneLine(form.get('email') ?? ''),
    telephone: oneLine(form.get('telephone') ?? ''),
    address: linesOf(form.get('address') ?? '').join('\n'),
  };
  const wrong = new Map<ContactField, ContactWrong>();
  if (contact.email !== '' && !isEmailAddress(contact.email)) wrong.set('email', 'email-wrong');
  if (contact.telephone !== '' && !isTelephone(contact.telephone)) wrong.set('telephone', 'telephone-wrong');
  if (contact.address.length > LONGEST_ADDRESS) wrong.set('address', 'address-wrong');
  return { contact, wrong };
}

/** The lines of a postal address, none of them empty. */
export function linesOf(address: string): readonly string[] {
  return address
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map(oneLine)
    .filter((line) => line !== '');
}

/** The number as a link has it (RFC 3966): digits alone, after a plus where the country is said. */
export function telephoneHref(telephone: string): string {
  return `tel:${telephone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '')}`;
}

/** As people write it: `+44 (0)20 7946 0991`, `020-7946/0991`. */
function isTelephone(said: string): boolean {
  return said.length <= LONGEST_TELEPHONE && /^\+?[\d\s()./-]+$/.test(said) && /\d.*\d.*\d/.test(said);
}
