import type { Notify } from './subscribing/words.ts';

/** The order of first-level comments. Replies always stand oldest first. */
export const ORDERS = ['oldest', 'newest', 'most-voted', 'most-replied', 'best', 'controversial'] as const;
export type Order = (typeof ORDERS)[number];

/** Which comments alone are shown: those on passages, the editor's picks, threads that staff answered in. */
export const FILTERS = ['inline', 'picks', 'answered'] as const;
export type Filter = (typeof FILTERS)[number];

/** Proved by the session under which a comment was written: staff, or one whose byline the story bears. */
export type Badge = 'staff' | 'author';

/** `markdown`: written here. `html`: brought by an import, cleaned whenever it is drawn. */
export type BodyKind = 'markdown' | 'html';

/** Whether anybody may write: `held` takes comments but shows them only after someone has read them. */
export type ConversationState = 'open' | 'held' | 'closed';

/** What a reader sent, cleaned of what no field may hold, and not yet judged. */
export interface Draft {
  readonly name: string;
  /** Normalised; empty for none. Never shown. */
  readonly email: string;
  /** Empty for none. */
  readonly website: string;
  /** Markdown. */
  readonly body: string;
  /** The comment that it answers. */
  readonly parentId: string | null;
  /** The passage of the story that it speaks about. */
  readonly passageId: string | null;
  /** What its picture shows, if one comes with it. */
  readonly alt: string;
  /** What its sender wants to be told of by mail. */
  readonly notify: Notify;
  /** What stands in the field that people do not see. */
  readonly trap: string;
  /** Made by the sender once per comment, so that sending twice is one post. */
  readonly key: string | null;
  /** When the small page with the form was opened, if it was one. */
  readonly openedAt: string | null;
}

export type DraftField = 'name' | 'email' | 'website' | 'body' | 'picture' | 'alt';

