import type { Translation } from '#platform/messages';
import type { FirstPagesWord } from './english.ts';

/** The first pages of a newsroom that begins empty, in French. */
export const translation: Translation<FirstPagesWord> = {
  privacy: 'Confidentialité',
  'privacy-standfirst': 'Ce que nous conservons sur vous, pourquoi, et pendant combien de temps.',
  reading:
    'Quand vous lisez, aucun cookie n’est déposé, rien n’est chargé d’un autre serveur et personne ne vous compte. Ce qui vient d’ailleurs, un film par exemple, n’est chargé que si vous le demandez.',
  commenting: 'Quand vous commentez',
  'comment-public': 'Votre nom, votre site, vos mots et votre image sont publics.',
  'comment-email':
    'Votre adresse e-mail n’est jamais affichée. Elle est conservée avec ce que vous avez écrit et sert aux lettres que vous demandez.',
  'comment-network':
    'Le début de l’adresse réseau d’où vous écrivez, jamais l’adresse entière, est conservé une semaine, contre les abus et les envois en masse. S’il sert à écarter quelqu’un, il est conservé jusqu’à la fin de cette mesure.',
  'comment-cookie':
    'Quand vous écrivez ou votez ici pour la première fois, votre navigateur reçoit un cookie pour 400 jours. Il nous permet de savoir ce que vous pouvez modifier.',
  'comment-letters':
    'Les lettres sur les commentaires vont à celles et ceux qui les ont demandées et confirmées. Chacune contient un lien qui y met fin.',
  'comment-akismet':
    'Pour écarter le spam, ce que les invités écrivent est vérifié par Akismet. Lui sont envoyés leurs mots, leur nom, leur adresse e-mail, leur site et le début de l’adresse réseau.',
  giving: 'Quand vous donnez',
  'giving-kept':
    'Avec un don promis, nous conservons le nom, l’adresse e-mail et les mots que vous nous confiez. D’un don qui arrive, votre banque ou votre portefeuille nous dit ce qu’il dit à tout bénéficiaire : le plus souvent un nom, un montant et une référence.',
  'giving-accounts':
    'Cela reste avec nos comptes aussi longtemps que la loi l’exige, et ne sert à rien d’autre.',
  'giving-stripe':
    'Les dons par carte sont reçus par Stripe sur sa propre page : le numéro de votre carte ne nous parvient jamais. Le début de l’adresse réseau d’où une carte est essayée est conservé une semaine, contre les cartes volées.',
  rights: 'Ce que vous pouvez faire',
  'rights-own': 'Vous pouvez voir ce que nous conservons de vous, l’emporter et le faire effacer :',
  'rights-own-link': 'votre propre page',
  'rights-contact': 'Pour nous joindre à tout autre sujet :',
  contact: 'Contact',
  'contact-standfirst': 'Comment nous joindre.',
  'contact-comments':
    'Sous nos articles, vous pouvez demander, répondre et dire ce qui est faux. Nous le lisons.',
  'contact-foot': 'Si nous avons une adresse ou un numéro pour vous, il se trouve au pied de chaque page.',
};
