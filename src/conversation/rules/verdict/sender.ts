import { graphemeCount } from '#platform/text';
import type { Reason } from '../../words.ts';
import { linksIn } from '../comment-text.ts';
import { hold, type PostFacts, refuse } from './facts.ts';

/** Nobody types or pastes a thought with a link within it, in milliseconds. */
const SHORTEST_WRITING = 2_000;
/** So many comments of one person within ten minutes are a conversation; more are a flood. */
const MOST_LATELY = 15;
/** Shorter words are said by many, and often: “Thank you very much!” */
const SHORTEST_REPEATED = 25;

export function sentByAProgram({ draft }: PostFacts) {
  return draft.trap === '' ? undefined : refuse('trapped');
}

export function senderBlocked({ sender, byStaff }: PostFacts) {
  return sender?.isBlocked && !byStaff ? refuse('blocked') : undefined;
}

export function tooFast({ sender, byStaff }: PostFacts) {
  return sender && !byStaff && sender.lately >= MOST_LATELY ? refuse('too-fast') : undefined;
}

/** Haste alone is no offence: a short word of thanks may be pasted. With a link it is what programs do. */
export function linkedInHaste({ draft, openFor }: PostFacts) {
  const inHaste = openFor !== null && openFor < SHORTEST_WRITING;
  return inHaste && linksIn(draft.body) > 0 ? hold('in-haste') : undefined;
}

export function saidElsewhere({ draft, sender }: PostFacts) {
  if (!sender || sender.saidElsewhere === 0) return undefined;
  return graphemeCount(draft.body) >= SHORTEST_REPEATED ? hold('said-elsewhere') : undefined;
}

/** However short: a moderator has read these very words of theirs, and said no. */
export function repeatsRejected({ sender }: PostFacts) {
  return sender && sender.rejectedBefore > 0 ? hold('repeats-rejected') : undefined;
}

export function firstComment({ sender, settings }: PostFacts) {
  return sender && !sender.isKnown && settings.firstComment === 'hold' ? hold('first-comment') : undefined;
}

/** A proof that is not one is what programs send; without any, a person is asked to look once more. */
export function unproved({ proof }: PostFacts): Reason | undefined {
  if (proof === 'refuted') return hold('proof-refuted');
  if (proof === 'hasty') return hold('proof-hasty');
  if (proof === 'many') return hold('proof-many');
  return proof === 'missing' ? { code: 'proof-wanted', calls: 'ask' } : undefined;
}

export function looksLikeSpam({ spam }: PostFacts) {
  return spam === 'spam' ? hold('looks-like-spam') : undefined;
}
