import type { Translation } from '#platform/messages';
import type { PageWord } from './english.ts';

/** The words of the pages that readers see, in German. */
export const translation: Translation<PageWord> = {
  by: 'Von {names}',
  'published-at': 'Veröffentlicht: {when}',
  'changed-at': 'Zuletzt geändert: {when}',
  comments: '{count, plural, =0 {Noch keine Kommentare} one {# Kommentar} other {# Kommentare}}',
  tags: 'Schlagwörter',
  beside: 'Neben dem Artikel',
  more: 'Mehr zum Lesen',
  'more-from': 'Mehr aus {section}',
  latest: 'Neueste',
  top: 'Wichtigste Artikel',
  discussed: 'Am meisten besprochen',
  translations: 'In anderen Sprachen',
  'all-of': 'Alles aus {section}',
  tag: 'Schlagwort',
  author: 'Autor/in',
  'parts-of': 'Bereiche dieses Ressorts',
  'feed-of': 'Per Webfeed folgen',
  'nothing-yet': 'Hier ist noch nichts erschienen.',
  'page-of': 'Seite {page, number} von {last, number}',
  table: 'Tabelle',
  gallery: 'Bilder',
  background: 'Hintergrund',
  passage: 'Hierzu wurden die Leser befragt',
  'open-embed': 'Bei {provider} öffnen',
  'embed-note': 'Dieser Inhalt stammt von {provider}. Er wird erst geladen, wenn Sie ihn öffnen.',
  'open-recording': 'Aufnahme bei {provider} abspielen',
  'embed-title': 'Von {provider}',
  'embed-loads':
    'Was Sie hier sehen, wird von {provider} geladen. Der Anbieter erfährt dabei, dass Sie hier sind.',
  'embed-outside': 'Bei {provider} ansehen',
  'embed-only-outside':
    'Dieser Inhalt ist nur bei {provider} selbst zu sehen. Der Anbieter erfährt dabei, dass Sie von hier kommen.',
  'back-to': 'Zurück zu „{title}“',
  'preview-untitled': 'Noch ohne Titel',
  'preview-note':
    'Das ist die Vorschau eines Artikels, an dem noch gearbeitet wird. Bitte geben Sie sie nicht weiter.',

  'password-lead': 'Dieser Artikel ist für Leser, die das Passwort kennen.',
  password: 'Passwort',
  'password-wrong': 'Das ist nicht das richtige Passwort. Bitte prüfen Sie es noch einmal.',
  'password-open': 'Artikel öffnen',
  search: 'Suche',
  'search-found':
    '{count, plural, =0 {Zu „{query}“ wurde nichts gefunden} one {# Artikel zu „{query}“} other {# Artikel zu „{query}“}}',
  'search-found-many': 'Mehr als {count, number} Artikel zu „{query}“',
  'search-ask':
    'Durchsucht werden Titel und Texte aller Artikel. Ein Artikel muss alle Ihre Wörter enthalten.',
  'search-other': 'Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise.',
  'problem-404': 'Unter dieser Adresse gibt es nichts',
  'problem-404-do':
    'Vielleicht enthält sie einen Tippfehler, oder die Seite gibt es nicht mehr. Sie können danach suchen.',
  'problem-410': 'Dieser Inhalt wurde zurückgezogen',
  'problem-410-do': 'Er stand hier, und die Redaktion hat ihn zurückgezogen.',
  'problem-410-reason': 'Die Redaktion schreibt dazu: {reason}',
  'problem-403': 'Diese Seite ist für Sie nicht zugänglich',
  'problem-403-do': 'Gehen Sie zurück, laden Sie die vorige Seite neu und versuchen Sie es noch einmal.',
  'problem-409': 'Jemand war schneller',
  'problem-409-do':
    'Inzwischen hat sich etwas geändert. Gehen Sie zurück, laden Sie die Seite neu und sehen Sie noch einmal nach.',
  'problem-413': 'Das ist mehr, als wir annehmen können',
  'problem-413-do': 'Gehen Sie zurück und schicken Sie weniger auf einmal.',
  'problem-429': 'Das war zu viel auf einmal',
  'problem-429-do':
    'Warten Sie eine Minute, gehen Sie dann zurück und versuchen Sie es erneut. Was Sie geschrieben haben, ist noch da.',
  'problem-4xx': 'Das hat nicht geklappt',
  'problem-4xx-do': 'Gehen Sie zurück und versuchen Sie es auf anderem Weg.',
  'problem-503': 'Wir sind gleich wieder da',
  'problem-503-do': 'An der Website wird gerade gearbeitet. Laden Sie die Seite in einer Minute neu.',
  'problem-5xx': 'Bei uns ist etwas schiefgegangen',
  'problem-5xx-do':
    'Es liegt nicht an Ihnen, und der Fehler ist vermerkt. Laden Sie die Seite in einer Minute neu.',
  'problem-reference': 'Wenn es so bleibt, nennen Sie uns bitte diese Nummer: {reference}',
  'problem-suggestions': 'Vielleicht haben Sie einen dieser Artikel gesucht',
  'problem-home': 'Zur Startseite',
};
