import { defineMessages } from '#platform/messages';
import { asking } from './messages/asking.ts';
import { authors } from './messages/authors.ts';
import { desk } from './messages/desk.ts';
import { english } from './messages/english.ts';
import { moderating } from './messages/moderating.ts';

/** Every sentence of the conversation. What the newsroom alone reads is English, as its desk is. */
export const sayConversation = defineMessages(
  { ...english, ...desk, ...moderating, ...authors, ...asking },
  {
    ar: () => import('./messages/ar.ts'),
    de: () => import('./messages/de.ts'),
    es: () => import('./messages/es.ts'),
    fr: () => import('./messages/fr.ts'),
    ko: () => import('./messages/ko.ts'),
    pl: () => import('./messages/pl.ts'),
  },
);
