import type { Translation } from '#platform/messages';
import type { ReaderWord } from './english.ts';

/** What readers are told about themselves, in German. */
export const translation: Translation<ReaderWord> = {
  'me-link': 'Ihre Seite',
  me: 'Ihre Seite',
  'me-named': 'Ihre Seite, {name}',
  'me-intro': 'Nur Sie sehen diese Seite. Öffentlich ist davon allein, was Sie geschrieben haben.',
  'me-unknown':
    'Dieser Browser ist hier nicht bekannt. Sie brauchen kein Konto: Wer einen Kommentar schreibt, wird in diesem Browser von da an erkannt.',
  'me-unknown-ways':
    'Sie waren schon einmal hier? Melden Sie sich per E-Mail oder mit einem Passkey an, oder öffnen Sie Ihren Rückkehr-Link.',
  'how-you-sign': 'Ihr Name hier',
  'you-sign-as': 'Zuletzt haben Sie als {name} geschrieben.',
  'you-sign-not': 'Sie haben noch nichts unter einem Namen geschrieben.',
  'email-typed':
    'Dazu haben Sie die Adresse {email} angegeben. Sie ist nicht bestätigt: Sie füllt Ihre Formulare aus und sonst nichts.',
  address: 'Ihre Adresse',
  'address-proved': 'Sie haben bestätigt, dass {email} Ihnen gehört. Damit können Sie sich überall anmelden.',
  'address-none':
    'Sie haben noch keine Adresse bestätigt. Danach können Sie sich überall mit ihr anmelden, und was Sie unter ihr als Gast geschrieben haben, gehört zu Ihnen.',
  'prove-email': 'Adresse, die Sie bestätigen möchten',
  'prove-button': 'Link per E-Mail senden',
  'prove-ends':
    'Wenn Sie eine Adresse bestätigen, enden die Anmeldungen Ihrer anderen Geräte sowie frühere Rückkehr-Links und Passkeys: So kommt niemand sonst mit.',
  devices: 'Wo Sie bekannt sind',
  'devices-intro':
    'Jeder Browser, der in Ihrem Namen handeln kann. Melden Sie ab, was Sie nicht mehr benutzen.',
  'device-this': 'Dieser Browser',
  'device-deed': 'Ein Browser, in dem Sie etwas geschrieben haben',
  'device-return-link': 'Ein Browser, in dem Sie Ihren Rückkehr-Link geöffnet haben',
  'device-mailed-link': 'Ein Browser, in dem Sie sich per E-Mail angemeldet haben',
  'device-passkey': 'Ein Browser, in dem Sie sich mit einem Passkey angemeldet haben',
  'device-made': 'Seit',
  'device-seen': 'zuletzt benutzt',
  'device-end': 'Abmelden',
  'device-end-others': 'Alle außer diesem Browser abmelden',
  'passkeys-title': 'Passkeys',
  'passkeys-intro':
    'Mit einem Passkey melden Sie sich per Fingerabdruck, Gesicht oder Gerätecode an. Er gilt nur hier, und niemand kann ihn Ihnen ablisten.',
  'passkeys-none': 'Sie haben keine.',
  'passkey-one': 'Ein Passkey',
  'passkey-add': 'Passkey hinzufügen',
  'passkey-use': 'Mit Passkey anmelden',
  'passkey-failed': 'Das hat nicht geklappt oder wurde abgebrochen. Es hat sich nichts geändert.',
  'passkey-no-script': 'Für Passkeys muss JavaScript in Ihrem Browser eingeschaltet sein.',
  'return-title': 'Ihr Rückkehr-Link',
  'return-intro':
    'Ein privater Link, mit dem Sie auf jedem Ihrer Geräte erkannt werden, auch ohne Adresse. Wer ihn hat, gilt als Sie: Bewahren Sie ihn auf wie einen Schlüssel.',
  'return-exists': 'Sie haben einen. Er gilt, bis Sie ihn beenden.',
  'return-make': 'Rückkehr-Link erstellen',
  'return-make-again': 'Neuen erstellen',
  'return-again-hint': 'Mit einem neuen Link endet der vorige.',
  'return-end': 'Link beenden',
  'return-email': 'Oder per E-Mail senden an',
  'return-mail': 'Rückkehr-Link per E-Mail senden',
  'return-made': 'Ihr Rückkehr-Link',
  'return-made-intro':
    'Er wird nur dieses eine Mal gezeigt. Bewahren Sie ihn dort auf, wo nur Sie ihn lesen können.',
  'return-address': 'Rückkehr-Link',
  'back-to-me': 'Zurück zu Ihrer Seite',
  'forget-title': 'Diesen Browser verlassen',
  'forget-intro':
    'Dieser Browser vergisst Sie. Was Sie geschrieben haben, bleibt und gehört zu Ihnen, wo immer Sie noch bekannt sind.',
  'forget-last':
    'Sie sind sonst nirgends bekannt und haben weder eine bestätigte Adresse noch einen Rückkehr-Link noch einen Passkey: Danach ließe sich nicht mehr feststellen, dass Sie es sind.',
  'forget-button': 'Mich auf diesem Gerät vergessen',
  'own-title': 'Was Ihnen gehört',
  'export-link': 'Meine Texte herunterladen',
  'erase-link': 'Mich löschen',
  export: 'Was Sie geschrieben haben',
  'export-intro': 'Alles, was diese Redaktion über Sie speichert.',
  'export-json': 'Als Datei für Programme speichern (JSON)',
  'export-you': 'Sie',
  'export-none': 'Nichts.',
  'export-name': 'Name',
  'export-email': 'Adresse, nicht bestätigt',
  'export-proved': 'Adresse, bestätigt',
  'export-website': 'Website',
  'export-since': 'Bekannt seit',
  erase: 'Mich löschen',
  'erase-intro': 'Das lässt sich nicht rückgängig machen. Es geschieht sofort:',
  'erase-reader':
    'Ihr Name, Ihre Adresse und alle Browser, Links und Passkeys, an denen Sie erkannt werden, werden gelöscht.',
  'erase-first': 'Vielleicht möchten Sie vorher sichern, was Sie geschrieben haben.',
  'erase-button': 'Mich endgültig löschen',
  erased: 'Ihre Daten sind gelöscht',
  'erased-intro': 'Diese Redaktion kennt Sie nicht mehr. Danke, dass Sie hier waren.',
  'sign-in': 'Anmelden',
  'sign-in-intro':
    'Zum Lesen und Kommentieren brauchen Sie kein Konto. Mit einem Konto gehört, was Sie geschrieben haben, auf jedem Gerät zu Ihnen.',
  'sign-in-email': 'Ihre E-Mail-Adresse',
  'sign-in-hint':
    'Wir schicken Ihnen einen Link, mit dem Sie sich anmelden. Für anderes wird die Adresse nicht verwendet.',
  'sign-in-button': 'Link per E-Mail senden',
  'sign-in-no-mail':
    'Diese Redaktion kann noch keine E-Mails verschicken. Die Anmeldung per E-Mail ist daher nicht möglich.',
  'sign-in-staff': 'Sie arbeiten hier? Die Redaktion hat einen eigenen Eingang.',
  'mail-asked': 'Sehen Sie in Ihrem Postfach nach',
  'mail-asked-intro':
    'Wenn {email} E-Mails empfängt, ist eine mit einem Link unterwegs. Er gilt einmal und eine Stunde lang. Diese Seite zeigt allen dasselbe.',
  'mail-asked-return': 'Wenn {email} E-Mails empfängt, ist eine mit Ihrem neuen Rückkehr-Link unterwegs.',
  'mail-too-many':
    'Es wurden zu viele E-Mails angefordert. Versuchen Sie es später noch einmal, spätestens morgen. Ihr voriger Link gilt weiterhin.',
  'mail-asked-none':
    'Nichts angekommen? Sehen Sie im Spam-Ordner nach, oder fordern Sie später eine neue an.',
  'email-wrong':
    'Das ist keine E-Mail-Adresse: Sie braucht einen Namen, ein @ und eine Domain. Vor dem @ können nur die Buchstaben a bis z, Ziffern und Zeichen stehen.',
  'offer-intro':
    'Sie sind dabei zu bestätigen, dass {email} Ihnen gehört, und werden dann in diesem Browser daran erkannt.',
  'offer-not-yours': 'Wenn das nicht Ihre Adresse ist, schließen Sie diese Seite.',
  'offer-guest': 'Was in diesem Browser als {name} geschrieben wurde, kommt zu Ihrem Konto.',
  'offer-guest-unnamed': 'Was in diesem Browser als Gast getan wurde, kommt zu Ihrem Konto.',
  'offer-other': 'Dieser Browser ist jetzt unter {email} bekannt. Das endet damit.',
  'offer-apart': 'Das hat jemand anderes geschrieben. Bitte getrennt halten.',
  'offer-button': 'Anmelden',
  'offer-shared':
    'Wenn auch andere dieses Gerät benutzen, lassen Sie sich auf Ihrer Seite vergessen, wenn Sie fertig sind.',
  'come-back': 'Zurückkehren',
  'come-back-as': 'Mit diesem Link werden Sie in diesem Browser als {name} erkannt.',
  'come-back-unnamed': 'Mit diesem Link werden Sie in diesem Browser wieder erkannt.',
  'come-back-other':
    'Dieser Browser ist jetzt unter einem anderen Namen bekannt ({name}); das endet damit. Erstellen Sie vorher dort einen Rückkehr-Link, wenn Sie ihn brauchen.',
  'come-back-other-unnamed':
    'Dieser Browser ist jetzt für jemand anderen bekannt; das endet damit. Erstellen Sie vorher dort einen Rückkehr-Link, wenn Sie ihn brauchen.',
  'come-back-button': 'Das bin ich',
  'link-dead': 'Dieser Link funktioniert nicht',
  'link-dead-why': 'Er wurde schon benutzt oder beendet, er ist zu alt, oder ein Teil von ihm fehlt.',
  'link-dead-then': 'Auf anderem Weg anmelden',
  'letter-sign-in-subject': 'Anmeldung bei {name}',
  'letter-sign-in':
    'Mit diesem Link melden Sie sich bei {name} an und bestätigen, dass diese Adresse Ihnen gehört:',
  'letter-sign-in-note':
    'Er gilt einmal und eine Stunde lang, sobald Sie auf seiner Seite die Schaltfläche gedrückt haben.',
  'letter-return-subject': 'Ihr Rückkehr-Link zu {name}',
  'letter-return': 'Mit diesem Link werden Sie bei {name} auf jedem Ihrer Geräte erkannt:',
  'letter-return-note': 'Wer ihn hat, gilt als Sie. Er gilt, bis Sie ihn auf Ihrer Seite beenden.',
  'letter-not-you': 'Sie haben das nicht angefordert? Dann geschieht nichts, und Sie brauchen nichts zu tun.',
};
