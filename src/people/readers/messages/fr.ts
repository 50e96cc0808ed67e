import type { Translation } from '#platform/messages';
import type { ReaderWord } from './english.ts';

/** What readers are told about themselves, in French. */
export const translation: Translation<ReaderWord> = {
  'me-link': 'Votre page',
  me: 'Votre page',
  'me-named': 'Votre page, {name}',
  'me-intro': 'Vous seul voyez cette page. Rien n’y est public, sauf ce que vous avez écrit.',
  'me-unknown':
    'Ce navigateur n’est pas connu ici. Nul besoin de compte : dès que vous écrivez un commentaire, vous êtes reconnu dans ce navigateur.',
  'me-unknown-ways':
    'Vous êtes déjà venu ? Connectez-vous par e-mail ou avec une clé d’accès, ou ouvrez votre lien de retour.',
  'how-you-sign': 'Votre signature',
  'you-sign-as': 'Votre dernière signature : {name}.',
  'you-sign-not': 'Vous n’avez encore rien signé.',
  'email-typed':
    'Vous avez indiqué l’adresse {email}. Elle n’est pas confirmée : elle préremplit vos formulaires, rien de plus.',
  address: 'Votre adresse',
  'address-proved': 'Vous avez confirmé que {email} est à vous. Elle vous permet de vous connecter partout.',
  'address-none':
    'Vous n’avez pas confirmé d’adresse. Ensuite, vous pourrez vous connecter partout avec elle, et ce que vous avez écrit sous cette adresse en tant qu’invité sera à vous.',
  'prove-email': 'Adresse à confirmer',
  'prove-button': 'M’envoyer un lien',
  'prove-ends':
    'Confirmer une adresse met fin à vos autres appareils, liens de retour et clés d’accès antérieurs : personne d’autre ne vous suit.',
  devices: 'Où vous êtes reconnu',
  'devices-intro':
    'Tous les navigateurs qui peuvent agir en votre nom. Déconnectez ceux que vous n’utilisez plus.',
  'device-this': 'Ce navigateur',
  'device-deed': 'Un navigateur où vous avez écrit',
  'device-return-link': 'Un navigateur où vous avez ouvert votre lien de retour',
  'device-mailed-link': 'Un navigateur où vous vous êtes connecté par e-mail',
  'device-passkey': 'Un navigateur où vous vous êtes connecté avec une clé d’accès',
  'device-made': 'Depuis',
  'device-seen': 'dernière utilisation',
  'device-end': 'Déconnecter',
  'device-end-others': 'Tout déconnecter sauf ce navigateur',
  'passkeys-title': 'Clés d’accès',
  'passkeys-intro':
    'Une clé d’accès vous connecte avec votre empreinte, votre visage ou le code de votre appareil. Elle ne fonctionne qu’ici, et personne ne peut vous la soutirer.',
  'passkeys-none': 'Vous n’en avez aucune.',
  'passkey-one': 'Une clé d’accès',
  'passkey-add': 'Ajouter une clé d’accès',
  'passkey-use': 'Se connecter avec une clé d’accès',
  'passkey-failed': 'Cela n’a pas fonctionné ou a été annulé. Rien n’a changé.',
  'passkey-no-script': 'Les clés d’accès nécessitent JavaScript dans votre navigateur.',
  'return-title': 'Votre lien de retour',
  'return-intro':
    'Un lien privé qui vous fait reconnaître sur tous vos appareils, sans adresse. Qui le détient passe pour vous : gardez-le comme une clé.',
  'return-exists': 'Vous en avez un. Il fonctionne jusqu’à ce que vous y mettiez fin.',
  'return-make': 'Créer un lien de retour',
  'return-make-again': 'En créer un nouveau',
  'return-again-hint': 'Un nouveau lien met fin au précédent.',
  'return-end': 'Mettre fin au lien',
  'return-email': 'Ou le recevoir par e-mail à',
  'return-mail': 'M’envoyer un lien de retour',
  'return-made': 'Votre lien de retour',
  'return-made-intro': 'Il n’est affiché que cette fois. Gardez-le là où vous seul pouvez le lire.',
  'return-address': 'Lien de retour',
  'back-to-me': 'Retour à votre page',
  'forget-title': 'Quitter ce navigateur',
  'forget-intro':
    'Ce navigateur vous oublie. Ce que vous avez écrit reste, et reste à vous partout où vous êtes encore reconnu.',
  'forget-last':
    'Vous n’êtes reconnu nulle part ailleurs et n’avez ni adresse confirmée, ni lien de retour, ni clé d’accès : plus rien ne permettrait ensuite de savoir que c’est vous.',
  'forget-button': 'M’oublier sur cet appareil',
  'own-title': 'Ce qui est à vous',
  'export-link': 'Télécharger ce que j’ai écrit',
  'erase-link': 'Effacer mes données',
  export: 'Ce que vous avez écrit',
  'export-intro': 'Tout ce que cette rédaction conserve à votre sujet.',
  'export-json': 'Enregistrer comme fichier pour programmes (JSON)',
  'export-you': 'Vous',
  'export-none': 'Rien.',
  'export-name': 'Nom',
  'export-email': 'Adresse, non confirmée',
  'export-proved': 'Adresse, confirmée',
  'export-website': 'Site web',
  'export-since': 'Connu depuis',
  erase: 'Effacer mes données',
  'erase-intro': 'Cette action est irréversible. Elle prend effet aussitôt :',
  'erase-reader':
    'Votre nom, votre adresse et tous les navigateurs, liens et clés d’accès qui vous font reconnaître sont supprimés.',
  'erase-first': 'Vous voudrez peut-être d’abord sauvegarder ce que vous avez écrit.',
  'erase-button': 'Effacer définitivement',
  erased: 'Vos données sont effacées',
  'erased-intro': 'Cette rédaction ne vous connaît plus. Merci d’être venu.',
  'sign-in': 'Se connecter',
  'sign-in-intro':
    'Nul besoin de compte pour lire ou commenter. Avec un compte, ce que vous avez écrit est à vous sur tous vos appareils.',
  'sign-in-email': 'Votre adresse e-mail',
  'sign-in-hint': 'Nous vous envoyons un lien de connexion. L’adresse ne sert à rien d’autre.',
  'sign-in-button': 'M’envoyer un lien',
  'sign-in-no-mail':
    'Cette rédaction ne peut pas encore envoyer d’e-mails : la connexion par e-mail n’est pas possible.',
  'sign-in-staff': 'Vous travaillez ici ? La rédaction a sa propre entrée.',
  'mail-asked': 'Consultez votre messagerie',
  'mail-asked-intro':
    'Si {email} reçoit des e-mails, un message contenant un lien est en route. Il fonctionne une fois, pendant une heure. Cette page dit la même chose à tout le monde.',
  'mail-asked-return':
    'Si {email} reçoit des e-mails, un message contenant votre nouveau lien de retour est en route.',
  'mail-too-many':
    'Trop d’e-mails ont été demandés. Réessayez plus tard, demain au plus tard. Votre lien précédent fonctionne toujours.',
  'mail-asked-none': 'Rien reçu ? Regardez parmi les indésirables, ou refaites la demande plus tard.',
  'email-wrong':
    'Ce n’est pas une adresse e-mail : il faut un nom, un @ et un domaine. Avant l’arobase, il ne peut y avoir que des lettres de a à z, des chiffres et des signes.',
  'offer-intro':
    'Vous allez confirmer que {email} est à vous et être reconnu par cette adresse dans ce navigateur.',
  'offer-not-yours': 'Si ce n’est pas votre adresse, fermez cette page.',
  'offer-guest': 'Ce qui a été écrit dans ce navigateur sous le nom {name} rejoint votre compte.',
  'offer-guest-unnamed': 'Ce qui a été fait dans ce navigateur en tant qu’invité rejoint votre compte.',
  'offer-other': 'Ce navigateur est actuellement connu comme {email}. Il ne le sera plus.',
  'offer-apart': 'C’est quelqu’un d’autre qui l’a écrit. Ne pas le réunir.',
  'offer-button': 'Se connecter',
  'offer-shared': 'Si d’autres utilisent cet appareil, faites-vous oublier en partant, depuis votre page.',
  'come-back': 'Revenir',
  'come-back-as': 'Ce lien vous fait reconnaître dans ce navigateur comme {name}.',
  'come-back-unnamed': 'Ce lien vous fait de nouveau reconnaître dans ce navigateur.',
  'come-back-other':
    'Ce navigateur est actuellement connu sous un autre nom ({name}) et ne le sera plus. Si besoin, créez-y d’abord un lien de retour.',
  'come-back-other-unnamed':
    'Ce navigateur est actuellement connu pour quelqu’un d’autre et ne le sera plus. Si besoin, créez-y d’abord un lien de retour.',
  'come-back-button': 'C’est moi',
  'link-dead': 'Ce lien ne fonctionne pas',
  'link-dead-why': 'Il a déjà servi ou pris fin, il est trop ancien, ou il en manque une partie.',
  'link-dead-then': 'Se connecter autrement',
  'letter-sign-in-subject': 'Connexion à {name}',
  'letter-sign-in': 'Ce lien vous connecte à {name} et confirme que cette adresse est à vous :',
  'letter-sign-in-note':
    'Il fonctionne une fois, pendant une heure, après un appui sur le bouton de sa page.',
  'letter-return-subject': 'Votre lien de retour vers {name}',
  'letter-return': 'Ce lien vous fait reconnaître sur {name} depuis tous vos appareils :',
  'letter-return-note':
    'Qui le détient passe pour vous. Il fonctionne jusqu’à ce que vous y mettiez fin sur votre page.',
  'letter-not-you': 'Vous n’avez rien demandé ? Il ne se passera rien, et vous n’avez rien à faire.',
};
