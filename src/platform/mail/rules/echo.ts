import type { ReadMail } from '#platform/inbox';
import { type Blame, blameOf, replyIn, statusIn } from './severity.ts';

/** It was not delivered. */
export interface Bounce {
  readonly what: 'bounce';
  /** RFC 3463: `5.1.1`. */
  readonly status: string;
  /** Of the address: for good. */
  readonly blame: Blame;
  /** Whom it is about, where that is said. */
  readonly recipients: readonly string[];
}

/** Its reader calls it unwanted. */
interface Complaint {
  readonly what: 'complaint';
}

/** Nothing follows: it arrived, or the mail server still tries. */
interface Notice {
  readonly what: 'notice';
}

/** What comes back about a letter, as whoever sent it says; only the token can prove that the letter is ours. */
export type Echo = { readonly token: string } & (Bounce | Complaint | Notice);

const STATUSES = new Set(['message/delivery-status', 'message/global-delivery-status']);
const FEEDBACK = 'message/feedback-report';
const RETURNED = new Set([
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
]);
/** RFC 5965, 7.3, and the opt-outs that some send. `other`, `virus`, `not-spam`, `auth-failure` are no complaint. */
const COMPLAINTS = new Set(['abuse', 'fraud', 'opt-out', 'opt-out-list']);

/** Headers that carry our token, also quoted or folded; the first is nobody's but ours. */
const CARRIERS = [
  /^[> \t]*X-Tidings-Letter:\s*([\w-]{44})(?![\w-])/im,
  /^[> \t]*Message-ID:\s*<([\w-]{44})@/im,
] as const;

/**
 * Reads what a mail says about a letter of ours: a delivery report (RFC 3464), a complaint (RFC 5965), or what older
 * mail servers write in words alone. Null for any other mail: an answer, a holiday's reply, what is about
 * somebody else's letter.
 *
 * What a returned letter itself says is never read: in it stands what a stranger wrote.
 */
export function echoIn(mail: ReadMail): Echo | null {
  const token = tokenIn(mail);
  if (token === null) return null;
  const status = mail.parts.find(({ type }) => STATUSES.has(type));
  if (status) return { token, ...deliveryIn(status.text, ownWords(mail.text)) };
  const feedback = mail.parts.find(({ type }) => type === FEEDBACK);
  if (feedback) return { token, what: isComplaint(feedback.text) ? 'complaint' : 'notice' };
  if (!/^(mailer-daemon|mail-daemon|postmaster)?(@|$)/.test(mail.from)) return null;
  return { token, ...toldIn(mail) };
}

/** In the headers of a returned letter; else in such headers among the words. */
function tokenIn({ parts, text }: ReadMail): string | null {
  const heads = parts.filter(({ type }) => RETURNED.has(type)).map((part) => headOf(part.text));
  for (const place of [...heads, headInWords(text)]) {
    for (const carrier of CARRIERS) {
      const token = place.match(carrier)?.[1];
      if (token !== undefined) return token;
    }
  }
  return null;
}

function headOf(letter: string): string {
  const end = letter.search(/\r?\n\r?\n/);
  return end === -1 ? letter : letter.slice(0, end);
}

/** RFC 3464: fields of the message, then a group of fields for each recipient. */
function deliveryIn(report: string, words: string): Bounce | Notice {
  const groups = report.split(/\r?\n[ \t]*\r?\n/).map(fieldsIn);
  const failed = groups.filter((group) => /^failed\b/i.test(group.get('action') ?? ''));
  const bounces = failed.map((group) => {
    const diagnostic = group.get('diagnostic-code') ?? '';
    const status = statusIn(group.get('status') ?? '') ?? statusIn(diagnostic);
    const recipients = ['original-recipient', 'final-recipient'].flatMap((name) =>
      addressIn(group.get(name)),
    );
    return { ...bounceOf(status, diagnostic, words), recipients };
  });
  return bounces.find(({ blame }) => blame === 'address') ?? bounces[0] ?? { what: 'notice' };
}

/** What stands in words alone. */
function toldIn({ subject, text }: ReadMail): Bounce | Notice {
  if (/\b(delay(ed)?|warning)\b/i.test(subject)) return { what: 'notice' };
  const words = ownWords(text);
  return { ...bounceOf(statusIn(words), words, words), recipients: [] };
}

/** Where nothing tells that it is for good, it is not. */
function bounceOf(known: string | null, said: string, words: string): Omit<Bounce, 'recipients'> {
  const answer = replyIn(said);
  const status = known ?? (answer.reply === null ? '4.0.0' : `${Math.floor(answer.reply / 100)}.0.0`);
  // A server that answers so late has read the letter: it may not like what stands in it.
  const isOfLetter = /\.0\.0$/.test(status) && /\bend of (the )?data\b/i.test(words);
  return { what: 'bounce', status, blame: isOfLetter ? 'sender' : blameOf({ ...answer, status }) };
}

function isComplaint(report: string): boolean {
  const type = fieldsIn(report).get('feedback-type') ?? '';
  return COMPLAINTS.has(type.trim().toLowerCase());
}

/** `Name: value`, by name in small letters; of one that comes twice the first. */
function fieldsIn(group: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of group.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [name = '', ...value] = line.split(':');
    const key = name.trim().toLowerCase();
    if (value.length > 0 && !fields.has(key)) fields.set(key, value.join(':').trim());
  }
  return fields;
}

/** `rfc822; <ada@bay.example>` */
function addressIn(field: string | undefined): readonly string[] {
  const address = field?.slice(field.indexOf(';') + 1).replace(/[<>\s]/g, '');
  return address ? [address] : [];
}

/** What the mail server itself says, up to the headers of the letter that it returns in its words. */
function ownWords(text: string): string {
  return text.slice(0, beginOfHead(text) ?? text.length);
}

function headInWords(text: string): string {
  const begin = beginOfHead(text);
  return begin === null ? '' : headOf(text.slice(begin));
}

/** Where headers begin among which one carries a token: its paragraph’s first line that is one. Null: there are none. */
function beginOfHead(text: string): number | null {
  const carriers = CARRIERS.map((carrier) => text.search(carrier)).filter((at) => at !== -1);
  if (carriers.length === 0) return null;
  let begin = Math.min(...carriers);
  while (begin > 0) {
    const before = text.lastIndexOf('\n', begin - 2) + 1;
    if (!/^([> \t]*[\w-]+:|[ \t]+\S)/.test(text.slice(before, begin))) break;
    begin = before;
  }
  return begin;
}
