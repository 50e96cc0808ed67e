import type { StoryDocument } from '../document/words.ts';
import type { StoryStatus, StoryVisibility } from '../words.ts';
import type { Meeting } from './rules/merge-documents.ts';

/** How far what is being written has come. */
export const STAGES = ['writing', 'in-review', 'ready', 'scheduled'] as const;
export type Stage = (typeof STAGES)[number];

/** Where a story stands for the newsroom: what is being written of it, else what readers see. */
export const STANDINGS = [...STAGES, 'published', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What of a story is written. */
export interface DraftText {
  readonly title: string;
  readonly standfirst: string;
  /** The wished last word of its address; empty: it follows from the title. */
  readonly slug: string;
  readonly language: string | null;
  readonly document: StoryDocument;
  /** The first is the one it belongs to. */
  readonly sectionIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly authorIds: readonly string[];
  readonly leadPictureId: string | null;
  readonly visibility: StoryVisibility;
  /** Where two texts met and nobody has chosen yet; left out: nowhere. */
  readonly met?: readonly Met[];
}

/** A place at which two texts met, until somebody has chosen. */
export interface Met extends Meeting {
  /** Who wrote the other text, by name; empty where it came from another window. */
  readonly by: string;
}

/**
 * What is being written of a story; at most one for each. Of a published story it is a *pending change*: what
 * readers see stands as it is until it goes out.
 */
export interface Draft extends DraftText {
  readonly storyId: string;
  /** Raised at each save; who saves says from which one they wrote on. */
  readonly version: number;
  readonly stage: Stage;
  /** Only while scheduled. */
  readonly goesOutAt: string | null;
  /** The revision that it was made from; null for a new story. */
  readonly beganFrom: string | null;
  readonly begunAt: string;
  readonly savedAt: string;
  /** Staff; null where nobody in particular did. */
  readonly savedBy: string | null;
  /** When its text was last put among the revisions. */
  readonly snapshotAt: string;
  /** What was said when it was sent back to be worked on. */
  readonly word: string;
  readonly wordBy: string | null;
}

/** A draft as the editor gets it, over the wire. */
export interface SentDraft {
  readonly version: number;
  readonly savedAt: string;
  /** Their name. */
  readonly savedBy: string;
  readonly stage: Draft['stage'];
  readonly draft: DraftText;
}

/** A picture that the editor offers, over the wire. */
export interface PictureToChoose {
  readonly id: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  readonly fileName: string;
  /** Somebody has said that it needs no words. */
  readonly isDecorative: boolean;
}

/** A state of a story's text, as the history lists it. */
export interface RevisionListing {
  readonly id: string;
  /** 1, 2, 3 … for those that were published. */
  readonly number: number | null;
  readonly title: string;
  readonly createdAt: string;
  readonly publishedAt: string | null;
  readonly madeBy: string | null;
}

/** The whole of it. */
export interface Revision extends RevisionListing {
  readonly standfirst: string;
  readonly document: StoryDocument;
}

/** What is done with a story at the desk. */
export const DEEDS = [
  ...(['begin', 'save', 'send-in', 'send-back', 'ready', 'schedule', 'unschedule'] as const),
  ...(['publish', 'discard', 'throw-away', 'restore', 'withdraw', 'bring-back'] as const),
] as const;
export type WritingDeed = (typeof DEEDS)[number];

/** How a story stands, as far as it decides what can be done with it. */
export interface StoryStanding {
  readonly status: StoryStatus;
  /** Null without a draft. */
  readonly stage: Stage | null;
}

/** Who writes at a story. */
export interface WritingLock {
  readonly staffId: string;
  readonly since: string;
  readonly renewedAt: string;
  /** Who has asked to take over, and waits for an answer. */
  readonly askedBy: string | null;
  readonly askedAt: string | null;
}
