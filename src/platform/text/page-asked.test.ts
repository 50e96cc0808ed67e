import { describe, expect, it } from 'vitest';
import { pageAsked, stretchOf } from './page-asked.ts';

const asked = (page: string, last?: number) => pageAsked(new Map([['page', page]]), last);

describe('The page of a list that an address asks for', () => {
  it('is the first where none is named, or what is named is no page number', () => {
    expect(pageAsked(new Map())).toBe(1);
    for (const none of ['', '0', '-1', '1.5', '1e3', ' 2', 'two', '٢', '10001', '99999999999999999999']) {
      expect(asked(none), none).toBe(1);
      expect(asked(none, 7), none).toBe(1);
    }
  });

  it('is the last one where it lies behind that, as far as the list knows it', () => {
    expect([asked('3', 7), asked('7', 7), asked('8', 7), asked('10000', 7)]).toEqual([3, 7, 7, 7]);
    expect([asked('3'), asked('10000')]).toEqual([3, 10_000]);
  });
});

describe('A list whose end nobody counts', () => {
  it('goes on where one more than is shown was found', () => {
    expect(stretchOf(['a', 'b', 'c'], 2)).toEqual({ shown: ['a', 'b'], goesOn: true });
    expect(stretchOf(['a', 'b'], 2)).toEqual({ shown: ['a', 'b'], goesOn: false });
  });
});
