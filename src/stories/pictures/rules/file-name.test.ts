import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainFileName } from './file-name.ts';

describe('The name of a file', () => {
  it('is the last part of its path, without what could mislead', () => {
    expect(plainFileName('2020/01/Harbour plan.pdf')).toBe('Harbour plan.pdf');
    expect(plainFileName('C:\\fakepath\\plan.pdf')).toBe('plan.pdf');
    expect(plainFileName('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
    expect(plainFileName('a"\r\nSet-Cookie: x.pdf')).toBe('aSet-Cookie x.pdf');
    expect(plainFileName('신문.mp3')).toBe('신문.mp3');
    expect(plainFileName('..')).toBe('file');
    expect(plainFileName('.htaccess')).toBe('htaccess');
  });

  it('is short, and keeps its extension', () => {
    const name = plainFileName(`${'long '.repeat(60)}.mp3`);
    expect(name).toHaveLength(120);
    expect(name.endsWith('.mp3')).toBe(true);
  });

  it('can always stand in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const plain = plainFileName(name);
        expect(decodeURIComponent(encodeURIComponent(plain))).toBe(plain);
        expect(plain).not.toMatch(/[/\\\0]/);
        expect(plain).not.toBe('');
      }),
    );
  });
});
