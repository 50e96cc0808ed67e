import { defineMessages } from '#platform/messages';
import { english } from './messages/english.ts';

/** The words of the pages that readers see. */
export const sayPage = defineMessages(english, {
  ar: () => import('./messages/ar.ts'),
  de: () => import('./messages/de.ts'),
  es: () => import('./messages/es.ts'),
  fr: () => import('./messages/fr.ts'),
  ko: () => import('./messages/ko.ts'),
  pl: () => import('./messages/pl.ts'),
});
