import { expect, it } from 'vitest';
import { linesOf, readContact, telephoneHref } from './contact-form.ts';

it('takes a contact as it is typed, with all of it left out as well', () => {
  const typed = {
    email: ' desk@bay.example ',
    telephone: '+44 (0)20 7946 0991',
    address: ' 1 Quay \r\n\r\n Bay',
  };
  expect(readContact(new Map(Object.entries(typed)))).toEqual({
    contact: { email: 'desk@bay.example', telephone: '+44 (0)20 7946 0991', address: '1 Quay\nBay' },
    wrong: new Map(),
  });
  expect(readContact(new Map()).wrong.size).toBe(0);
});

it.each([
  ['email', 'desk at bay', 'email-wrong'],
  ['telephone', 'call us', 'telephone-wrong'],
  ['telephone', `+${'1'.repeat(41)}`, 'telephone-wrong'],
  ['address', 'x'.repeat(301), 'address-wrong'],
] as const)('refuses %s that nobody could use', (field, said, why) => {
  expect(readContact(new Map([[field, said]])).wrong).toEqual(new Map([[field, why]]));
});

it('dials a number as it is written', () => {
  expect(telephoneHref('+44 (0)20 7946 0991')).toBe('tel:+442079460991');
  expect(telephoneHref('020-7946/0991')).toBe('tel:02079460991');
  expect(linesOf('one\n\n two ')).toEqual(['one', 'two']);
});
