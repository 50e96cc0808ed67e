import type { Letter } from '#platform/mail';
import { STAFF_LANGUAGE, say } from '../messages.ts';

/** The letter with a link by which somebody who works here signs in. */
export function signInLetter(props: {
  readonly askedId: string;
  readonly to: string;
  readonly newsroom: string;
  /** Absolute. */
  readonly address: string;
}): Letter {
  const { askedId, to, newsroom, address } = props;
  const words = [say('letter-sign-in', { newsroom }), address, say('letter-once'), say('letter-not-you')];
  return {
    ...{ key: `staff-link:${askedId}`, kind: 'staff', to, language: STAFF_LANGUAGE },
    subject: say('letter-subject', { newsroom }),
    text: `${words.join('\n\n')}\n`,
  };
}
