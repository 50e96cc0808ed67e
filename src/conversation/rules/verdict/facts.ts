import type { ConversationSettings } from '../../settings.ts';
import type { ConversationState, Draft, Reason, ReasonCode } from '../../words.ts';

/** All that a verdict may be built on. */
export interface PostFacts {
  readonly draft: Draft;
  readonly settings: ConversationSettings;
  /** Of this story's conversation, the site's setting included. */
  readonly state: ConversationState;
  /** What the comment answers: nothing, a thread that takes replies or does not, or what is no longer there. */
  readonly answers: 'nothing' | 'open' | 'closed' | 'gone';
  /** The question about a passage that it answers. */
  readonly question: 'none' | 'open' | 'closed';
  /** How long the form was open, in milliseconds; null where the form does not say. */
  readonly openFor: number | null;
  /** Proved by a session. */
  readonly byStaff: boolean;
  /** On which level it would stand; 0 is the first. */
  readonly depth?: number;
  /** What is known of who sends it. Left out where that has been judged before, as with an edit. */
  readonly sender?: SenderFacts;
  /** Whether the name is kept for somebody else. Left out where that has been judged before. */
  readonly isOthersName?: boolean;
  /** What a guest brought to show that they took the time; left out where nobody asked. */
  readonly proof?: 'proved' | 'missing' | 'refuted' | 'hasty' | 'many';
  /** The picture that comes with it: taken, or why it is not. Left out where none does. */
  readonly picture?: 'taken' | Reason;
  /** What the checker of spam thinks, if one is asked. */
  readonly spam?: 'spam' | 'fine' | 'no-opinion';
}

/** What a verdict may know of a sender. */
export interface SenderFacts {
  /** Whether this person or their network is kept out. */
  readonly isBlocked: boolean;
  /** How many comments this person has written within ten minutes. */
  readonly lately: number;
  /** How often this person or their network has said the same words elsewhere within a day. */
  readonly saidElsewhere: number;
  /** How often a moderator has rejected the same words of theirs within a day, or of their network under the story. */
  readonly rejectedBefore: number;
  /** Whether a comment of theirs has been published here before. */
  readonly isKnown: boolean;
}

export type Rule = (facts: PostFacts) => Reason | undefined;

export function refuse(code: ReasonCode, field?: Reason['field']): Reason {
  return field === undefined ? { code, calls: 'refuse' } : { code, calls: 'refuse', field };
}

export function hold(code: ReasonCode): Reason {
  return { code, calls: 'hold' };
}

/** Letters, digits, signs or emoji: anything that leaves ink. */
export function hasVisibleText(text: string): boolean {
  return /[^\p{C}\p{Z}\p{M}\s\u115f\u1160\u3164\uffa0\u2800]/u.test(text);
}
