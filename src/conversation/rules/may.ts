import type { Role, StaffMember } from '#people';
import { DAY } from '#platform/clock';
import type { ConversationState } from '../words.ts';

/** Who decides about comments. The owner may everything. */
export const MODERATORS: readonly Role[] = ['editor', 'moderator'];
/** Who decides how the conversations of the site, a section or a story are held. */
export const SETTERS: readonly Role[] = ['editor'];

/** Who asks readers about words of a story: whoever brings stories before readers, and may write at this one. */
export const ASKERS: readonly Role[] = ['editor', 'author'];

/** Who knows at the desk of stories that readers do not see: a contributor and a moderator are told of none by a comment. */
const KNOWING: readonly Role[] = ['editor', 'author'];

/** Whether somebody decides about comments. */
export function mayModerate(staff: Pick<StaffMember, 'roles'> | null): boolean {
  return holdsOne(staff, MODERATORS);
}

/** Whether somebody decides how conversations are held. */
export function maySet(staff: Pick<StaffMember, 'roles'> | null): boolean {
  return holdsOne(staff, SETTERS);
}

/** Whether somebody asks readers about words of the stories at which they may write. */
export function mayAsk(staff: Pick<StaffMember, 'roles'> | null): boolean {
  return holdsOne(staff, ASKERS);
}

/** Whether a comment may say under which story it stands, also where readers do not see the story. */
export function mayKnowHidden(staff: Pick<StaffMember, 'roles'>): boolean {
  return holdsOne(staff, KNOWING);
}

function holdsOne(staff: Pick<StaffMember, 'roles'> | null, roles: readonly Role[]): boolean {
  return staff?.roles.some((role) => role === 'owner' || roles.includes(role)) ?? false;
}

/** Anybody may comment unless the conversation is closed. */
export function mayComment(state: ConversationState): boolean {
  return state !== 'closed';
}

/** All that says how a story's conversation is held. */
export interface StateFacts {
  readonly site: ConversationState;
  /** What is decided for the story's section and those around it, the nearest first. */
  readonly sections: readonly ConversationState[];
  /** What is decided for the story itself; null: nothing. */
  readonly story: ConversationState | null;
  /** False where the story itself takes no comments. */
  readonly commentsOpen: boolean;
  readonly firstPublishedAt: string;
  readonly closesAfterDays: number | null;
}

/** How a conversation is held now. */
export interface StateNow {
  readonly state: ConversationState;
  /** When that changes by the passing of time alone; null: never. */
  readonly changesAt: string | null;
  /** Closed by its age or by the story itself: nobody need wait for it to be opened again. */
  readonly isOver: boolean;
}

/**
 * The nearest decision counts: the story's, its section's, the site's. A story that takes no comments is closed
 * whatever else is said, and one that nobody has opened expressly closes some days after its first publication.
 */
export function stateOf(facts: StateFacts, now: Date): StateNow {
  const state = facts.story ?? facts.sections[0] ?? facts.site;
  if (!facts.commentsOpen) return OVER;
  if (state === 'closed') return { state, changesAt: null, isOver: false };
  const published = Date.parse(facts.firstPublishedAt);
  if (facts.closesAfterDays === null || facts.story === 'open' || Number.isNaN(published)) {
    return { state, changesAt: null, isOver: false };
  }
  const closes = published + facts.closesAfterDays * DAY;
  if (closes <= now.getTime()) return OVER;
  return { state, changesAt: new Date(closes).toISOString(), isOver: false };
}

const OVER: StateNow = { state: 'closed', changesAt: null, isOver: true };
