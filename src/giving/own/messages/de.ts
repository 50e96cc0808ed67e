import type { Translation } from '#platform/messages';
import type { OwnWord } from './english.ts';

/** What giving says to a giver of what is theirs, in German. */
export const translation: Translation<OwnWord> = {
  'gift-monthly': 'Ihre Spende von {amount} im Monat',
  'gift-yearly': 'Ihre Spende von {amount} im Jahr',
  'course-awaited': 'Es ist noch nichts eingegangen. Sie haben sie am {date} zugesagt.',
  'course-sent':
    'Am {date} haben Sie uns gesagt, dass die erste unterwegs ist. Sie ist noch nicht eingegangen.',
  'course-running': 'Danke. Die letzte ist am {date} eingegangen.',
  'course-overdue':
    'Die am {date} fällige ist nicht eingegangen. Wenn Sie sie geschickt haben, müssen Sie nichts tun: Banken brauchen ihre Zeit.',
  'course-stopped': 'Sie haben sie am {date} beendet. Was vorher einging, bleibt gespendet.',
  'next-due': 'Als Nächstes fällig',
  arrivals: 'Was eingegangen ist',
  'arrivals-none': 'Noch nichts. Eine Spende steht hier, sobald sie eingegangen ist, und nicht früher.',
  'arrivals-sum': '{count, plural, one {# Spende} other {# Spenden}}, zusammen {amount}.',
  'went-back': 'ging zurück',
  'standing-order': 'Für einen Dauerauftrag',
  'standing-order-hint':
    'Übernehmen Sie diese Zeilen in einen Dauerauftrag Ihrer Bank, oder schicken Sie die Spende jedes Mal von Hand. Die Referenz bleibt dieselbe.',
  'order-monthly': 'Jeden Monat, beginnend am {date}',
  'order-yearly': 'Jedes Jahr, beginnend am {date}',
  'how-often': 'Wie oft',
  once: 'Einmal',
  monthly: 'Monatlich',
  yearly: 'Jährlich',
  'calendar-link': 'In den Kalender eintragen',
  'calendar-title': 'Spende von {amount} an {newsroom}',
  'calendar-text':
    'Referenz: {reference}\nSchicken Sie sie so, wie die Seite Ihrer Spende es sagt. Unsere einzigen Zahlungsangaben, und wann sie sich zuletzt geändert haben: {address}',
  'card-link': 'Eine Karte zum Ausdrucken',
  'change-amount': 'Betrag ändern',
  'change-amount-hint':
    'Er gilt ab der nächsten. Ändern Sie auch Ihren Dauerauftrag: Ihre Bank weiß nichts von dieser Seite.',
  'change-amount-button': 'Ab jetzt diesen Betrag zusagen',
  stop: 'Beenden',
  'stop-hint':
    'Beenden Sie auch Ihren Dauerauftrag: das können wir nicht für Sie tun. Was eingegangen ist, bleibt gespendet.',
  'stop-button': 'Diese Spende beenden',
  reminders: 'Erinnerungen',
  'reminders-on':
    'Wenn eine überfällig ist, erinnern wir Sie per E-Mail: einmal, und nicht wieder, bevor etwas eingegangen ist.',
  'reminders-off': 'Sie bekommen keine Erinnerungen an diese Spende.',
  'reminders-end-button': 'Bitte keine Erinnerungen',
  'reminders-begin-button': 'Doch erinnern',
  'copy-sent': 'Eine Kopie ging an die Adresse, die Sie angegeben haben.',
  'copy-withheld': 'An die angegebene Adresse ging keine Kopie. Alles steht hier.',

  'mine-title': 'Alle Ihre Spenden',
  'mine-intro':
    'Geben Sie die Adresse ein, die Sie bei Ihren Spenden genannt haben. Dorthin kommt eine E-Mail mit einem Link, der einmal gilt. Er meldet Sie an, und hier steht alles, was mit dieser Adresse gespendet wurde.',
  'mine-email': 'Ihre E-Mail-Adresse',
  'mine-button': 'Link schicken',
  'mine-no-mail':
    'Diese Redaktion verschickt zurzeit keine E-Mails. Die Seite jeder Spende bleibt unter ihrer eigenen Adresse offen.',
  'mine-of': 'Alles, was mit {email} zugesagt oder gegeben wurde, und was daraus geworden ist.',
  'mine-none': 'Mit dieser Adresse wurde nichts zugesagt oder gegeben.',
  'mine-sums': 'Was eingegangen ist, Jahr für Jahr',
  'mine-year': 'Jahr',
  'mine-arrived': 'Eingegangen',
  'mine-regular': 'Regelmäßig',
  'mine-single': 'Einzelne Spenden',
  'mine-more': 'Alle Ihre Spenden, Jahr für Jahr',
  'mine-door': 'Alle Spenden, die mit Ihrer Adresse gegeben wurden',
  'mine-data': 'Ihre Daten',
  'mine-kept':
    'Name, Adresse und Worte können Sie mitnehmen oder löschen lassen. Betrag, Tag und Referenz des Eingegangenen bleiben in den Büchern, ohne Ihren Namen: das Gesetz verlangt, dass eine Redaktion sie aufbewahrt.',
  'mine-export': 'Mitnehmen, was wir über Sie wissen',
  'mine-erase': 'Es löschen lassen',

  'card-title': 'Eine Spende von {amount} an {newsroom}',
  'card-monthly': 'Eine Spende von {amount} im Monat an {newsroom}',
  'card-yearly': 'Eine Spende von {amount} im Jahr an {newsroom}',
  'card-page': 'Die Seite dieser Spende',
  'card-private': 'Wer diese Karte hat, kann diese Spende verfolgen.',
  'give-card-title': 'Spenden für {newsroom}',
  'give-card-link': 'Eine Karte fürs Schwarze Brett',
  'give-card-from': 'Aus diesem Land: {country}',
  'give-card-page': 'Alle Wege, und eine eigene Referenz',
  'give-card-choose': 'Wählen Sie das Land, aus dem die Leser der Karte spenden werden.',
  'give-card-button': 'Karte zeigen',
  'card-compare': 'Stand: {date}. Vergleichen Sie, bevor Sie spenden: {address}',
  'card-how': 'Drucken Sie diese Seite mit Ihrem Browser aus. Was über der Karte steht, wird nicht gedruckt.',

  'text-promise-subject': 'So schicken Sie Ihre Spende von {amount} an {newsroom}',
  'text-promise-opening': 'Das brauchen Sie, um {amount} an {newsroom} zu schicken:',
  'text-promise-closing': 'Danke, dass Sie uns zur Seite stehen.',
  'text-received-subject': 'Ihre Spende von {amount} ist eingegangen',
  'text-received-opening': 'Ihre Spende von {amount} an {newsroom} ist am {date} eingegangen. Danke.',
  'text-received-closing': 'Davon wird Berichterstattung bezahlt, die alle lesen können.',
  'text-reminder-subject': 'Ihre Spende von {amount} an {newsroom} ist nicht eingegangen',
  'text-reminder-opening':
    'Sie haben {newsroom} regelmäßig {amount} zugesagt. Was am {date} fällig war, ist nicht eingegangen. Wenn Sie es geschickt haben, müssen Sie nichts tun.',
  'text-reminder-closing':
    'Wenn Sie nicht weiter spenden möchten, beenden Sie die Spende bitte auf ihrer Seite. Danke für alles, was Sie gegeben haben.',
  'nobody-named': 'liebe Leserin, lieber Leser',
  'reminder-why':
    'Sie bekommen diese E-Mail, weil mit dieser Adresse eine regelmäßige Spende zugesagt wurde. Eine weitere folgt nicht, bevor etwas eingegangen ist.',
  'reminder-end': 'Keine Erinnerungen an diese Spende',
  'reminder-page': 'Die Seite Ihrer Spende, auf der Sie sie ändern oder beenden',

  'erase-explained':
    'Ihr Name, Ihre Adresse, Ihre Worte und die Namen, die Sie geschrieben haben, verschwinden aus Ihren Spenden, und niemand wird mehr für sie genannt. Betrag, Tag und Referenz bleiben in den Büchern, ohne Namen: das Gesetz verlangt, dass eine Redaktion sie aufbewahrt. Auch was die Redaktion über Sie vermerkt hat, wird gelöscht.',
  'tribute-honour': 'Zu Ehren von',
  'tribute-memory': 'Im Gedenken an',
  'named-since': 'Unter den Spendern genannt seit',
  'arrived-so-far': 'Bisher eingegangen',
  'last-arrived': 'Zuletzt eingegangen',
  'for-what': 'Wofür sie ist',
};
