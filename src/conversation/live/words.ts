import type { LiveEvent } from '#platform/live';

/** A comment that came into everybody's sight. */
export interface LiveComment {
  readonly id: string;
  readonly parentId: string | null;
  readonly rootId: string;
  /** How many visible comments stand under it; kept for the first level only. */
  readonly replies: number;
  /** As it stands in the page that everybody gets. */
  readonly html: string;
  readonly name: string;
  /** How it begins, as plain text. */
  readonly text: string;
}

/** Its words, or what else stands with it, changed. */
export interface LiveEdit {
  readonly id: string;
  readonly html: string;
}

export interface LiveVote {
  readonly id: string;
  readonly up: number;
  readonly down: number;
  readonly score: number;
  /** Numbers and buttons, as for somebody who has not voted; empty where there is nothing to show. */
  readonly html: string;
}

export interface LiveRemoval {
  readonly id: string;
}

export interface LiveCount {
  readonly count: number;
  /** The same as the heading of the conversation. */
  readonly heading: string;
  /** Too much has changed to be told one by one, or nobody knows what: the page is to be loaded anew. */
  readonly reload?: true;
}

/** Whether the conversation takes comments, by whomever and whatever that was decided. */
export type LiveState =
  | { readonly isOpen: true }
  /** With what is said where the form was. */
  | { readonly isOpen: false; readonly html: string };

/** Everything that is told of a conversation while somebody looks at it. `gone`: the story itself is. */
export type ConversationEvent = LiveEvent &
  (
    | { readonly event: 'comment'; readonly data: LiveComment }
    | { readonly event: 'edit'; readonly data: LiveEdit }
    | { readonly event: 'vote'; readonly data: LiveVote }
    | { readonly event: 'remove'; readonly data: LiveRemoval }
    | { readonly event: 'state'; readonly data: LiveState }
    | { readonly event: 'count'; readonly data: LiveCount }
    | { readonly event: 'gone'; readonly data: Readonly<Record<string, never>> }
  );
