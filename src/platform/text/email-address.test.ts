import { describe, expect, it } from 'vitest';
import { isEmailAddress, normalisedEmail } from './email-address.ts';

describe('An e-mail address', () => {
  it('can be written as people write theirs', () => {
    for (const address of [
      'ada@example.org',
      'a.b+c@mail.example.co.uk',
      "o'neil@example.org",
      'jürgen@müller.de',
    ]) {
      expect(isEmailAddress(address), address).toBe(true);
    }
  });

  it('has one @, a name and a full host', () => {
    for (const text of [
      ...['', 'ada', 'ada@', '@example.org', 'ada@example', 'ada@@example.org', 'ada@b@example.org'],
      ...['.ada@example.org', 'ada.@example.org', 'a..b@example.org', 'ada@-example.org', 'ada@example..org'],
    ]) {
      expect(isEmailAddress(text), text).toBe(false);
    }
  });

  it('A7: carries no line end and nothing else that a mail would read as more than an address', () => {
    for (const text of [
      'ada@example.org\r\nBcc: all@example.org',
      '<ada@example.org>',
      'a b@example.org',
      'a,b@x.org',
    ]) {
      expect(isEmailAddress(text), text).toBe(false);
    }
  });

  it('is no longer than mail can carry', () => {
    expect(isEmailAddress(`${'a'.repeat(64)}@example.org`)).toBe(true);
    expect(isEmailAddress(`${'a'.repeat(65)}@example.org`)).toBe(false);
    expect(isEmailAddress(`a@${'b.'.repeat(130)}org`)).toBe(false);
  });

  it('A12: is compared in one form, and % and _ are letters like any other', () => {
    expect(normalisedEmail(' Ada_%@Example.ORG ')).toBe('ada_%@example.org');
  });
});
