import type { Translation } from '#platform/messages';
import type { UiWord } from './english.ts';

/** The words of what every page has, in Spanish. */
export const translation: Translation<UiWord> = {
  skip: 'Ir al texto',
  home: '{name}: portada',
  menu: 'Menú principal',
  search: 'Buscar',
  'search-label': 'Buscar en este periódico',
  'search-button': 'Buscar',
  pages: 'Páginas de esta lista',
  page: 'Página {page, number}',
  'page-before': 'Página anterior',
  'page-after': 'Página siguiente',
  feed: 'Canal web (RSS)',
  'at-the-foot': 'Acerca de este sitio',
  kept: 'Qué guardamos sobre usted y durante cuánto tiempo',
  wrong: 'Corrija lo siguiente:',
};
