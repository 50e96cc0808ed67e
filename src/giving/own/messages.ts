import { defineMessages } from '#platform/messages';
import { english } from './messages/english.ts';

/** What giving says to a giver of what is theirs. */
export const sayOwn = defineMessages(english, {
  ar: () => import('./messages/ar.ts'),
  de: () => import('./messages/de.ts'),
  es: () => import('./messages/es.ts'),
  fr: () => import('./messages/fr.ts'),
  ko: () => import('./messages/ko.ts'),
  pl: () => import('./messages/pl.ts'),
});
