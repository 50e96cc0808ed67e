import type { Reader, Writer } from '#platform/database';
import type { PictureImporter } from './pictures/import-pictures.ts';
import type { SubscriptionKind } from './subscribing/words.ts';
import type { ImportedComment, PassageQuestion } from './words.ts';

/** Brings in what an earlier system holds: old ids and times, no verdict, no mail. */
export interface ConversationImporter {
  /**
   * Keeps one comment, in any order: parents may come after their replies. Until `closeImport` it stands at
   * the first level. `kept`: it was changed here since, and stays as it is. `elsewhere`: its id is that of a comment
   * under another story.
   */
  importComment(
    writer: Writer,
    comment: ImportedComment,
  ): Promise<'imported' | 'updated' | 'unchanged' | 'kept' | 'elsewhere'>;
  /**
   * The earlier system shows a comment no more that came from there before: neither do we, unless it was changed
   * here since (false). To be followed by `closeImport`.
   */
  takeAway(writer: Writer, comment: { readonly id: string; readonly at: string }): Promise<boolean>;
  /** The pictures that came with comments, each after its comment. */
  readonly pictures: PictureImporter;
  /** Keeps a subscription that was confirmed there, without a letter: it waits for `releaseSubscriptions`. */
  importSubscription(
    writer: Writer,
    subscription: BroughtSubscription,
  ): Promise<'imported' | 'kept' | 'refused'>;
  /** How many such subscriptions wait, and of how many addresses. */
  waitingSubscriptions(reader: Reader): Promise<{ subscriptions: number; addresses: number }>;
  /** Lets letters go to all that wait, about what is written from now on. */
  releaseSubscriptions(writer: Writer): Promise<void>;
  importQuestion(writer: Writer, question: PassageQuestion): Promise<void>;
  /** Builds the threads of the story and counts them anew. To be called once all its comments are there. */
  closeImport(writer: Writer, storyId: string): Promise<void>;
}

/** A subscription that somebody confirmed at an earlier site. */
export interface BroughtSubscription {
  readonly email: string;
  readonly storyId: string;
  readonly kind: SubscriptionKind;
  /** Any comment of the thread; null for the other kinds. */
  readonly commentId: string | null;
  readonly askedAt: string;
  /** What the link by which its letters end it names; null where it has none. */
  readonly farewell: { readonly id: string; readonly key: string } | null;
}
