import type { Translation } from '#platform/messages';
import type { PageWord } from './english.ts';

/** The words of the pages that readers see, in French. */
export const translation: Translation<PageWord> = {
  by: 'Par {names}',
  'published-at': 'Publié : {when}',
  'changed-at': 'Modifié : {when}',
  comments:
    '{count, plural, =0 {Aucun commentaire} one {# commentaire} many {# de commentaires} other {# commentaires}}',
  tags: 'Mots-clés',
  beside: 'À côté de l’article',
  more: 'À lire aussi',
  'more-from': 'À lire aussi dans {section}',
  latest: 'Derniers articles',
  top: 'À la une',
  discussed: 'Les plus commentés',
  translations: 'Dans d’autres langues',
  'all-of': 'Tout {section}',
  tag: 'Mot-clé',
  author: 'Auteur',
  'parts-of': 'Sous-rubriques',
  'feed-of': 'Suivre par flux web',
  'nothing-yet': 'Rien n’a encore été publié ici.',
  'page-of': 'Page {page, number} sur {last, number}',
  table: 'Tableau',
  gallery: 'Images',
  background: 'Le contexte',
  passage: 'Les lecteurs ont été interrogés à ce sujet',
  'open-embed': 'Ouvrir chez {provider}',
  'embed-note': 'Ce contenu vient de {provider}. Il n’est chargé que si vous l’ouvrez.',
  'open-recording': 'Écouter ou voir l’enregistrement chez {provider}',
  'embed-title': 'Contenu de {provider}',
  'embed-loads': 'Ce que vous voyez ici est chargé depuis {provider}, qui apprend ainsi votre visite.',
  'embed-outside': 'Voir chez {provider}',
  'embed-only-outside':
    'Ce contenu n’est visible que chez {provider}, qui apprend alors que vous venez d’ici.',
  'back-to': 'Retour à « {title} »',
  'preview-untitled': 'Encore sans titre',
  'preview-note': 'Ceci est l’aperçu d’un article encore en cours d’écriture. Merci de ne pas le diffuser.',

  'password-lead': 'Cet article est réservé aux lecteurs qui en ont le mot de passe.',
  password: 'Mot de passe',
  'password-wrong': 'Ce n’est pas le bon mot de passe. Merci de le vérifier.',
  'password-open': 'Ouvrir l’article',
  search: 'Recherche',
  'search-found':
    '{count, plural, =0 {Aucun résultat pour « {query} »} one {# article pour « {query} »} many {# d’articles pour « {query} »} other {# articles pour « {query} »}}',
  'search-found-many': 'Plus de {count, number} articles pour « {query} »',
  'search-ask':
    'La recherche porte sur les titres et les textes de tous les articles. Un article doit contenir tous vos mots.',
  'search-other': 'Essayez avec moins de mots, ou une autre orthographe.',
  'problem-404': 'Il n’y a rien à cette adresse',
  'problem-404-do':
    'Elle comporte peut-être une faute de frappe, ou la page n’existe plus. Vous pouvez la rechercher.',
  'problem-410': 'Ce contenu a été retiré',
  'problem-410-do': 'Il se trouvait ici, et la rédaction l’a retiré.',
  'problem-410-reason': 'La rédaction précise : {reason}',
  'problem-403': 'Cette page ne vous est pas ouverte',
  'problem-403-do': 'Revenez en arrière, rechargez la page précédente, puis réessayez.',
  'problem-409': 'Quelqu’un vous a devancé',
  'problem-409-do':
    'Entre-temps, quelque chose a changé. Revenez en arrière, rechargez la page et regardez de nouveau.',
  'problem-413': 'C’est plus que nous ne pouvons recevoir',
  'problem-413-do': 'Revenez en arrière et envoyez-en moins à la fois.',
  'problem-429': 'Trop de demandes à la fois',
  'problem-429-do':
    'Attendez une minute, revenez en arrière et réessayez. Ce que vous avez écrit est toujours là.',
  'problem-4xx': 'Cela n’a pas pu aboutir',
  'problem-4xx-do': 'Revenez en arrière et essayez autrement.',
  'problem-503': 'Nous revenons dans un instant',
  'problem-503-do': 'Le site est en cours d’entretien. Rechargez la page dans une minute.',
  'problem-5xx': 'Une panne est survenue de notre côté',
  'problem-5xx-do':
    'Vous n’y êtes pour rien, et l’incident a été enregistré. Rechargez la page dans une minute.',
  'problem-reference': 'Si cela persiste, indiquez-nous ce numéro : {reference}',
  'problem-suggestions': 'Vous cherchiez peut-être l’un de ces articles',
  'problem-home': 'Aller à la page d’accueil',
};
