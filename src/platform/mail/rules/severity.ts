/** What a mail server said of a letter that did not arrive. */
export interface ServersAnswer {
  /** RFC 3463: `5.1.1`. Where the server says no more than its code, `5.0.0`. */
  readonly status: string;
  /** RFC 5321: `550`. Null: it is not told. */
  readonly reply: number | null;
  /** What stands beside them: `User unknown`. */
  readonly words: string;
}

/**
 * What a letter that did not arrive is held against: its address, which takes none for good; whoever sent it, or
 * what it says; or nothing that is known.
 */
export type Blame = 'address' | 'sender' | 'open';

/**
 * RFC 3463: there is no such mailbox (5.1.1), no such domain (5.1.2), no such form of address (5.1.3), it has moved
 * (5.1.6), its domain takes no mail at all (5.1.10), its mailbox is off (5.2.1).
 */
const OF_ADDRESS = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1']);
/** The sender’s address (x.1.7, x.1.8), a loop (x.4.6), the protocol (x.5), what the letter is made of (x.6), policy (x.7). */
const OF_SENDER = /^[45]\.(1\.[78]|4\.6|[567]\.\d+)$/;
/** RFC 5321: answers that can mean that there is no such mailbox. */
const OF_MAILBOX = new Set([550, 551, 553]);
const NAMES_RECIPIENT = /\b(user|mailbox|recipient|account|alias|address(ee)?|person)\b/i;
const NAMES_SENDER =
  /\b(relay(ing|s|ed)?|not local|rcpthosts|sender|from|auth\w*|log(ged)? ?in|credentials|polic(y|ies)|permission|permitted|prohibited|den(y|ied)|access|banned|(black|block|deny)\w*|spam\w*|reputation|spf|dkim|dmarc|helo|ehlo|ptr|reverse|client|ip|your|tls|starttls|encryption)\b/i;
/** Characters of the words that are read. */
const MOST_READ = 1_000;
/** What passes, or may. */
const NAMES_WHAT_PASSES =
  /\b(full|quota|storage|rate|limits?|too (many|much|quickly|large|big|long)|exceed\w*|temporar\w*|later|again|gr[ea]ylist\w*)\b/i;

/**
 * On whom the answer lays it (RFC 3463). Only what certainly speaks of the address is held against it: a relay that
 * is set up wrongly, a sender’s address that mail servers do not like and a stranger’s comment that they take for
 * spam are answered with the same codes, and would end the letters of everybody. So in doubt it is open.
 */
export function blameOf({ status, reply, words }: ServersAnswer): Blame {
  if (OF_ADDRESS.has(status)) return NAMES_WHAT_PASSES.test(bare(words)) ? 'open' : 'address';
  if (OF_SENDER.test(status)) return 'sender';
  if (!/^[45]\.0\.0$/.test(status)) return 'open';
  const said = bare(words);
  if (NAMES_SENDER.test(said)) return 'sender';
  const isOfMailbox = reply !== null && OF_MAILBOX.has(reply) && NAMES_RECIPIENT.test(said);
  return isOfMailbox && !NAMES_WHAT_PASSES.test(said) ? 'address' : 'open';
}

/** Without the names of addresses, machines and pages, in which any word may stand. */
function bare(words: string): string {
  return words.slice(0, MOST_READ).replace(/<[^<>]*>|\S+@\S+|\S+:\/\/\S+|[\w-]+(\.[\w-]+)+/g, ' ');
}

/** The first status that stands in words: `550 5.1.1 User unknown`. Not the address of a machine. */
export function statusIn(words: string): string | null {
  return words.match(/(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/)?.[0] ?? null;
}

/** The first answer of a mail server that stands in words, with what it said, up to an empty line. */
export function replyIn(words: string): Omit<ServersAnswer, 'status'> {
  const found = words.match(/(?<![\d.])[45]\d\d(?=[ -])/);
  if (!found) return { reply: null, words: '' };
  const [said = ''] = words.slice(found.index).split(/\r?\n[ \t]*\r?\n/, 1);
  return { reply: Number(found[0]), words: said };
}
