import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PhpValue, parsePhpSerialized } from './php-serialized.ts';

/** What PHP's own `serialize` would write. */
function serialize(value: PhpValue): string {
  if (value === null) return 'N;';
  if (typeof value === 'boolean') return `b:${value ? 1 : 0};`;
  if (typeof value === 'number') return Number.isInteger(value) ? `i:${value};` : `d:${value};`;
  if (typeof value === 'string') return `s:${Buffer.byteLength(value)}:"${value}";`;
  const entries = [...value].map(([key, item]) => serialize(key) + serialize(item));
  return `a:${value.size}:{${entries.join('')}}`;
}

const words = fc.string({ unit: 'grapheme' });
const phpValue = fc.letrec<{ value: PhpValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    words,
    fc.array(fc.tuple(fc.oneof(fc.integer(), words), tie('value'))).map((entries) => new Map(entries)),
  ),
})).value;

describe('text that PHP serialised', () => {
  it('reads the votes of a comment', () => {
    const votes = parsePhpSerialized('a:2:{s:4:"like";i:3;s:7:"dislike";i:1;}');
    expect(votes).toEqual(
      new Map([
        ['like', 3],
        ['dislike', 1],
      ]),
    );
  });

  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(phpValue, (value) => {
        expect(parsePhpSerialized(serialize(value))).toEqual(value);
      }),
    );
    expect(parsePhpSerialized('d:0.5;')).toBe(0.5);
    expect(parsePhpSerialized('d:-1.0E+25;')).toBe(-1e25);
  });

  it('counts the bytes of a text, not its letters', () => {
    expect(parsePhpSerialized('s:5:"né€";')).toBeUndefined();
    expect(parsePhpSerialized('s:6:"né€";')).toBe('né€');
    expect(parsePhpSerialized('s:2:"né";')).toBeUndefined();
  });

  it('A22: gives nothing for what is cut off, and never fails', () => {
    fc.assert(
      fc.property(phpValue, fc.nat(), (value, at) => {
        const text = serialize(value);
        expect(parsePhpSerialized(text.slice(0, at % text.length))).toBeUndefined();
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void parsePhpSerialized(text)));
  });

  it.each([
    'O:8:"stdClass":0:{}',
    'a:1:{i:0;O:8:"stdClass":0:{}}',
    'C:3:"Foo":2:{ab}',
    'a:2:{i:0;i:1;i:1;R:2;}',
    'a:1:{a:0:{}i:1;}',
    'i:1;i:2;',
    's:-1:"";',
    'a:999999999:{i:0;i:1;}',
    's:999999999:"x";',
    'b:2;',
    'i:0x10;',
  ])('refuses %s', (text) => expect(parsePhpSerialized(text)).toBeUndefined());

  it('refuses what is too deep or too large', () => {
    expect(parsePhpSerialized(`${'a:1:{i:0;'.repeat(5000)}i:1;${'}'.repeat(5000)}`)).toBeUndefined();
    expect(parsePhpSerialized(serialize('x'.repeat(2 * 1024 * 1024)))).toBeUndefined();
    expect(parsePhpSerialized(serialize(new Map([['__proto__', 'x']])))).toEqual(
      new Map([['__proto__', 'x']]),
    );
  });
});
