import { blameOf, statusIn } from './severity.ts';

/** What is known of a letter that did not go through. */
export type Failure =
  /** The address takes no letters: the mail server said so for good (RFC 5321, 4.2.1: 5yz), and of the address. */
  | 'no-such-address'
  /** It certainly did not go out, and may later. */
  | 'not-yet'
  /** The words were handed over and no answer came. */
  | 'in-doubt';

/** What a mail client says of a failure, as far as we read it. */
export interface SmtpFault {
  /** The server's answer to `command`. */
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
  /** What it said: `550 5.1.1 User unknown`. */
  readonly response?: string | undefined;
}

/**
 * Judges a failure by where the conversation with the mail server ended. A server that lets nobody in, that will not
 * pass anything on or does not like who sends says nothing of the address: the letter is tried again, and stands
 * among the dead letters of the desk when it never goes.
 */
export function failureOf(fault: SmtpFault): Failure {
  const { responseCode, command, response = '' } = fault;
  if (responseCode === undefined) return command === 'DATA' ? 'in-doubt' : 'not-yet';
  const blame = blameOf({ status: statusOf(fault), reply: responseCode, words: response });
  return command === 'RCPT TO' && blame === 'address' ? 'no-such-address' : 'not-yet';
}

/** What the server said, as RFC 3463 has it: where it says no more than its code, `5.0.0`. */
export function statusOf({ responseCode = 0, response = '' }: SmtpFault): string {
  return statusIn(response) ?? `${Math.floor(responseCode / 100)}.0.0`;
}
