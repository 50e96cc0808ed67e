import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WordChange } from '../words.ts';
import { wordDifference } from './word-difference.ts';

describe('The difference between two wordings', () => {
  it.each<[string, string, string]>([
    ['would stay open', 'would not stay open', 'would [+not ]stay open'],
    ['opens in June', 'opens in July', 'opens in [-June][+July]'],
    ['the old quay is shut', 'the new pier is shut', 'the [-old quay][+new pier] is shut'],
    ['all of it', 'all of it', 'all of it'],
    ['', 'new', '[+new]'],
    ['old', '', '[-old]'],
    ['渡船明天停运', '渡船今天停运', '渡船[-明天][+今天]停运'],
  ])('from “%s” to “%s”', (before, after, said) => {
    expect(wordDifference(before, after).map(shown).join('')).toBe(said);
  });

  it('holds both wordings in full, whatever they are', () => {
    const wording = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '.', 'é', '👩‍👧', '\n'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(wording, wording, (before, after) => {
        const changes = wordDifference(before, after);
        const without = (kind: WordChange['kind']) =>
          changes.map((change) => (change.kind === kind ? '' : change.text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        const kinds = changes.map(({ kind }) => kind);
        expect(kinds.filter((kind, at) => kind === kinds[at + 1])).toEqual([]);
      }),
    );
  });

  it('of two long texts is the whole of both', () => {
    const [before, after] = ['a '.repeat(3000), 'b '.repeat(3000)];
    expect(wordDifference(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added', 'kept']);
  });

  it('tells a block of 120,000 letters without a space from another', () => {
    const [one, other] = ['a+'.repeat(60_000), 'b+'.repeat(60_000)];
    const changes = wordDifference(`${one} end`, `${other} end`);
    expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added', 'kept']);
    expect(changes.map(({ text }) => text)).toEqual([one.slice(0, -1), other.slice(0, -1), '+ end']);
  });
});

function shown({ kind, text }: WordChange): string {
  if (kind === 'kept') return text;
  return kind === 'removed' ? `[-${text}]` : `[+${text}]`;
}
