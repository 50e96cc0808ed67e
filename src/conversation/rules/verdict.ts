import type { Verdict } from '../words.ts';
import type { PostFacts, Rule } from './verdict/facts.ts';
import { altTooLong, comesWithPicture, pictureNotTaken } from './verdict/picture.ts';
import {
  allAreReadFirst,
  answeredIsGone,
  conversationClosed,
  questionClosed,
  threadClosed,
  threadTooDeep,
} from './verdict/place.ts';
import {
  firstComment,
  linkedInHaste,
  looksLikeSpam,
  repeatsRejected,
  saidElsewhere,
  senderBlocked,
  sentByAProgram,
  tooFast,
  unproved,
} from './verdict/sender.ts';
import {
  emailMalformed,
  emailToNotify,
  namePoses,
  nameTooLong,
  nameUnreadable,
  websiteMalformed,
  withoutEmail,
  withoutName,
} from './verdict/signature.ts';
import {
  holdsHeldWords,
  holdsRefusedWords,
  nothingSaid,
  tooLong,
  tooManyLinks,
  tooShort,
} from './verdict/text.ts';

export type { PostFacts, SenderFacts } from './verdict/facts.ts';
export { farTooLong, tooLong } from './verdict/text.ts';

/** In the order in which their reasons are said. */
const RULES: readonly Rule[] = [
  sentByAProgram,
  senderBlocked,
  conversationClosed,
  threadClosed,
  threadTooDeep,
  answeredIsGone,
  questionClosed,
  tooFast,
  nothingSaid,
  tooShort,
  tooLong,
  holdsRefusedWords,
  withoutName,
  nameTooLong,
  nameUnreadable,
  namePoses,
  withoutEmail,
  emailToNotify,
  emailMalformed,
  websiteMalformed,
  pictureNotTaken,
  altTooLong,
  tooManyLinks,
  linkedInHaste,
  holdsHeldWords,
  saidElsewhere,
  repeatsRejected,
  firstComment,
  comesWithPicture,
  looksLikeSpam,
  allAreReadFirst,
  unproved,
];

/**
 * Decides about a comment: every rule is asked, and the gravest reason counts. A refused comment never
 * mentions what would only have held it, and staff wait for nobody. What would be published but for a question is
 * refused with it: its writer answers by sending it again.
 *
 *     verdictOn(facts) // { decision: 'hold', reasons: [{ code: 'too-many-links', calls: 'hold' }] }
 */
export function verdictOn(facts: PostFacts): Verdict {
  const reasons = RULES.flatMap((rule) => rule(facts) ?? []);
  const refusing = reasons.filter((reason) => reason.calls === 'refuse');
  if (refusing.length > 0) return { decision: 'refuse', reasons: refusing };
  const holding = facts.byStaff ? [] : reasons.filter((reason) => reason.calls === 'hold');
  const asking = facts.byStaff ? [] : reasons.filter((reason) => reason.calls === 'ask');
  if (holding.length === 0 && asking.length > 0) return { decision: 'refuse', reasons: asking };
  return { decision: holding.length > 0 ? 'hold' : 'publish', reasons: holding };
}
