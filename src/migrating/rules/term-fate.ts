/**
 * What the terms of a taxonomy become here. `tag`: a taxonomy that the old site made for itself (regions, series)
 * orders its stories for readers, as tags do. `own-tag` tells it from WordPress's tags, whose words it must not take.
 */
export type TermFate = 'section' | 'tag' | 'own-tag' | 'author' | 'language' | 'format' | 'for-plugins';

const KNOWN = new Map<string, TermFate>([
  ['category', 'section'],
  ['post_tag', 'tag'],
  // Co-Authors Plus: the bylines of a story, in their order.
  ['author', 'author'],
  // Polylang
  ['language', 'language'],
  // How the old theme dressed a story; the text is taken whole.
  ['post_format', 'format'],
]);

/** Menus, templates, stores of plugins: terms that nobody reads. */
const FOR_PLUGINS =
  /^(?:_|nav_menu$|link_category$|wp_|elementor_|term_|post_translations$|translation_priority$|action-group$|product_|pa_|following_users$|ef_|yst_|bp-|amp_|fl-builder|et_|layout_|series_group$)/;

export function fateOfTerms(taxonomy: string): TermFate {
  return KNOWN.get(taxonomy) ?? (FOR_PLUGINS.test(taxonomy) ? 'for-plugins' : 'own-tag');
}

/** The name by which an import knows the term of an own taxonomy among the tags. No slug has a stroke in it. */
export function ownTagId({ domain, slug }: { readonly domain: string; readonly slug: string }): string {
  return `${domain}/${slug}`;
}
