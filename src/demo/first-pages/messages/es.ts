import type { Translation } from '#platform/messages';
import type { FirstPagesWord } from './english.ts';

/** The first pages of a newsroom that begins empty, in Spanish. */
export const translation: Translation<FirstPagesWord> = {
  privacy: 'Privacidad',
  'privacy-standfirst': 'Qué guardamos sobre usted, para qué y durante cuánto tiempo.',
  reading:
    'Cuando usted lee, no se pone ninguna cookie, no se carga nada de otro servidor y nadie le cuenta. Lo que viene de otro sitio, como un vídeo, se carga solo si usted lo pide.',
  commenting: 'Cuando usted comenta',
  'comment-public': 'Su nombre, su sitio web, sus palabras y su imagen son públicos.',
  'comment-email':
    'Su dirección de correo no se muestra nunca. Se guarda con lo que usted escribió y sirve para las cartas que usted pida.',
  'comment-network':
    'El comienzo de la dirección de red desde la que usted escribe, nunca entera, se guarda una semana, contra abusos y avalanchas. Si con él se excluye a alguien, se guarda hasta que eso termine.',
  'comment-cookie':
    'Cuando usted escribe o vota aquí por primera vez, su navegador recibe una cookie para 400 días. Por ella sabemos qué puede cambiar usted.',
  'comment-letters':
    'Las cartas sobre comentarios llegan a quien las ha pedido y confirmado. Cada una lleva un enlace que les pone fin.',
  'comment-akismet':
    'Para evitar el spam, Akismet comprueba lo que escriben los invitados. Se le envían sus palabras, su nombre, su dirección de correo, su sitio web y el comienzo de la dirección de red.',
  giving: 'Cuando usted dona',
  'giving-kept':
    'Con una donación prometida guardamos el nombre, la dirección de correo y las palabras que usted nos da. De una donación que llega, su banco o monedero nos dice lo que dice a todo beneficiario: casi siempre un nombre, un importe y una referencia.',
  'giving-accounts': 'Esto queda en nuestras cuentas el tiempo que exige la ley, y no se usa para nada más.',
  'giving-stripe':
    'Las donaciones con tarjeta las recibe Stripe en su propia página: el número de su tarjeta nunca nos llega. El comienzo de la dirección de red desde la que se prueba una tarjeta se guarda una semana, contra las tarjetas robadas.',
  rights: 'Qué puede hacer usted',
  'rights-own': 'Usted puede ver lo que guardamos de usted, llevárselo y hacer que se borre:',
  'rights-own-link': 'su propia página',
  'rights-contact': 'Cómo escribirnos sobre todo lo demás:',
  contact: 'Contacto',
  'contact-standfirst': 'Cómo ponerse en contacto con nosotros.',
  'contact-comments':
    'Bajo nuestros artículos usted puede preguntar, responder y decir qué está mal. Lo leemos.',
  'contact-foot': 'Si tenemos una dirección o un número para usted, está al pie de cada página.',
};
