import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteRange } from './byte-range.ts';

describe('A part of a file', () => {
  it('is asked for from a byte, between two, or from the end', () => {
    expect(byteRange('bytes=0-', 1000)).toEqual({ first: 0, last: 999 });
    expect(byteRange('bytes=500-599', 1000)).toEqual({ first: 500, last: 599 });
    expect(byteRange('bytes=900-5000', 1000)).toEqual({ first: 900, last: 999 });
    expect(byteRange('bytes=-100', 1000)).toEqual({ first: 900, last: 999 });
    expect(byteRange('bytes=-5000', 1000)).toEqual({ first: 0, last: 999 });
  });

  it('cannot be had behind the end', () => {
    expect(byteRange('bytes=1000-', 1000)).toBe('unsatisfiable');
    expect(byteRange('bytes=-0', 1000)).toBe('unsatisfiable');
    expect(byteRange('bytes=0-', 0)).toBe('unsatisfiable');
  });

  it('is the whole where nothing, several parts or nonsense is asked for', () => {
    for (const header of [undefined, '', 'bytes=-', 'bytes=9-3', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b']) {
      expect(byteRange(header, 1000), String(header)).toBe('whole');
    }
  });

  it('always lies within the file', () => {
    fc.assert(
      fc.property(fc.option(fc.nat()), fc.option(fc.nat()), fc.nat(), (from, to, size) => {
        const range = byteRange(`bytes=${from ?? ''}-${to ?? ''}`, size);
        if (typeof range === 'string') return;
        expect(range.first).toBeGreaterThanOrEqual(0);
        expect(range.first).toBeLessThanOrEqual(range.last);
        expect(range.last).toBeLessThan(size);
      }),
    );
  });
});
