import type { Translation } from '#platform/messages';
import type { OwnWord } from './english.ts';

/** What giving says to a giver of what is theirs, in Polish. */
export const translation: Translation<OwnWord> = {
  'gift-monthly': 'Twoja wpłata {amount} co miesiąc',
  'gift-yearly': 'Twoja wpłata {amount} co rok',
  'course-awaited': 'Jeszcze nic nie wpłynęło. Deklaracja z dnia {date}.',
  'course-sent':
    'Dnia {date} otrzymaliśmy wiadomość, że pierwsza wpłata została wysłana. Jeszcze nie wpłynęła.',
  'course-running': 'Dziękujemy. Ostatnia wpłynęła {date}.',
  'course-overdue':
    'Wpłata z terminem {date} nie wpłynęła. Jeśli została wysłana, nie trzeba nic robić: bankom zajmuje to trochę czasu.',
  'course-stopped': 'Zakończona {date}. To, co wpłynęło wcześniej, pozostaje darem.',
  'next-due': 'Następny termin',
  arrivals: 'Co wpłynęło',
  'arrivals-none': 'Jeszcze nic. Wpłata pojawia się tutaj, gdy wpłynie, i nie wcześniej.',
  'arrivals-sum':
    '{count, plural, one {# wpłata} few {# wpłaty} many {# wpłat} other {# wpłaty}}, razem {amount}.',
  'went-back': 'zwrócono',
  'standing-order': 'Do zlecenia stałego',
  'standing-order-hint':
    'Przepisz te wiersze do zlecenia stałego w swoim banku albo wysyłaj wpłatę za każdym razem ręcznie. Numer referencyjny pozostaje ten sam.',
  'order-monthly': 'Co miesiąc, od {date}',
  'order-yearly': 'Co rok, od {date}',
  'how-often': 'Jak często',
  once: 'Raz',
  monthly: 'Co miesiąc',
  yearly: 'Co rok',
  'calendar-link': 'Dodaj do kalendarza',
  'calendar-title': 'Wpłata {amount} dla {newsroom}',
  'calendar-text':
    'Numer referencyjny: {reference}\nWyślij ją tak, jak mówi strona wpłaty. Nasze jedyne dane do płatności i data ich ostatniej zmiany: {address}',
  'card-link': 'Karta do wydruku',
  'change-amount': 'Zmień kwotę',
  'change-amount-hint':
    'Obowiązuje od następnej wpłaty. Zmień też zlecenie stałe: Twój bank nie wie o tej stronie.',
  'change-amount-button': 'Odtąd deklaruję tę kwotę',
  stop: 'Zakończ',
  'stop-hint':
    'Odwołaj też zlecenie stałe: nie możemy tego zrobić za Ciebie. To, co wpłynęło, pozostaje darem.',
  'stop-button': 'Zakończ tę wpłatę',
  reminders: 'Przypomnienia',
  'reminders-on':
    'Gdy wpłata się spóźnia, przypominamy o niej e-mailem: raz i nie ponownie, zanim coś wpłynie.',
  'reminders-off': 'Nie dostajesz przypomnień o tej wpłacie.',
  'reminders-end-button': 'Bez przypomnień, proszę',
  'reminders-begin-button': 'Jednak przypominajcie',
  'copy-sent': 'Kopia została wysłana na podany adres.',
  'copy-withheld': 'Na podany adres nie wysłano kopii. Wszystko jest tutaj.',

  'mine-title': 'Wszystkie Twoje wpłaty',
  'mine-intro':
    'Wpisz adres podany przy wpłatach. Przyjdzie tam list z linkiem, który działa raz. Zaloguje Cię, a tutaj pojawi się wszystko, co przekazano z tym adresem.',
  'mine-email': 'Twój adres e-mail',
  'mine-button': 'Wyślij mi link',
  'mine-no-mail':
    'Ta redakcja nie wysyła obecnie listów. Strona każdej wpłaty pozostaje dostępna pod własnym adresem.',
  'mine-of': 'Wszystko, co zadeklarowano lub przekazano z adresem {email}, i co z tego wpłynęło.',
  'mine-none': 'Z tym adresem niczego nie zadeklarowano ani nie przekazano.',
  'mine-sums': 'Co wpłynęło, rok po roku',
  'mine-year': 'Rok',
  'mine-arrived': 'Wpłynęło',
  'mine-regular': 'Regularne',
  'mine-single': 'Pojedyncze wpłaty',
  'mine-more': 'Wszystkie Twoje wpłaty, rok po roku',
  'mine-door': 'Wszystkie wpłaty z Twoim adresem',
  'mine-data': 'Twoje dane',
  'mine-kept':
    'Imię i nazwisko, adres i słowa możesz zabrać ze sobą albo usunąć. Kwota, dzień i numer referencyjny tego, co wpłynęło, zostają w księgach bez Twojego nazwiska: prawo nakazuje redakcji je przechowywać.',
  'mine-export': 'Zabierz to, co o Tobie wiemy',
  'mine-erase': 'Usuń to',

  'card-title': 'Wpłata {amount} dla {newsroom}',
  'card-monthly': 'Wpłata {amount} co miesiąc dla {newsroom}',
  'card-yearly': 'Wpłata {amount} co rok dla {newsroom}',
  'card-page': 'Strona tej wpłaty',
  'card-private': 'Kto ma tę kartę, może śledzić tę wpłatę.',
  'give-card-title': 'Wesprzyj {newsroom}',
  'give-card-link': 'Karta na tablicę ogłoszeń',
  'give-card-from': 'Z tego kraju: {country}',
  'give-card-page': 'Wszystkie sposoby i własny numer referencyjny',
  'give-card-choose': 'Wybierz kraj, z którego będą wpłacać czytelnicy karty.',
  'give-card-button': 'Pokaż kartę',
  'card-compare': 'Stan na {date}. Porównaj przed wpłatą: {address}',
  'card-how': 'Wydrukuj tę stronę w przeglądarce. To, co jest nad kartą, się nie drukuje.',

  'text-promise-subject': 'Jak wysłać wpłatę {amount} dla {newsroom}',
  'text-promise-opening': 'Oto, czego potrzeba, aby wysłać {amount} dla {newsroom}:',
  'text-promise-closing': 'Dziękujemy, że jesteś z nami.',
  'text-received-subject': 'Twoja wpłata {amount} wpłynęła',
  'text-received-opening': 'Twoja wpłata {amount} dla {newsroom} wpłynęła {date}. Dziękujemy.',
  'text-received-closing': 'Opłaca dziennikarstwo, które może czytać każdy.',
  'text-reminder-subject': 'Twoja wpłata {amount} dla {newsroom} nie wpłynęła',
  'text-reminder-opening':
    'Zadeklarowano dla {newsroom} regularną wpłatę {amount}. Ta z terminem {date} nie wpłynęła. Jeśli została wysłana, nie trzeba nic robić.',
  'text-reminder-closing':
    'Jeśli nie chcesz kontynuować, zakończ wpłatę na jej stronie. Dziękujemy za wszystko, co już wpłynęło.',
  'nobody-named': 'Drodzy Czytelnicy',
  'reminder-why':
    'Dostajesz ten list, ponieważ z tym adresem zadeklarowano regularną wpłatę. Kolejny nie przyjdzie, zanim coś wpłynie.',
  'reminder-end': 'Bez przypomnień o tej wpłacie',
  'reminder-page': 'Strona wpłaty, na której ją zmienisz lub zakończysz',

  'erase-explained':
    'Twoje imię i nazwisko, adres, słowa i wpisane imiona znikają z wpłat i nikt nie jest już przy nich wymieniany. Kwota, dzień i numer referencyjny zostają w księgach jako niczyje: prawo nakazuje redakcji je przechowywać. Znika też to, co redakcja zanotowała o Tobie.',
  'tribute-honour': 'Na cześć',
  'tribute-memory': 'Ku pamięci',
  'named-since': 'Wśród darczyńców od',
  'arrived-so-far': 'Wpłynęło dotąd',
  'last-arrived': 'Ostatni wpływ',
  'for-what': 'Na co jest przeznaczona',
};
