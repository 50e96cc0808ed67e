import type { Role } from '#people';
import type { Stage, WritingDeed } from '../words.ts';

/** What decides about a person and a story. */
export interface WhoWrites {
  readonly roles: readonly Role[];
  /** The person began the story, or it bears the person's byline. */
  readonly isOwn: boolean;
  /** The person began the story. */
  readonly hasBegun: boolean;
  /** Null without a draft. */
  readonly stage: Stage | null;
  /** It was published, and an editor took it back. */
  readonly isWithdrawn: boolean;
}

/** Whose pages of stories are: all others have nothing to do with what is not published. */
export const WRITERS = ['editor', 'author', 'contributor'] as const;
/** Who brings stories before readers, at least the own ones. */
export const PUBLISHERS = ['editor', 'author'] as const;
/** Who answers for what has been published. */
export const ANSWERING = ['editor'] as const;

const CONTRIBUTORS: readonly WritingDeed[] = ['begin', 'save', 'send-in', 'restore', 'throw-away'];
const AUTHORS: readonly WritingDeed[] = [
  ...CONTRIBUTORS,
  ...(['send-back', 'ready', 'schedule', 'unschedule', 'publish', 'discard'] as const),
];

/** To publish what was withdrawn is to bring it back. */
const BRINGING_BACK: readonly WritingDeed[] = ['schedule', 'publish'];

/**
 * Whether a person may do this with a story. Editors and the owner may do everything; an author everything with the
 * own stories but take back what was published, or bring it back; a contributor writes the own ones, sends them in or throws them away,
 * and leaves alone what an editor has called ready. What others began is theirs to throw away, whoever signs it. Who
 * holds several roles may do what any of them may.
 */
export function mayWrite(deed: WritingDeed, who: WhoWrites): boolean {
  const { roles, isOwn, hasBegun, stage, isWithdrawn } = who;
  if (mayAnswer(who)) return true;
  if (!isOwn || (deed === 'throw-away' && !hasBegun)) return false;
  if (isWithdrawn && BRINGING_BACK.includes(deed)) return false;
  if (roles.includes('author')) return AUTHORS.includes(deed);
  const isSettled = stage === 'ready' || stage === 'scheduled';
  return roles.includes('contributor') && CONTRIBUTORS.includes(deed) && !isSettled;
}

/** Whether a person answers for what has been published, and so decides who may read it from then on. */
export function mayAnswer({ roles }: Pick<WhoWrites, 'roles'>): boolean {
  return roles.some((role) => role === 'owner' || role === 'editor');
}

/** Whether a person who may write at a story says who may read it, and by which password. */
export function maySayWhoReads(
  who: Pick<WhoWrites, 'roles'>,
  { isPublished }: { readonly isPublished: boolean },
): boolean {
  return !isPublished || mayAnswer(who);
}

/** Whether a person may know of a story that is not published: a contributor, who may be from outside, of own ones. */
export function maySee({ roles, isOwn }: Pick<WhoWrites, 'roles' | 'isOwn'>): boolean {
  if (roles.some((role) => role === 'owner' || role === 'editor' || role === 'author')) return true;
  return isOwn && roles.includes('contributor');
}
