import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbered, safeName, sameFile } from './safe-name.ts';

const named = (name: string) => numbered(safeName(name), 1);

describe('The name of a file in an export', () => {
  it('is the one that people gave it, where every system can keep it', () => {
    for (const name of ['Quay at dawn.jpg', 'гавань.jpeg', 'الميناء.png', '항구.webp', 'no-ending']) {
      expect(named(name)).toBe(name);
    }
  });

  it('is one part of a path, whatever it says', () => {
    expect(named('../../etc/passwd')).toBe('passwd');
    expect(named('..\\..\\boot.ini')).toBe('boot.ini');
    expect(named('..')).toBe('unnamed');
    expect(named('')).toBe('unnamed');
    expect(named('a\0b\r\n.jpg')).toBe('ab.jpg');
    expect(named('.htaccess')).toBe('htaccess');
    expect(named('quay. . .')).toBe('quay');
  });

  it('turns round no letters, so that an ending is what it seems to be', () => {
    expect(named('invoice\u202egpj.exe')).toBe('invoicegpj.exe');
    expect(named('\u200bquay\ufeff.jpg')).toBe('quay.jpg');
  });

  it('is no device', () => {
    expect(named('CON')).toBe('_CON');
    expect(named('nul.txt')).toBe('_nul.txt');
    expect(named('console.txt')).toBe('console.txt');
  });

  it('is told from the others of its name by a number before its ending', () => {
    expect(numbered(safeName('quay.jpg'), 3)).toBe('quay-3.jpg');
  });

  it('is taken for another one where some file system would', () => {
    expect(sameFile('QUAY.jpg')).toBe(sameFile('quay.JPG'));
    expect(sameFile('e\u0301te\u0301.jpg')).toBe(sameFile('ÉTÉ.jpg'));
    expect(sameFile('Straße')).toBe(sameFile('STRASSE'));
  });

  it('is short, plain and steady, whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (said) => {
        const name = named(said);
        expect(Buffer.byteLength(numbered(safeName(said), 100_000))).toBeLessThan(256);
        expect(name).not.toMatch(/[/\\\0]|^\.|[. ]$/);
        expect(name).not.toBe('');
        expect(named(name)).toBe(name);
      }),
    );
  });
});
