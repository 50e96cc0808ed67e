import { describe, expect, it } from 'vitest';
import { fateOfTerms, ownTagId } from './term-fate.ts';

describe('A taxonomy of the old site', () => {
  it.each([
    ['category', 'section'],
    ['post_tag', 'tag'],
    ['author', 'author'],
    ['language', 'language'],
    ['post_format', 'format'],
    ['region', 'own-tag'],
    ['series', 'own-tag'],
    ['constructor', 'own-tag'],
    ['nav_menu', 'for-plugins'],
    ['wp_theme', 'for-plugins'],
    ['post_translations', 'for-plugins'],
    ['product_visibility', 'for-plugins'],
  ])('%s becomes: %s', (taxonomy, fate) => expect(fateOfTerms(taxonomy)).toBe(fate));

  it('has words of its own, apart from those of tags and of another', () => {
    const north = ownTagId({ domain: 'region', slug: 'north' });
    expect(north).not.toBe('north');
    expect(north).not.toBe(ownTagId({ domain: 'series', slug: 'north' }));
  });
});
