import type { Letter } from '#platform/mail';
import { STAFF_LANGUAGE, say } from '../messages.ts';

/** The letter by which somebody joins. */
export function invitationLetter(props: {
  readonly askedId: string;
  readonly to: string;
  readonly newsroom: string;
  /** Absolute. */
  readonly address: string;
  /** Who invites; null: they have left. */
  readonly inviter: string | null;
}): Letter {
  const { askedId, to, newsroom, address, inviter } = props;
  const begins =
    inviter === null
      ? say('invitation-letter-nobody', { newsroom })
      : say('invitation-letter', { newsroom, inviter });
  const words = [begins, address, say('invitation-letter-once'), say('invitation-letter-not-you')];
  return {
    ...{ key: `staff-invitation:${askedId}`, kind: 'staff', to, language: STAFF_LANGUAGE },
    subject: say('invitation-letter-subject', { newsroom }),
    text: `${words.join('\n\n')}\n`,
  };
}
