import { describe, expect, it } from 'vitest';
import { comesFromHere, ownOriginsOf } from './origin.ts';

const own = ['https://news.example'];
const sent = (more: Partial<Parameters<typeof comesFromHere>[0]>) => ({
  secFetchSite: undefined,
  origin: undefined,
  hasCookies: true,
  ...more,
});

describe('a request that would change something', () => {
  it('is taken from the same origin and refused from any other', () => {
    expect(comesFromHere(sent({ secFetchSite: 'same-origin' }), own)).toBe(true);
    expect(comesFromHere(sent({ secFetchSite: 'cross-site' }), own)).toBe(false);
    expect(comesFromHere(sent({ secFetchSite: 'same-site', origin: 'https://news.example' }), own)).toBe(
      false,
    );
  });

  it('is judged by its Origin where the browser sends no Sec-Fetch-Site', () => {
    expect(comesFromHere(sent({ origin: 'https://news.example' }), own)).toBe(true);
    expect(comesFromHere(sent({ origin: 'https://news.example.attacker.example' }), own)).toBe(false);
    expect(comesFromHere(sent({ origin: 'null' }), own)).toBe(false);
  });

  it('needs no origin when it carries no cookie to abuse', () => {
    expect(comesFromHere(sent({ hasCookies: false }), own)).toBe(true);
    expect(comesFromHere(sent({}), own)).toBe(false);
  });

  it('may come from any loopback name while the newsroom has no public address', () => {
    expect(ownOriginsOf(undefined, 3000)).toContain('http://127.0.0.1:3000');
    expect(ownOriginsOf('https://news.example/path', 3000)).toEqual(['https://news.example']);
  });
});
