import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryAddress, isEmailAddress, normalisedEmail } from './email-address.ts';

describe('An e-mail address', () => {
  it('can be written as people write theirs', () => {
    for (const address of [
      'ada@example.org',
      'a.b+c@mail.example.co.uk',
      "o'neil@example.org",
      'juergen@müller.de',
      'jo@пример.рф',
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

  it('has no letter with an accent before the @, as no letter of ours can go there', () => {
    for (const text of ['é@or.example', 'jürgen@müller.de', '아다@bay.example']) {
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

describe('The address of a letter', () => {
  it('is one address, its domain as mail servers know it', () => {
    expect(deliveryAddress('Ada.Quay+news@BAY.example')).toBe('Ada.Quay+news@bay.example');
    expect(deliveryAddress('ada@Bücher.example')).toBe('ada@xn--bcher-kva.example');
  });

  it('A10: is never two, nor a name with one, nor anything that a mail server reads otherwise', () => {
    const bad = [
      ...[
        'ada@bay.example, bo@bay.example',
        'Ada <ada@bay.example>',
        'ada@bay.example\r\nBcc: bo@bay.example',
      ],
      ...['"a b"@bay.example', 'ada@bay', '@bay.example', 'ada', '', 'ada@[127.0.0.1]', '.ada@bay.example'],
      ...[
        'é@or.example',
        'ada@bay.example/x',
        'ada@bay.example#x',
        'ada@bay%2eexample',
        'ada@127.1',
        'ada@ba\u00ady.example',
      ],
      ...['ada@bay.example bo@bay.example', 'ada@bay..example', `${'a'.repeat(65)}@bay.example`],
    ];
    for (const typed of bad) expect(deliveryAddress(typed), typed).toBeNull();
  });

  it('A10: holds nothing that ends a line or begins a further address, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const address = deliveryAddress(`${typed}@bay.example`);
        if (address !== null) expect(address).toMatch(/^[^\s,;:<>()"\\]+@[a-z0-9.-]+$/);
      }),
    );
  });
});
