import type { Letter } from '#platform/mail';
import type { AccessChange } from '../actions/tell-person.ts';
import { STAFF_LANGUAGE, say } from '../messages.ts';

/** The letter that tells somebody what has changed in how they sign in: it may not have been they. */
export function changeLetter(props: {
  readonly noticeId: string;
  readonly to: string;
  readonly newsroom: string;
  readonly change: AccessChange;
  /** Their own page in the desk, absolute. */
  readonly desk: string;
}): Letter {
  const { noticeId, to, newsroom, change, desk } = props;
  const words = [say(`change-${change}`, { newsroom }), say('change-letter-not-you'), desk];
  return {
    ...{ key: `staff-change:${noticeId}`, kind: 'staff', to, language: STAFF_LANGUAGE },
    subject: say('change-letter-subject', { newsroom }),
    text: `${words.join('\n\n')}\n`,
  };
}
