import { createHmac, timingSafeEqual } from 'node:crypto';
import { mailboxOf } from './rules/envelope.ts';

/** How mail names what it must not write down, and what it must know again. */
export interface Names {
  /** Of a mailbox, however its address is typed. */
  ofAddress(address: string): string;
  ofBudget(what: readonly string[]): string;
  /** The id of a letter, from an id that is new. */
  ofLetter(newId: string): string;
  /**
   * What a letter carries in its headers and brings back when it bounces: its id, signed. Nobody can make up one of
   * a letter that they have not seen.
   */
  tokenOf(letterId: string): string;
  /** The id of the letter; null for a token that is not ours. */
  letterOf(token: string): string | null;
}

/** 128 bits, so that a token fits into a line of a header. */
const HALF = 22;

export function createNames(secret: Buffer): Names {
  const hashOf = (what: readonly string[]) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['mail', ...what]))
      .digest('base64url');
  const tokenOf = (letterId: string) => letterId + hashOf(['letter', letterId]).slice(0, HALF);
  return {
    ofAddress: (address) => hashOf(['address', mailboxOf(address)]),
    ofBudget: (what) => hashOf(['budget', ...what]),
    ofLetter: (newId) => Buffer.from(newId.replaceAll('-', ''), 'hex').toString('base64url'),
    tokenOf,
    letterOf(token) {
      const letterId = token.slice(0, HALF);
      const [brought, ours] = [Buffer.from(token), Buffer.from(tokenOf(letterId))];
      return brought.length === ours.length && timingSafeEqual(brought, ours) ? letterId : null;
    },
  };
}
