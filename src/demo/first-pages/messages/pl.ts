import type { Translation } from '#platform/messages';
import type { FirstPagesWord } from './english.ts';

/** The first pages of a newsroom that begins empty, in Polish. */
export const translation: Translation<FirstPagesWord> = {
  privacy: 'Prywatność',
  'privacy-standfirst': 'Jakie dane o Tobie przechowujemy, po co i jak długo.',
  reading:
    'Kiedy czytasz, nie zapisujemy żadnego pliku cookie, nic nie jest ładowane z innego serwera i nikt Cię nie liczy. To, co pochodzi skądinąd, na przykład film, ładuje się dopiero na Twoje życzenie.',
  commenting: 'Kiedy komentujesz',
  'comment-public': 'Twoje imię, strona internetowa, słowa i obraz są publiczne.',
  'comment-email':
    'Twojego adresu e-mail nigdy nie pokazujemy. Przechowujemy go razem z tym, co piszesz, i używamy do listów, o które prosisz.',
  'comment-network':
    'Początek adresu sieciowego, z którego piszesz, nigdy cały adres, przechowujemy przez tydzień, aby chronić się przed nadużyciami. Jeśli ktoś jest przez niego wykluczony, przechowujemy go, dopóki to trwa.',
  'comment-cookie':
    'Kiedy po raz pierwszy coś tu napiszesz albo zagłosujesz, Twoja przeglądarka otrzyma plik cookie na 400 dni. Po nim wiemy, co możesz zmieniać.',
  'comment-letters':
    'Listy o komentarzach dostają ci, którzy o nie poprosili i to potwierdzili. W każdym jest link, który je kończy.',
  'comment-akismet':
    'Aby chronić przed spamem, to, co piszą goście, sprawdza Akismet. Wysyłamy mu ich słowa, imię, adres e-mail, stronę internetową i początek adresu sieciowego.',
  giving: 'Kiedy wpłacasz',
  'giving-kept':
    'Przy obiecanej wpłacie przechowujemy imię, adres e-mail i słowa, które nam podajesz. O wpłacie, która nadeszła, bank lub portfel mówi nam to, co każdemu odbiorcy: najczęściej nazwisko, kwotę i numer referencyjny.',
  'giving-accounts':
    'Pozostaje to w naszych księgach tak długo, jak wymaga prawo, i nie służy niczemu innemu.',
  'giving-stripe':
    'Wpłaty kartą przyjmuje Stripe na własnej stronie: numer Twojej karty nigdy do nas nie dociera. Początek adresu sieciowego, z którego ktoś próbuje zapłacić kartą, przechowujemy przez tydzień, aby chronić przed użyciem skradzionych kart.',
  rights: 'Co możesz zrobić',
  'rights-own': 'Możesz zobaczyć, jakie Twoje dane przechowujemy, zabrać je i kazać je usunąć:',
  'rights-own-link': 'Twoja własna strona',
  'rights-contact': 'Jak się z nami skontaktować w innych sprawach:',
  contact: 'Kontakt',
  'contact-standfirst': 'Jak się z nami skontaktować.',
  'contact-comments': 'Pod naszymi artykułami możesz pytać, odpowiadać i pisać, co jest nie tak. Czytamy to.',
  'contact-foot': 'Jeśli mamy dla Ciebie adres lub numer, znajdziesz go na dole każdej strony.',
};
