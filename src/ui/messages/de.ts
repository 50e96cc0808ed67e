import type { Translation } from '#platform/messages';
import type { UiWord } from './english.ts';

/** The words of what every page has, in German. */
export const translation: Translation<UiWord> = {
  skip: 'Zum Text springen',
  home: '{name}: Startseite',
  menu: 'Hauptmenü',
  search: 'Suche',
  'search-label': 'Diese Zeitung durchsuchen',
  'search-button': 'Suchen',
  pages: 'Seiten dieser Liste',
  page: 'Seite {page, number}',
  'page-before': 'Vorige Seite',
  'page-after': 'Nächste Seite',
  feed: 'Webfeed (RSS)',
  'at-the-foot': 'Über diese Website',
  kept: 'Was wir über Sie speichern, und wie lange',
  wrong: 'Bitte korrigieren Sie:',
};
