import type { Translation } from '#platform/messages';
import type { UiWord } from './english.ts';

/** The words of what every page has, in French. */
export const translation: Translation<UiWord> = {
  skip: 'Aller au texte',
  home: '{name} : page d’accueil',
  menu: 'Menu principal',
  search: 'Recherche',
  'search-label': 'Rechercher dans ce journal',
  'search-button': 'Rechercher',
  pages: 'Pages de cette liste',
  page: 'Page {page, number}',
  'page-before': 'Page précédente',
  'page-after': 'Page suivante',
  feed: 'Flux web (RSS)',
  'at-the-foot': 'À propos de ce site',
  kept: 'Ce que nous conservons sur vous, et pendant combien de temps',
  wrong: 'Merci de corriger ceci :',
};
