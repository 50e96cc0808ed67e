import type { Translation } from '#platform/messages';
import type { OwnWord } from './english.ts';

/** What giving says to a giver of what is theirs, in French. */
export const translation: Translation<OwnWord> = {
  'gift-monthly': 'Votre don de {amount} par mois',
  'gift-yearly': 'Votre don de {amount} par an',
  'course-awaited': 'Rien n’est encore arrivé. Vous l’avez promis le {date}.',
  'course-sent': 'Le {date}, vous nous avez dit avoir envoyé le premier. Il n’est pas encore arrivé.',
  'course-running': 'Merci. Le dernier est arrivé le {date}.',
  'course-overdue':
    'Celui du {date} n’est pas arrivé. Si vous l’avez envoyé, vous n’avez rien à faire : les banques prennent leur temps.',
  'course-stopped': 'Vous l’avez arrêté le {date}. Ce qui est arrivé auparavant reste donné.',
  'next-due': 'Prochaine échéance',
  arrivals: 'Ce qui est arrivé',
  'arrivals-none': 'Encore rien. Un don figure ici dès qu’il est arrivé, et pas avant.',
  'arrivals-sum': '{count, plural, one {# don} many {# dons} other {# dons}}, {amount} en tout.',
  'went-back': 'a été rendu',
  'standing-order': 'Pour un virement permanent',
  'standing-order-hint':
    'Copiez ces lignes dans un virement permanent de votre banque, ou envoyez le don à la main chaque fois. La référence reste la même.',
  'order-monthly': 'Chaque mois, à partir du {date}',
  'order-yearly': 'Chaque année, à partir du {date}',
  'how-often': 'À quelle fréquence',
  once: 'Une fois',
  monthly: 'Chaque mois',
  yearly: 'Chaque année',
  'calendar-link': 'L’inscrire dans votre agenda',
  'calendar-title': 'Don de {amount} à {newsroom}',
  'calendar-text':
    'Référence : {reference}\nEnvoyez-le comme le dit la page de votre don. Nos seules coordonnées de paiement, et la date de leur dernier changement : {address}',
  'card-link': 'Une carte à imprimer',
  'change-amount': 'Changer le montant',
  'change-amount-hint':
    'Il vaut à partir du prochain. Changez aussi votre virement permanent : votre banque ignore cette page.',
  'change-amount-button': 'Promettre ce montant désormais',
  stop: 'L’arrêter',
  'stop-hint':
    'Arrêtez aussi votre virement permanent : nous ne pouvons pas le faire pour vous. Ce qui est arrivé reste donné.',
  'stop-button': 'Arrêter ce don',
  reminders: 'Rappels',
  'reminders-on':
    'Quand un don est en retard, nous vous le rappelons par courriel : une fois, et plus avant que quelque chose soit arrivé.',
  'reminders-off': 'Vous ne recevez pas de rappels pour ce don.',
  'reminders-end-button': 'Pas de rappels, s’il vous plaît',
  'reminders-begin-button': 'Me le rappeler tout de même',
  'copy-sent': 'Une copie a été envoyée à l’adresse que vous avez donnée.',
  'copy-withheld': 'Aucune copie n’a été envoyée à l’adresse que vous avez donnée. Tout est ici.',

  'mine-title': 'Tous vos dons',
  'mine-intro':
    'Écrivez l’adresse que vous avez donnée avec vos dons. Une lettre y arrive avec un lien qui sert une fois. Il vous connecte, et ici figure tout ce qui a été donné avec cette adresse.',
  'mine-email': 'Votre adresse électronique',
  'mine-button': 'M’envoyer le lien',
  'mine-no-mail':
    'Cette rédaction n’envoie pas de courrier pour le moment. La page de chaque don reste ouverte à sa propre adresse.',
  'mine-of': 'Tout ce qui a été promis ou donné avec {email}, et ce qui en est venu.',
  'mine-none': 'Rien n’a été promis ni donné avec cette adresse.',
  'mine-sums': 'Ce qui est arrivé, année par année',
  'mine-year': 'Année',
  'mine-arrived': 'Arrivé',
  'mine-regular': 'Dons réguliers',
  'mine-single': 'Dons uniques',
  'mine-more': 'Tous vos dons, année par année',
  'mine-door': 'Tous les dons faits avec votre adresse',
  'mine-data': 'Vos données',
  'mine-kept':
    'Votre nom, votre adresse et vos mots sont à vous : emportez-les ou faites-les effacer. Le montant, le jour et la référence de ce qui est arrivé restent dans les livres, sans votre nom : la loi oblige une rédaction à les garder.',
  'mine-export': 'Emporter ce que nous savons de vous',
  'mine-erase': 'Le faire effacer',

  'card-title': 'Un don de {amount} à {newsroom}',
  'card-monthly': 'Un don de {amount} par mois à {newsroom}',
  'card-yearly': 'Un don de {amount} par an à {newsroom}',
  'card-page': 'La page de ce don',
  'card-private': 'Qui a cette carte peut suivre ce don.',
  'give-card-title': 'Donner à {newsroom}',
  'give-card-link': 'Une carte pour un tableau d’affichage',
  'give-card-from': 'Depuis ce pays : {country}',
  'give-card-page': 'Tous les moyens, et une référence à vous',
  'give-card-choose': 'Choisissez le pays depuis lequel les lecteurs de la carte donneront.',
  'give-card-button': 'Montrer la carte',
  'card-compare': 'En date du {date}. Comparez avant de donner : {address}',
  'card-how':
    'Imprimez cette page avec votre navigateur. Ce qui est au-dessus de la carte n’est pas imprimé.',

  'text-promise-subject': 'Comment envoyer votre don de {amount} à {newsroom}',
  'text-promise-opening': 'Voici ce qu’il faut pour envoyer {amount} à {newsroom} :',
  'text-promise-closing': 'Merci d’être à nos côtés.',
  'text-received-subject': 'Votre don de {amount} est arrivé',
  'text-received-opening': 'Votre don de {amount} à {newsroom} est arrivé le {date}. Merci.',
  'text-received-closing': 'Il paie un journalisme que tout le monde peut lire.',
  'text-reminder-subject': 'Votre don de {amount} à {newsroom} n’est pas arrivé',
  'text-reminder-opening':
    'Vous avez promis à {newsroom} {amount} régulièrement. Ce qui était attendu le {date} n’est pas arrivé. Si vous l’avez envoyé, vous n’avez rien à faire.',
  'text-reminder-closing':
    'Si vous ne souhaitez pas continuer, arrêtez le don sur sa page. Merci de tout ce que vous avez donné.',
  'nobody-named': 'chère lectrice, cher lecteur',
  'reminder-why':
    'Vous recevez cette lettre parce qu’un don régulier a été promis avec cette adresse. Aucune autre ne suit avant que quelque chose soit arrivé.',
  'reminder-end': 'Pas de rappels pour ce don',
  'reminder-page': 'La page de votre don, où vous le changez ou l’arrêtez',

  'erase-explained':
    'Votre nom, votre adresse, vos mots et les noms que vous avez écrits disparaissent de vos dons, et plus personne n’est nommé pour eux. Le montant, le jour et la référence restent dans les livres, sans nom : la loi oblige une rédaction à les garder. Ce que la rédaction a noté à votre sujet disparaît aussi.',
  'tribute-honour': 'En l’honneur de',
  'tribute-memory': 'À la mémoire de',
  'named-since': 'Nommé parmi les donateurs depuis',
  'arrived-so-far': 'Arrivé jusqu’ici',
  'last-arrived': 'Dernière réception',
  'for-what': 'À quoi il est destiné',
};
