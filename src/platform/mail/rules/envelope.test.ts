import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerLine, mailboxOf } from './envelope.ts';

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
