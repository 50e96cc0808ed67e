import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ATTACKS } from '../../../../test/attacks.ts';
import { commentHtml, mentioned } from '../../rules/comment-text.ts';
import { foldedName, keptMentions } from './mention.ts';

const NAMES = new Map([
  ...['bo', 'bo lindqvist', 'ليلى', 'a<b', 'i'].map((name): [string, string] => [name, name]),
]);
const named = (body: string) => mentioned(body, NAMES);
const drawn = (body: string) =>
  commentHtml(
    { body, bodyKind: 'markdown', mentions: keptMentions([...NAMES.keys()].map((name) => [name, 'c1'])) },
    { spoiler: 'Spoiler', hrefOf: (id) => `/comments/${id}` },
  );

describe('A mention', () => {
  it('names somebody by the name under which they write, whatever its case, the longest first', () => {
    expect(named('@Bo Lindqvist says, @bo asks, @BO!')).toEqual(['bo lindqvist', 'bo']);
    expect(named('شكرا @ليلى')).toEqual(['ليلى']);
  });

  it('is none within a word, an address or a longer name', () => {
    expect(named('ask ada@bo.example, x@bo, @Bob or @bo7')).toEqual([]);
  });

  it('is none in code or in a link, where nobody is spoken to', () => {
    expect(named('`@bo`\n\n```\n@bo\n```')).toEqual([]);
    expect(drawn('[@bo](https://a.example)').match(/<a /g)).toHaveLength(1);
  });

  it('is drawn as a link to what they said, as it was typed', () => {
    expect(drawn('Hear, @BO!')).toBe('<p>Hear, <a href="/comments/c1" rel="nofollow">@BO</a>!</p>\n');
  });

  it('stays words where there is nowhere to go', () => {
    expect(commentHtml({ body: '@bo', bodyKind: 'markdown', mentions: '[["bo","c1"]]' })).toBe(
      '<p>@bo</p>\n',
    );
  });

  it('A10: names ten people at most', () => {
    const many = new Map(Array.from({ length: 30 }, (_, at) => [`n${at}`, '']));
    expect(mentioned([...many.keys()].map((name) => `@${name}`).join(' '), many)).toHaveLength(10);
  });

  it('A10: asks no more of a comment that is full of them than of fifty, whoever takes part', () => {
    const folds = vi.spyOn(String.prototype, 'normalize');
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 3_000 }),
        fc.constantFrom('@a@', '@İ ', 'x @aa'),
        (many, word) => {
          const asked: string[] = [];
          const known = Array.from({ length: 60 }, (_, at): [string, string] => ['i̇a'.repeat(at + 1), '']);
          const names = Object.assign(new Map(known), {
            has: (name: string) => asked.push(name) > 0 && known.some(([one]) => one === name),
          });
          folds.mockClear();
          expect(mentioned(word.repeat(many), names)).toEqual([]);
          expect(asked.length).toBeLessThanOrEqual(50 * 60);
          expect(folds.mock.calls.length).toBeLessThanOrEqual(50 * 62);
        },
      ),
      { numRuns: 20 },
    );
    folds.mockRestore();
  });

  it('names somebody whose letters are more in lower case than in capitals', () => {
    const name = foldedName('İpek');
    expect(name).not.toHaveLength('İpek'.length);
    expect(mentioned('@İpek, and @İPEK.', new Map([[name, '']]))).toEqual([name]);
    const html = commentHtml(
      { body: '@İpek, hear.', bodyKind: 'markdown', mentions: keptMentions([[name, 'c1']]) },
      { spoiler: 'Spoiler', hrefOf: (id) => `/comments/${id}` },
    );
    expect(html).toContain('>@İpek</a>, hear.');
  });

  it('A3: lets no sign through, whatever somebody is called', () => {
    expect(drawn('@a<b')).toBe('<p><a href="/comments/c1" rel="nofollow">@a&lt;b</a></p>\n');
    fc.assert(
      fc.property(fc.constantFrom(...ATTACKS), (attack) => {
        const mentions = keptMentions([[attack.slice(0, 60).toLowerCase(), 'c1']]);
        const html = commentHtml(
          { body: `@${attack.slice(0, 60)}`, bodyKind: 'markdown', mentions },
          { spoiler: 'Spoiler', hrefOf: (id) => `/comments/${id}` },
        );
        expect(html).not.toMatch(/<(?!\/?(?:p|br|a|strong|em|s|code|pre|blockquote|ul|ol|li)\b)/);
      }),
    );
  });
});
