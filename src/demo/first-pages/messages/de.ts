import type { Translation } from '#platform/messages';
import type { FirstPagesWord } from './english.ts';

/** The first pages of a newsroom that begins empty, in German. */
export const translation: Translation<FirstPagesWord> = {
  privacy: 'Datenschutz',
  'privacy-standfirst': 'Was wir über Sie speichern, wozu und wie lange.',
  reading:
    'Wenn Sie lesen, wird kein Cookie gesetzt, nichts von einem anderen Server geladen, und niemand zählt Sie. Was von anderswo kommt, etwa ein Film, wird erst geladen, wenn Sie es verlangen.',
  commenting: 'Wenn Sie kommentieren',
  'comment-public': 'Ihr Name, Ihre Website, Ihre Worte und Ihr Bild sind öffentlich.',
  'comment-email':
    'Ihre E-Mail-Adresse wird nie gezeigt. Sie bleibt bei dem gespeichert, was Sie geschrieben haben, und dient den Briefen, um die Sie bitten.',
  'comment-network':
    'Der Anfang der Netzadresse, von der Sie schreiben, nie die ganze, wird eine Woche lang gespeichert, gegen Fluten und Missbrauch. Ist jemand darüber ausgeschlossen, bleibt er gespeichert, bis das endet.',
  'comment-cookie':
    'Wenn Sie hier zum ersten Mal schreiben oder abstimmen, erhält Ihr Browser ein Cookie für 400 Tage. Daran erkennen wir, was Sie ändern dürfen.',
  'comment-letters':
    'Briefe über Kommentare bekommt, wer darum gebeten und es bestätigt hat. In jedem steht ein Link, der sie beendet.',
  'comment-akismet':
    'Zum Schutz vor Spam wird von Akismet geprüft, was Gäste schreiben. Dorthin gehen ihre Worte, ihr Name, ihre E-Mail-Adresse, ihre Website und der Anfang der Netzadresse.',
  giving: 'Wenn Sie spenden',
  'giving-kept':
    'Mit einer zugesagten Spende speichern wir den Namen, die E-Mail-Adresse und die Worte, die Sie uns nennen. Von einer Spende, die eintrifft, sagt uns Ihre Bank oder Wallet, was sie jedem Empfänger sagt: meist Name, Betrag und Referenz.',
  'giving-accounts':
    'Das bleibt bei unseren Büchern, solange das Gesetz es verlangt. Es dient nichts anderem.',
  'giving-stripe':
    'Spenden mit Karte nimmt Stripe auf einer eigenen Seite entgegen: Ihre Kartennummer erreicht uns nie. Der Anfang der Netzadresse, von der eine Karte versucht wird, wird eine Woche lang gespeichert, gegen gestohlene Karten.',
  rights: 'Was Sie tun können',
  'rights-own': 'Sie können sehen, was wir von Ihnen speichern, es mitnehmen und löschen lassen:',
  'rights-own-link': 'Ihre eigene Seite',
  'rights-contact': 'So erreichen Sie uns in allem anderen:',
  contact: 'Kontakt',
  'contact-standfirst': 'So erreichen Sie uns.',
  'contact-comments':
    'Unter unseren Artikeln können Sie fragen, antworten und sagen, was nicht stimmt. Wir lesen es.',
  'contact-foot': 'Wo wir eine Adresse oder eine Nummer für Sie haben, steht sie am Fuß jeder Seite.',
};
