import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deliveryAddress, headerLine, mailboxOf } from './envelope.ts';

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

describe('A mailbox', () => {
  it('A10: is the same one however its address is typed', () => {
    for (const typed of ['ada@bay.example', 'Ada@BAY.example', 'ada@ｂａｙ.example', 'ada@bay。example']) {
      expect(mailboxOf(typed), typed).toBe('ada@bay.example');
    }
    expect(mailboxOf('ada@bücher.example')).toBe(mailboxOf('ada@xn--bcher-kva.example'));
    expect(mailboxOf('Ada at bay')).toBe('ada at bay');
  });
});

describe('A line of a header', () => {
  it('A7: stays one line, whatever is in it', () => {
    expect(headerLine('A gift\r\nBcc: bo@bay.example')).toBe('A gift Bcc: bo@bay.example');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(headerLine(text)).not.toMatch(/[\r\n\0\u0085\u2028\u2029]/);
      }),
    );
  });
});
