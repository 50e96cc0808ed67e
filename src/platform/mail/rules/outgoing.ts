import type { Outgoing } from '../transports.ts';
import type { Letter } from '../words.ts';
import { headerLine } from './envelope.ts';

/** A letter as a mail server is given it. `token`: what it brings back when it bounces; null for an old one. */
export function outgoingOf(
  letter: Letter,
  by: {
    readonly from: string;
    readonly to: string;
    readonly token: string | null;
    readonly messageId: string;
    readonly date: Date;
  },
): Outgoing {
  return {
    from: headerLine(by.from),
    to: by.to,
    subject: headerLine(letter.subject),
    text: letter.text,
    ...(letter.html === undefined ? {} : { html: letter.html }),
    messageId: by.messageId,
    date: by.date,
    headers: {
      'Auto-Submitted': 'auto-generated', // RFC 3834: nobody's holiday answers it
      // Some mail servers give a letter another Message-ID; this comes back with it all the same.
      ...(by.token === null ? {} : { 'X-Tidings-Letter': by.token }),
      ...(letter.language === undefined ? {} : { 'Content-Language': headerLine(letter.language) }),
      ...farewellHeaders(letter.farewell),
    },
  };
}

/** RFC 8058: one POST to the address, without a page and without a cookie, ends what the letter is about. */
function farewellHeaders(farewell: string | undefined): Readonly<Record<string, string>> {
  if (farewell === undefined) return {};
  return {
    'List-Unsubscribe': `<${headerLine(farewell)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}
