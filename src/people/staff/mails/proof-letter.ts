import type { Letter } from '#platform/mail';
import { STAFF_LANGUAGE, say } from '../messages.ts';

/** The letter with a code by which somebody who is signed in shows again who they are. */
export function proofLetter(props: {
  readonly proofId: string;
  readonly to: string;
  readonly newsroom: string;
  readonly code: string;
}): Letter {
  const { proofId, to, newsroom, code } = props;
  const grouped = `${code.slice(0, 4)} ${code.slice(4)}`;
  const words = [
    say('proof-letter', { newsroom }),
    grouped,
    say('proof-letter-once'),
    say('proof-letter-not-you'),
  ];
  return {
    ...{ key: `staff-proof:${proofId}`, kind: 'staff', to, language: STAFF_LANGUAGE },
    subject: say('proof-letter-subject', { newsroom }),
    text: `${words.join('\n\n')}\n`,
  };
}
