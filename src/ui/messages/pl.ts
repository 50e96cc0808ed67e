import type { Translation } from '#platform/messages';
import type { UiWord } from './english.ts';

/** The words of what every page has, in Polish. */
export const translation: Translation<UiWord> = {
  skip: 'Przejdź do tekstu',
  home: '{name}: strona główna',
  menu: 'Menu główne',
  search: 'Szukaj',
  'search-label': 'Szukaj w tej gazecie',
  'search-button': 'Szukaj',
  pages: 'Strony tej listy',
  page: 'Strona {page, number}',
  'page-before': 'Poprzednia strona',
  'page-after': 'Następna strona',
  feed: 'Kanał internetowy (RSS)',
  'at-the-foot': 'O tej stronie',
  kept: 'Jakie dane o Tobie przechowujemy i jak długo',
  wrong: 'Prosimy poprawić:',
};
