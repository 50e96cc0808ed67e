import { expect, it } from 'vitest';
import { fundFrom } from './fund-form.ts';

it('The form of a fund is read, or says at each field what is wrong', () => {
  const read = (form: Record<string, string>) => fundFrom(new Map(Object.entries(form)), 'lantern.example');
  expect(read({ name: ' Ferry  desk ', position: '3', restricted: 'yes' })).toEqual({
    fund: { name: 'Ferry desk', isRestricted: true, position: 3 },
  });
  expect(read({ name: '\u202e', position: '-1' })).toEqual({
    problems: new Map([
      ['name', 'missing'],
      ['position', 'not-a-position'],
    ]),
  });
  expect(read({ name: 'Konto 12345678', position: '1' })).toEqual({
    problems: new Map([['name', 'carries-details']]),
  });
  expect(read({ name: 'x'.repeat(81), position: '1' })).toEqual({
    problems: new Map([['name', 'too-long']]),
  });
});