/** Why a comment is held or refused. The sentence for each stands in `messages.ts`. */
export const REASON_CODES = [
  'trapped',
  'closed',
  'thread-closed',
  'answered-gone',
  'passage-closed',
  'too-many-posts',
  'empty',
  'too-long',
  'name-missing',
  'name-too-long',
  'email-missing',
  'email-for-notify',
  'email-malformed',
  'website-malformed',
  'pictures-off',
  'picture-drawing',
  'picture-unknown',
  'picture-damaged',
  'picture-too-large',
  'picture-too-many-pixels',
  'pictures-too-many',
  'pictures-no-room',
  'pictures-out-of-reach',
  'picture-again',
  'alt-too-long',
  'too-many-links',
  'in-haste',
  'all-are-read-first',
  'blocked',
  'too-fast',
  'too-deep',
  'too-short',
  'refused-words',
  'name-unreadable',
  'name-poses',
  'account-poses',
  'held-words',
  'said-elsewhere',
  'repeats-rejected',
  'first-comment',
  'with-picture',
  'looks-like-spam',
  'reported',
  'held-by-staff',
  'proof-wanted',
  'proof-refuted',
  'proof-hasty',
  'proof-many',
  'edit-over',
  'edit-answered',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export interface Reason {
  readonly code: ReasonCode;
  /** `ask`: it would be published once somebody has looked at it again. */
  readonly calls: 'refuse' | 'hold' | 'ask';
  /** The field at which the sentence stands; none for reasons that concern the whole. */
  readonly field?: DraftField;
  readonly facts?: Readonly<Record<string, number>>;
  /** What of the comment it is about: for staff, never for its writer. */
  readonly detail?: string;
}

export interface Verdict {
  readonly decision: 'publish' | 'hold' | 'refuse';
  readonly reasons: readonly Reason[];
}

/** A comment as pages show it. Nothing in it is secret: no address, no network, no reader's id. */
export interface Comment {
  readonly id: string;
  readonly storyId: string;
  readonly parentId: string | null;
  /** The first-level comment that its thread hangs on; its own id for one of the first level. */
  readonly rootId: string;
  /** Its place in the order of arrival under the root, which is 0. A parent arrives before its replies. */
  readonly arrival: number;
  readonly authorName: string;
  /** Empty for none; http or https. */
  readonly website: string;
  readonly byStaff: boolean;
  readonly badge: Badge | null;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly pinnedAt: string | null;
  /** An editor's pick. */
  readonly pickedAt: string | null;
  readonly threadClosedAt: string | null;
  /** Up minus down, those of an earlier system included. */
  readonly score: number;
  /** Votes for it, those of an earlier system included. */
  readonly up: number;
  readonly down: number;
  /** How many visible comments stand under it; kept for the first level only. */
  readonly replies: number;
  readonly passageId: string | null;
  /** The words of the passage as they were when the comment was written. */
  readonly passageWords: string | null;
  /** The picture that came with it, as its row keeps it; empty for none. */
  readonly picture: string;
  /** What old addresses of its story call it, where that is not its id. */
  readonly alias: string | null;
  /** Whom it names, as its row keeps it; empty for nobody. */
  readonly mentions: string;
  /** `withdrawn`: taken back by its author while replies hang on it; it has no words and no name any more. */
  readonly state: 'published' | 'held' | 'withdrawn';
}

/** What an earlier system says of one comment. */
export interface ImportedComment {
  /** Its public id: the earlier system's number. Old anchors `#comment-ID` keep working. */
  readonly id: string;
  /** That number, where another comment has it already as its id: it is known by it under its own story. */
  readonly alias?: string | null;
  readonly storyId: string;
  /** May come later than this comment, or never: then this one stands at the first level. */
  readonly parentId: string | null;
  readonly authorName: string;
  readonly email: string;
  readonly website: string;
  readonly staffId: string | null;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly createdAt: string;
  readonly state: 'published' | 'held';
  readonly editedAt: string | null;
  readonly pinnedAt: string | null;
  readonly threadClosedAt: string | null;
  readonly up: number;
  readonly down: number;
  readonly passageId: string | null;
  readonly passageWords: string | null;
}

/** Whether a question stands open in the text from the first moment, or behind its mark. */
export type AtFirst = 'open' | 'closed';

/** An author's question about a passage of the story, to which comments are the answers. */
export interface PassageQuestion {
  readonly passageId: string;
  readonly storyId: string;
  readonly question: string;
  /** The passage as it read when the question was asked. */
  readonly words: string;
  readonly openedAt: string;
  /** Since when it takes no more answers. */
  readonly closedAt: string | null;
  readonly atFirst: AtFirst;
}

/** What our script gets for a comment of the person's own. */
export interface OwnFragment {
  readonly id: string;
  readonly parentId: string | null;
  /** What its author can do with it, as stands under it; empty for nothing. */
  readonly own: string;
  /** The comment as it is drawn; empty where the page has it, and where nothing is left of it. */
  readonly html: string;
}

/** What our script gets for a comment that was posted, changed or taken back. */
export interface PostedFragment extends OwnFragment {
  /** Where it is seen, for a page without the conversation. */
  readonly href: string;
  /** How many comments there are now, and the same as a sentence. */
  readonly count: number;
  readonly heading: string;
}

/** What our script puts in the place of a form: the form with the reasons at its fields, or what it has done. */
export interface RefusedFragment {
  readonly html: string;
}

/** The second, personal response to one browser, for the page that everybody gets. */
export interface Mine {
  /** The oldest first. */
  readonly comments: readonly OwnFragment[];
  /** Why comments of theirs are not published, as list items. */
  readonly notes: string;
  /** How they signed last. */
  readonly signature: {
    readonly name: string;
    readonly email: string;
    readonly website: string;
    /** Why nobody types another name, where it is that of an account at the desk; else null. */
    readonly nameHint: string | null;
  };
  /** By the comment's id: 1 for it, -1 against it. */
  readonly votes: Readonly<Record<string, 1 | -1>>;
  /** The comments that they have reported, and how that is said. */
  readonly reported: { readonly ids: readonly string[]; readonly words: string };
  /** For those who decide about comments: the way to do it in place. */
  readonly moderate: string;
}
