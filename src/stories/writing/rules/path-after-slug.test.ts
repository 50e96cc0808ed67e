import { describe, expect, it } from 'vitest';
import { pathAfterSlug, wordOf } from './path-after-slug.ts';

describe('The address of a published story', () => {
  it('moves to its new last word', () => {
    expect(pathAfterSlug('/2026/03/the-ferry', 'The last ferry')).toBe('/2026/03/the-last-ferry');
    expect(pathAfterSlug('/about', 'about us')).toBe('/about-us');
    expect(pathAfterSlug('/2014/05/%EA%B5%AD%EB%B9%88/', '방문')).toBe('/2014/05/방문');
  });

  it('stays where it is when the word is the same, or none', () => {
    for (const wished of ['the-ferry', 'The Ferry', '', '…']) {
      expect(pathAfterSlug('/2026/03/the-ferry', wished), wished).toBeNull();
    }
    expect(pathAfterSlug('/2014/05/Old_Name.html', 'Old_Name.html')).toBeNull();
  });

  it('takes no place of the program', () => {
    expect(pathAfterSlug('/about', 'desk')).toBe('/desk-page');
  });

  it('is known by its last word', () => {
    expect(wordOf('/2014/05/%EA%B5%AD%EB%B9%88/')).toBe('국빈');
    expect(wordOf('/100%')).toBe('100%');
  });
});
