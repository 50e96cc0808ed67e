/** What mail servers and mailbox providers write about a letter, in the shapes in which they do. */
export interface Returning {
  /** The letter as it went out, headers and all. */
  readonly letter: string;
  readonly recipient?: string;
  /** RFC 3463 */
  readonly status?: string;
  readonly action?: string;
  readonly diagnostic?: string;
  /** As whom the report says that it comes. */
  readonly from?: string;
}

/** A delivery report as RFC 3464 has it, with the headers of the letter or with all of it. */
export function deliveryReport(of: Returning & { readonly whole?: boolean }): string {
  const { letter, recipient = 'ada@bay.example', status = '5.1.1', action = 'failed' } = of;
  const { diagnostic = `smtp; 550 ${status} <${recipient}>: Recipient address rejected`, whole = false } = of;
  return lines(
    ...headers(of.from, 'Undelivered Mail Returned to Sender'),
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"',
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--=_report',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'I could not deliver your message to one recipient.',
    `<${recipient}>: host mx.bay.example[192.0.2.25] said: ${diagnostic.replace('smtp; ', '')}`,
    '',
    '--=_report',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    'Arrival-Date: Tue, 10 Mar 2026 08:00:00 +0000 (UTC)',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    `Original-Recipient: rfc822;${recipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.bay.example',
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--=_report',
    `Content-Type: ${whole ? 'message/rfc822' : 'text/rfc822-headers'}`,
    '',
    whole ? letter : headOf(letter),
    '--=_report--',
    '',
  );
}

/** As Exim writes it: words alone, with the letter behind them. */
export function reportInWords(of: Returning): string {
  const { letter, recipient = 'ada@bay.example', status = '5.1.1' } = of;
  const { diagnostic = `550 ${status} <${recipient}>: Recipient address rejected` } = of;
  return lines(
    ...headers(of.from, 'Mail delivery failed: returning message to sender'),
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This message was created automatically by mail delivery software.',
    '',
    'A message that you sent could not be delivered to one or more of its',
    'recipients. This is a permanent error. The following address(es) failed:',
    '',
    `  ${recipient}`,
    '    host mx.bay.example [192.0.2.25]',
    `    SMTP error from remote mail server after RCPT TO:<${recipient}>:`,
    `    ${diagnostic}`,
    '',
    '------ This is a copy of the message, including all the headers. ------',
    '',
    letter,
  );
}

/** A complaint as RFC 5965 has it: the provider’s button was pressed. */
export function complaintReport({ letter, type = 'abuse' }: { letter: string; type?: string }): string {
  return lines(
    ...headers('feedback@provider.example', 'Complaint about a message'),
    'Content-Type: multipart/report; report-type=feedback-report; boundary="=_report"',
    '',
    '--=_report',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is an abuse report for a message that we received from your network.',
    '',
    '--=_report',
    'Content-Type: message/feedback-report',
    '',
    `Feedback-Type: ${type}`,
    'User-Agent: Provider-Feedback/1.0',
    'Version: 1',
    'Original-Rcpt-To: <redacted@provider.example>',
    '',
    '--=_report',
    'Content-Type: message/rfc822',
    '',
    letter,
    '--=_report--',
    '',
  );
}

/** What somebody’s holiday says, or somebody who answers: it names the letter, and is none of these. */
export function answerTo({ letter, body = 'I am on holiday.' }: { letter: string; body?: string }): string {
  const id = letter.match(/^Message-ID:\s*(\S+)/im)?.[1] ?? '';
  return lines(
    ...headers('ada@bay.example', 'Re: A new comment'),
    `In-Reply-To: ${id}`,
    `References: ${id}`,
    'Auto-Submitted: auto-replied',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '',
  );
}

function headers(from: string | undefined, subject: string): readonly string[] {
  return [
    `From: ${from ?? 'Mail Delivery System <MAILER-DAEMON@relay.example>'}`,
    'To: news@bay.example',
    'Date: Tue, 10 Mar 2026 08:01:00 +0000',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
  ];
}

function headOf(letter: string): string {
  return `${letter.split(/\r?\n\r?\n/, 1)[0]}\r\n`;
}

function lines(...all: readonly string[]): string {
  return all.join('\r\n');
}
