import { describe, expect, it } from 'vitest';
import { giverFrom } from './giver-form.ts';

const typed = (form: Record<string, string>) => giverFrom(new Map(Object.entries(form)));

describe('What is typed of a giver', () => {
  it('is plain text, and an address has one form', () => {
    const { giver, problems } = typed({
      name: '  Olu\u202e \n Bright ',
      email: ' OLU@Bay.Example ',
      note: '<b>cheques</b>\r\n\r\nonly\n',
    });
    expect(giver).toEqual({
      ...{ name: 'Olu Bright', email: 'olu@bay.example', note: '<b>cheques</b>\n\nonly' },
    });
    expect(problems.size).toBe(0);
  });

  it('is refused at its field', () => {
    expect([...typed({ name: '', email: '' }).problems]).toEqual([['name', 'nothing-said']]);
    expect([...typed({ name: 'x'.repeat(101), email: 'olu' }).problems]).toEqual([
      ['name', 'too-long'],
      ['email', 'not-an-address'],
    ]);
    expect([...typed({ name: 'Olu', note: 'x'.repeat(4_001) }).problems]).toEqual([['note', 'too-long']]);
  });

  it('may be an address alone, or a name alone', () => {
    expect(typed({ email: 'olu@bay.example' }).problems.size).toBe(0);
    expect(typed({ name: 'Olu' }).giver.email).toBeNull();
  });
});
