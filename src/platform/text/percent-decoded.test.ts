import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentDecoded, percentRead, withWholeCodes } from './percent-decoded.ts';

describe('An address whose codes are cut within a character', () => {
  it('reads as far as it is text, and keeps what is none, in one spelling', () => {
    for (const [cut, read] of [
      ['/2020/01/caf%C3', '/2020/01/caf%C3'],
      ['/2020/01/caf%c3', '/2020/01/caf%C3'],
      ['/%e6%9d%b1%e4%ba', '/東%E4%BA'],
      ['/caf%C3%A9-%c', '/café-%C'],
      ['/100%', '/100%'],
      ['/%f0%9f%9a/x', '/%F0%9F%9A/x'],
    ] as const)
      expect(percentRead(cut)).toBe(read);
  });

  it('becomes no other path: nothing that a lenient decoder would see is seen in it', () => {
    for (const odd of ['%C0%AF', '%C0%AE%C0%AE', '%E0%80%AF', '%ED%A0%80', '%2', '%', '%%32%66', '%C3%2F'])
      expect(percentRead(`/a${odd}b`).split('/').length - 1, odd).toBe(odd === '%C3%2F' ? 2 : 1);
    expect(percentRead('/a%252Fb')).toBe('/a%2Fb');
  });

  it('is always one that can be decoded, and a whole one stays as it is', () => {
    const piece = fc.constantFrom(
      '%',
      '%c3',
      '%A9',
      '%e6',
      '%9D',
      '%b1',
      '%f0',
      '%2f',
      '%25',
      'a',
      '/',
      'é',
      '4',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = pieces.join('');
        const whole = withWholeCodes(path);
        expect(percentDecoded(whole)).not.toBeNull();
        if (percentDecoded(path) !== null) expect(whole).toBe(path);
      }),
    );
  });
});
