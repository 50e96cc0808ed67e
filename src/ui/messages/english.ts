/** The words of what every page has. */
export const english = {
  skip: 'Skip to the text',
  home: '{name}: front page',
  menu: 'Main menu',
  search: 'Search',
  'search-label': 'Search this newspaper',
  'search-button': 'Search',
  pages: 'Pages of this list',
  page: 'Page {page, number}',
  'page-before': 'Previous page',
  'page-after': 'Next page',
  feed: 'Web feed (RSS)',
  'at-the-foot': 'About this site',
  kept: 'What we keep about you, and for how long',
  wrong: 'Please mend this:',
} as const;

export type UiWord = keyof typeof english;
