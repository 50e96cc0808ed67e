/**
 * Whether a letter that did not arrive says that its address takes none (RFC 3463): a status of 5.x.x does, unless
 * it is about the letter or whoever sends it rather than about the address. Else a stranger’s comment that mail
 * servers take for spam would stop the letters of all who are told of it, and a relay that is set up wrongly those
 * of everybody.
 *
 * `reply`: what the server answered (RFC 5321), which tells more where the status says nothing.
 */
export function isAboutAddress(status: string, reply: number | null): boolean {
  const [kind, subject, detail] = status.split('.').map(Number);
  if (kind !== 5) return false;
  switch (subject) {
    case 0:
      return reply === null || ![552, 554].includes(reply);
    case 2:
      return detail !== 2 && detail !== 3; // its mailbox is full, or the letter too long for it
    case 3:
      return detail !== 4; // too big for the system
    case 6: // what the letter is made of
    case 7: // what it says, or who sends it
      return false;
    default:
      return true;
  }
}

/** The first status that stands in words: `550 5.1.1 User unknown`. Not the address of a machine. */
export function statusIn(words: string): string | null {
  return words.match(/(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/)?.[0] ?? null;
}

/** The first answer of a mail server that stands in words. */
export function replyIn(words: string): number | null {
  const code = words.match(/(?<![\d.])[45]\d\d(?=[ -])/)?.[0];
  return code === undefined ? null : Number(code);
}
