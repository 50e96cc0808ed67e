import { describe, expect, it } from 'vitest';
import { escapeXml, graphemeCount, searchWords, shortened, slugOf } from './index.ts';

describe('text', () => {
  it('counts what a person would count', () => {
    expect(graphemeCount('👩‍👩‍👧‍👦é')).toBe(2);
  });

  it('is shortened at a word’s end and never inside a character', () => {
    expect(shortened('The harbour opens again on Monday morning', 20)).toBe('The harbour opens…');
    expect(shortened('👩‍👩‍👧‍👦'.repeat(5), 3)).toBe(`${'👩‍👩‍👧‍👦'.repeat(3)}…`);
    expect(shortened('short', 20)).toBe('short');
  });

  it('gives an address in any script', () => {
    expect(slugOf('Défense & “Industrie”: what’s next?')).toBe('defense-industrie-whats-next');
    expect(slugOf('국빈 방문')).toBe('국빈-방문');
    expect(slugOf('!!!')).toBe('');
  });

  it('is found by its words whatever the accents, case and script', () => {
    expect(searchWords('Café CAFE')).toEqual(['cafe', 'cafe']);
    expect(searchWords('東京都')).toEqual(['東京', '京都']);
    expect(searchWords('don’t "stop" (now) OR *')).toEqual(['don', 't', 'stop', 'now', 'or']);
  });

  it('cannot leave its place in XML', () => {
    expect(escapeXml('<a href="x">&\u0000</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
  });
});
