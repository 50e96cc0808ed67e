import { describe, expect, it } from 'vitest';
import { subscribeFormFrom } from './subscribe-form.ts';

const read = (form: Record<string, string>) => subscribeFormFrom(new Map(Object.entries(form)));

describe('The form of Subscribe', () => {
  it('takes an address in its one form and what it offers', () => {
    expect(read({ email: ' Ada@Bay.example ', notify: 'replies' })).toEqual({
      email: 'ada@bay.example',
      kind: 'replies',
    });
    for (const notify of ['story', 'thread', 'everything', '']) {
      expect(read({ email: 'ada@bay.example', notify })).toMatchObject({ kind: 'story' });
    }
  });

  it('A10: takes exactly one address', () => {
    expect(read({})).toEqual({ wrong: 'email-missing' });
    const wrong = [
      'ada',
      'ada@bay',
      'ada@bay.example, bo@bay.example',
      'ada@bay.example\nbcc: bo',
      'é@or.example',
    ];
    for (const email of wrong) {
      expect(read({ email })).toEqual({ wrong: 'email-malformed' });
    }
  });
});
