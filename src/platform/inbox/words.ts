/** One piece of a mail that is not its words for people: a report for programs, a returned letter, a file. */
export interface MailPart {
  /** In small letters: `message/delivery-status`. */
  readonly type: string;
  readonly text: string;
}

/** A mail as far as it could be read. Whoever wrote it can have written anything into any of this. */
export interface ReadMail {
  /** The address it says it comes from, in small letters; empty for none. */
  readonly from: string;
  readonly subject: string;
  /** What people read; empty where there is only HTML. */
  readonly text: string;
  readonly parts: readonly MailPart[];
}

/** A mail that came in. */
export interface Received {
  /** Names it among all of this mailbox, for ever. */
  readonly id: string;
  /** As it came, up to a limit. */
  readonly raw: Uint8Array;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
  readonly mail: ReadMail;
}

/**
 * Looks at each mail that comes in, one after another, until one says that it was for it. It may be shown the same
 * mail again, and must then do nothing new.
 */
export interface Receiver {
  readonly name: string;
  /** True: it was for this one, and is marked as read. A mail that was for nobody stays as it is, for people. */
  take(received: Received): Promise<boolean>;
}

/** Why the mailbox could not be read. */
export type InboxFailure = 'not-reached' | 'not-let-in' | 'no-such-folder' | 'broke-off';

export interface InboxState {
  /** When it was looked into; null: never yet. */
  readonly lookedAt: string | null;
  readonly failure: InboxFailure | null;
}

/** The newsroom's mailbox. */
export interface Inbox {
  /** Null: none is set up (`IMAP_URL`). */
  state(): Promise<InboxState | null>;
}
