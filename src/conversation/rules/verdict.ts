import { graphemeCount } from '#platform/text';
import type { ConversationSettings } from '../settings.ts';
import type { ConversationState, Draft, Reason, ReasonCode, Verdict } from '../words.ts';
import { isEmailAddress } from './email.ts';
import { linksIn } from './links.ts';
import { mayComment } from './may.ts';
import { isWebAddress } from './web-address.ts';

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
}

const LONGEST_NAME = 50;
/** A person counts at most so many code units as one character; beyond that nobody needs to count. */
const MOST_UNITS_PER_CHARACTER = 12;
/** In code units: what is longer is refused unread, whatever length the newsroom allows. */
const LONGEST_EVER = 100_000;
/** Nobody types or pastes a thought with a link within it, in milliseconds. */
const SHORTEST_WRITING = 2_000;

type Rule = (facts: PostFacts) => Reason | undefined;

/** In the order in which their reasons are said. */
const RULES: readonly Rule[] = [
  sentByAProgram,
  conversationClosed,
  threadClosed,
  answeredIsGone,
  questionClosed,
  nothingSaid,
  tooLong,
  withoutName,
  nameTooLong,
  withoutEmail,
  emailMalformed,
  websiteMalformed,
  tooManyLinks,
  linkedInHaste,
  allAreReadFirst,
];

/**
 * Decides about a comment: every rule is asked, and the gravest reason counts. A refused comment never
 * mentions what would only have held it, and staff wait for nobody.
 *
 *     verdictOn(facts) // { decision: 'hold', reasons: [{ code: 'too-many-links', calls: 'hold' }] }
 */
export function verdictOn(facts: PostFacts): Verdict {
  const reasons = RULES.flatMap((rule) => rule(facts) ?? []);
  const refusing = reasons.filter((reason) => reason.calls === 'refuse');
  if (refusing.length > 0) return { decision: 'refuse', reasons: refusing };
  const holding = facts.byStaff ? [] : reasons;
  return { decision: holding.length > 0 ? 'hold' : 'publish', reasons: holding };
}

/**
 * Whether a text is so long that nobody judges the rest: asked before anything is locked, so that no flood of
 * endless texts holds up those who write a comment.
 */
export function farTooLong({ draft, settings }: Pick<PostFacts, 'draft' | 'settings'>): Reason | undefined {
  return draft.body.length > LONGEST_EVER ? bodyTooLong(settings) : undefined;
}

function sentByAProgram({ draft }: PostFacts) {
  return draft.trap === '' ? undefined : refuse('trapped');
}

function conversationClosed({ state }: PostFacts) {
  return mayComment(state) ? undefined : refuse('closed');
}

function threadClosed({ answers }: PostFacts) {
  return answers === 'closed' ? refuse('thread-closed') : undefined;
}

function answeredIsGone({ answers }: PostFacts) {
  return answers === 'gone' ? refuse('answered-gone') : undefined;
}

function questionClosed({ question }: PostFacts) {
  return question === 'closed' ? refuse('passage-closed') : undefined;
}

function nothingSaid({ draft }: PostFacts) {
  return hasVisibleText(draft.body) ? undefined : refuse('empty', 'body');
}

function tooLong({ draft, settings }: PostFacts) {
  const { longest } = settings;
  return isWithin(draft.body, longest) ? undefined : bodyTooLong(settings);
}

function bodyTooLong({ longest }: Pick<ConversationSettings, 'longest'>): Reason {
  return { ...refuse('too-long', 'body'), facts: { longest } };
}

function withoutName({ draft }: PostFacts) {
  return hasVisibleText(draft.name) ? undefined : refuse('name-missing', 'name');
}

function nameTooLong({ draft }: PostFacts) {
  return isWithin(draft.name, LONGEST_NAME)
    ? undefined
    : { ...refuse('name-too-long', 'name'), facts: { longest: LONGEST_NAME } };
}

/** What is short enough in code units is so in characters: counting those is dear. */
function isWithin(text: string, most: number): boolean {
  if (text.length <= most) return true;
  return text.length <= most * MOST_UNITS_PER_CHARACTER && graphemeCount(text) <= most;
}

function withoutEmail({ draft, settings }: PostFacts) {
  return settings.email === 'required' && draft.email === '' ? refuse('email-missing', 'email') : undefined;
}

function emailMalformed({ draft }: PostFacts) {
  return draft.email === '' || isEmailAddress(draft.email) ? undefined : refuse('email-malformed', 'email');
}

function websiteMalformed({ draft }: PostFacts) {
  return draft.website === '' || isWebAddress(draft.website)
    ? undefined
    : refuse('website-malformed', 'website');
}

function tooManyLinks({ draft, settings }: PostFacts) {
  return linksIn(draft.body) > settings.mostLinks ? hold('too-many-links') : undefined;
}

/** Haste alone is no offence: a short word of thanks may be pasted. With a link it is what programs do. */
function linkedInHaste({ draft, openFor }: PostFacts) {
  const inHaste = openFor !== null && openFor < SHORTEST_WRITING;
  return inHaste && linksIn(draft.body) > 0 ? hold('in-haste') : undefined;
}

function allAreReadFirst({ state }: PostFacts) {
  return state === 'held' ? hold('all-are-read-first') : undefined;
}

function refuse(code: ReasonCode, field?: Reason['field']): Reason {
  return field === undefined ? { code, calls: 'refuse' } : { code, calls: 'refuse', field };
}

function hold(code: ReasonCode): Reason {
  return { code, calls: 'hold' };
}

/** Letters, digits, signs or emoji: anything that leaves ink. */
function hasVisibleText(text: string): boolean {
  return /[^\p{C}\p{Z}\p{M}\s\u115f\u1160\u3164\uffa0\u2800]/u.test(text);
}
