/** What is known of a letter that did not go through. */
export type Failure =
  /** The address takes no letters: the mail server said so for good (RFC 5321, 4.2.1: 5yz). */
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
}

/** Judges a failure by where the conversation with the mail server ended. */
export function failureOf({ responseCode, command }: SmtpFault): Failure {
  const aboutAddress = command === 'RCPT TO';
  if (aboutAddress && responseCode !== undefined && responseCode >= 500) return 'no-such-address';
  if (responseCode !== undefined) return 'not-yet';
  return command === 'DATA' ? 'in-doubt' : 'not-yet';
}
