import type { Translation } from '#platform/messages';
import type { OwnWord } from './english.ts';

/** What giving says to a giver of what is theirs, in Spanish. */
export const translation: Translation<OwnWord> = {
  'gift-monthly': 'Su donación de {amount} al mes',
  'gift-yearly': 'Su donación de {amount} al año',
  'course-awaited': 'Todavía no ha llegado nada. La prometió el {date}.',
  'course-sent': 'El {date} nos dijo que había enviado la primera. Todavía no ha llegado.',
  'course-running': 'Gracias. La última llegó el {date}.',
  'course-overdue':
    'La que correspondía al {date} no ha llegado. Si ya la envió, no tiene que hacer nada: los bancos se toman su tiempo.',
  'course-stopped': 'La terminó el {date}. Lo que llegó antes queda donado.',
  'next-due': 'Próxima fecha',
  arrivals: 'Lo que ha llegado',
  'arrivals-none': 'Todavía nada. Una donación aparece aquí cuando ha llegado, y no antes.',
  'arrivals-sum':
    '{count, plural, one {# donación} many {# donaciones} other {# donaciones}}, {amount} en total.',
  'went-back': 'se devolvió',
  'standing-order': 'Para una orden permanente',
  'standing-order-hint':
    'Copie estas líneas en una orden permanente de su banco, o envíe la donación a mano cada vez. La referencia es siempre la misma.',
  'order-monthly': 'Cada mes, a partir del {date}',
  'order-yearly': 'Cada año, a partir del {date}',
  'how-often': 'Con qué frecuencia',
  once: 'Una vez',
  monthly: 'Cada mes',
  yearly: 'Cada año',
  'calendar-link': 'Ponerla en su calendario',
  'calendar-title': 'Donación de {amount} a {newsroom}',
  'calendar-text':
    'Referencia: {reference}\nEnvíela como dice la página de su donación. Nuestros únicos datos de pago, y cuándo cambiaron por última vez: {address}',
  'card-link': 'Una tarjeta para imprimir',
  'change-amount': 'Cambiar el importe',
  'change-amount-hint':
    'Vale a partir de la próxima. Cambie también su orden permanente: su banco no sabe nada de esta página.',
  'change-amount-button': 'Prometer este importe desde ahora',
  stop: 'Terminarla',
  'stop-hint':
    'Termine también su orden permanente: no podemos hacerlo por usted. Lo que ha llegado queda donado.',
  'stop-button': 'Terminar esta donación',
  reminders: 'Recordatorios',
  'reminders-on':
    'Cuando una se retrasa, se lo recordamos por correo: una vez, y no de nuevo hasta que haya llegado algo.',
  'reminders-off': 'No recibe recordatorios de esta donación.',
  'reminders-end-button': 'Sin recordatorios, por favor',
  'reminders-begin-button': 'Recordármela después de todo',
  'copy-sent': 'Se envió una copia a la dirección que indicó.',
  'copy-withheld': 'No se envió ninguna copia a la dirección que indicó. Todo está aquí.',

  'mine-title': 'Todas sus donaciones',
  'mine-intro':
    'Escriba la dirección que indicó en sus donaciones. Allí llega una carta con un enlace que sirve una vez. Con él inicia sesión, y aquí aparece todo lo que se donó con esa dirección.',
  'mine-email': 'Su dirección de correo',
  'mine-button': 'Enviarme el enlace',
  'mine-no-mail':
    'Esta redacción no envía correo por ahora. La página de cada donación sigue abierta en su propia dirección.',
  'mine-of': 'Todo lo que se prometió o se donó con {email}, y lo que resultó de ello.',
  'mine-none': 'Con esta dirección no se prometió ni se donó nada.',
  'mine-sums': 'Lo que llegó, año por año',
  'mine-year': 'Año',
  'mine-arrived': 'Llegó',
  'mine-regular': 'Periódicas',
  'mine-single': 'Donaciones únicas',
  'mine-more': 'Todas sus donaciones, año por año',
  'mine-door': 'Todas las donaciones hechas con su dirección',
  'mine-data': 'Sus datos',
  'mine-kept':
    'Su nombre, su dirección y sus palabras son suyos: puede llevárselos o borrarlos. El importe, el día y la referencia de lo que llegó quedan en los libros, sin su nombre: la ley obliga a una redacción a conservarlos.',
  'mine-export': 'Llevarse lo que sabemos de usted',
  'mine-erase': 'Borrarlo',

  'card-title': 'Una donación de {amount} a {newsroom}',
  'card-monthly': 'Una donación de {amount} al mes a {newsroom}',
  'card-yearly': 'Una donación de {amount} al año a {newsroom}',
  'card-page': 'La página de esta donación',
  'card-private': 'Quien tenga esta tarjeta puede seguir esta donación.',
  'give-card-title': 'Done a {newsroom}',
  'give-card-link': 'Una tarjeta para un tablón de anuncios',
  'give-card-from': 'Desde este país: {country}',
  'give-card-page': 'Todas las formas, y una referencia propia',
  'give-card-choose': 'Elija el país desde el que donarán quienes lean la tarjeta.',
  'give-card-button': 'Mostrar la tarjeta',
  'card-compare': 'A fecha de {date}. Compare antes de donar: {address}',
  'card-how': 'Imprima esta página con su navegador. Lo que está por encima de la tarjeta no se imprime.',

  'text-promise-subject': 'Cómo enviar su donación de {amount} a {newsroom}',
  'text-promise-opening': 'Esto es lo que hace falta para enviar {amount} a {newsroom}:',
  'text-promise-closing': 'Gracias por estar a nuestro lado.',
  'text-received-subject': 'Su donación de {amount} ha llegado',
  'text-received-opening': 'Su donación de {amount} a {newsroom} llegó el {date}. Gracias.',
  'text-received-closing': 'Paga un periodismo que todo el mundo puede leer.',
  'text-reminder-subject': 'Su donación de {amount} a {newsroom} no ha llegado',
  'text-reminder-opening':
    'Prometió a {newsroom} {amount} de forma periódica. Lo que correspondía al {date} no ha llegado. Si ya lo envió, no tiene que hacer nada.',
  'text-reminder-closing':
    'Si no desea continuar, termine la donación en su página. Le agradecemos lo que ha dado.',
  'nobody-named': 'lectora o lector',
  'reminder-why':
    'Recibe esta carta porque con esta dirección se prometió una donación periódica. No le llegará otra hasta que haya llegado algo.',
  'reminder-end': 'Sin recordatorios de esta donación',
  'reminder-page': 'La página de su donación, donde puede cambiarla o terminarla',

  'erase-explained':
    'Su nombre, su dirección, sus palabras y los nombres que escribió desaparecen de sus donaciones, y ya no se nombra a nadie por ellas. El importe, el día y la referencia quedan en los libros, sin nombre: la ley obliga a una redacción a conservarlos. También se borra lo que la redacción anotó sobre usted.',
  'tribute-honour': 'En honor de',
  'tribute-memory': 'En memoria de',
  'named-since': 'Nombrado entre los donantes desde',
  'arrived-so-far': 'Llegado hasta ahora',
  'last-arrived': 'Última recepción',
  'for-what': 'A qué se destina',
};
