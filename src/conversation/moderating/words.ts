/** What staff may do to one comment. */
export const ACTS = [
  'approve',
  'hold',
  'reject',
  'pin',
  'unpin',
  'pick',
  'unpick',
  'close-thread',
  'reopen-thread',
  'settle',
  'remove-picture',
  'block-person',
  'block-network',
] as const;
export type Act = (typeof ACTS)[number];

/** What they may do to many at once. */
export const MANY_ACTS = ['approve', 'hold', 'reject'] as const satisfies readonly Act[];
export type ManyAct = (typeof MANY_ACTS)[number];

/** The field of an act that says which wording was read: when the comment had last been edited; left out: never. */
export const WORDING = 'wording';

/** Why a comment is rejected: said to its author (statement of reasons, Regulation (EU) 2022/2065, Art. 17). */
export const REJECTED_FOR = [
  'off-subject',
  'insulting',
  'spam',
  'personal-data',
  'untrue',
  'unlawful',
  'other',
] as const;
export type RejectedFor = (typeof REJECTED_FOR)[number];

/** Why a reader reports a comment. */
export const REPORTED_FOR = ['insulting', 'spam', 'personal-data', 'untrue', 'unlawful', 'other'] as const;
export type ReportedFor = (typeof REPORTED_FOR)[number];

export const BLOCK_KINDS = ['person', 'network'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** For how long somebody is kept out, in days; null: until somebody lifts it. */
export const BLOCK_TERMS = { day: 1, week: 7, month: 30, 'for-ever': null } as const;
export type BlockTerm = keyof typeof BLOCK_TERMS;

/** Somebody who may not comment here. */
export interface Block {
  readonly id: string;
  readonly kind: BlockKind;
  /** A reader's id or a network's prefix. */
  readonly subject: string;
  /** How the person signed the comment for which it was made; empty for a network. */
  readonly name: string;
  readonly reason: string;
  readonly madeAt: string;
  readonly madeBy: string;
  /** null: until somebody lifts it. */
  readonly until: string | null;
}

/** The lists of the queue. */
export const QUEUES = ['waiting', 'reported', 'latest', 'rejected'] as const;
export type Queue = (typeof QUEUES)[number];

/** One reader's report of a comment. Who it was is kept as a hash and shown to nobody. */
export interface Report {
  readonly reason: ReportedFor;
  readonly words: string;
  readonly reportedAt: string;
}

/** The same as its reporter may know it. */
export interface OwnReport {
  readonly reason: ReportedFor;
  readonly words: string;
  /** When a moderator dealt with it. */
  readonly settledAt: string | null;
}
