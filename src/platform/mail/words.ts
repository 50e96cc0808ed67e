import type { Writer } from '#platform/database';
import type { Receiver } from '#platform/inbox';

/**
 * What a letter is about. It decides what happens when a crash leaves in doubt whether it went out: a letter
 * about the conversation is dropped, all others are sent again under the same Message-ID.
 */
export type LetterKind = 'conversation' | 'confirmation' | 'sign-in' | 'staff' | 'gift';

/** A letter to one address, in words alone: no pictures, nothing that tells whether it was read. */
export interface Letter {
  /** Names the occasion, in ids and never in addresses: `comment:ID:to:ID`. One letter per key, ever. */
  readonly key: string;
  readonly kind: LetterKind;
  readonly to: string;
  /** One line; line ends in it become spaces. */
  readonly subject: string;
  readonly text: string;
  /** The same as HTML. Left out where the words need none. */
  readonly html?: string;
  /** Address of the farewell that one POST carries out (RFC 8058), absolute. Sets both List-Unsubscribe headers. */
  readonly farewell?: string;
  readonly language?: string;
}

/**
 * `sent`; `kept`: mail is not set up and the letter lies in the data folder, as on a loopback newsroom; `before`:
 * a letter of this key has gone already; `suppressed`: the address takes none from us; `unsent`: mail is not set
 * up on a public newsroom, or the letter was in doubt and dropped. What the mail server refuses for now is thrown,
 * so that the outbox tries again.
 */
export type Posted = 'sent' | 'kept' | 'before' | 'suppressed' | 'unsent';

/** Why a letter did not leave. */
export type WithheldReason =
  /** Its address, a network or a story has had too many at strangers’ wish. */
  | 'over-budget'
  /** The same was asked for a short while ago. */
  | 'asked-lately'
  /** What it tells of is not for everybody, or not any more. */
  | 'hidden'
  /** What it tells of came out too long ago. */
  | 'too-old'
  /** All who asked for it wrote it themselves, are kept out, or asked later. */
  | 'nobody-to-tell'
  /** Its reader ended these letters, was told otherwise meanwhile, or is kept out. */
  | 'not-wanted'
  /** Another letter tells the same address of it. */
  | 'told-otherwise'
  /** The address takes no letters of ours. */
  | 'suppressed'
  /** After a crash it may have left. */
  | 'in-doubt'
  /** It is not one address. */
  | 'no-address'
  /** Mail is not set up. */
  | 'no-mail';

/** How many letters did not leave for a reason, since this process began. */
export interface Withheld {
  readonly reason: WithheldReason;
  readonly count: number;
}

/** What a stranger can have us write for. Each has budgets of its own: who uses one up takes nothing from the others. */
export type Purpose = 'desk' | 'sign-in' | 'return-link' | 'subscription' | 'gift';

/** Whom a stranger's deed would have us write to, for the budgets. */
export interface Occasion {
  readonly purpose: Purpose;
  readonly address: string;
  readonly network: string;
  readonly storyId?: string;
}

/** Why an address gets no letters: its mail server takes none, or its reader called them unwanted. */
export type SuppressionReason = 'bounced' | 'complained';

/** An address that gets no letters; a complaint ends those about the conversation alone. */
export interface Suppression {
  readonly why: SuppressionReason;
  readonly since: string;
  /** What the mail server said (RFC 3463), where one did: `5.1.1`. */
  readonly status: string | null;
}

/** One that has just come about, by the letter that brought it about. */
export interface Suppressed {
  readonly why: SuppressionReason;
  readonly letterKey: string;
}

/** A letter in the data folder, for the desk and for tests. */
export interface KeptLetter {
  readonly file: string;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Mail out. Compose a letter when it leaves, never before: outbox rows hold ids, and what a letter says may have changed. */
export interface Mail {
  /** Whether letters go anywhere: by SMTP, or into the data folder of a loopback newsroom. */
  readonly works: boolean;
  /** `smtp`: set up. `folder`: letters are kept in the data folder and shown in the desk. `none`: neither. */
  readonly way: 'smtp' | 'folder' | 'none';
  post(letter: Letter): Promise<Posted>;
  /**
   * Takes one letter from the budgets of the address, the network and the story (rules/budgets.ts), in the
   * transaction of the deed that asks for it. False: too many already, and nothing was taken.
   */
  mayAsk(writer: Writer, occasion: Occasion): Promise<boolean>;
  /** Notes a letter that does not leave. `about`: ids and kinds, never an address. */
  withhold(reason: WithheldReason, about: Readonly<Record<string, string>>): void;
  withheld(): readonly Withheld[];
  /** The address gets no letters of ours any more. Kept as a hash. */
  suppress(writer: Writer, address: string, why: SuppressionReason): Promise<void>;
  /**
   * Letters go there again, because somebody who answers for it says so: nothing else lifts it. False: they went
   * there all the time.
   */
  lift(writer: Writer, address: string): Promise<boolean>;
  /** Told in the same transaction of each address that is lifted, so that whoever stopped writing there goes on. */
  onLifted(then: (writer: Writer, address: string) => Promise<void>): void;
  suppressionOf(address: string): Promise<Suppression | null>;
  /** The newest of all, and how many there are. */
  suppressions(most: number): Promise<{ readonly count: number; readonly newest: readonly Suppression[] }>;
  /** Told in the same transaction of each address that is suppressed for what came back by mail. */
  onSuppressed(then: (writer: Writer, suppressed: Suppressed) => Promise<void>): void;
  /** Takes what comes back about letters from the newsroom's mailbox. */
  readonly echoes: Receiver;
  /** What lies in the data folder, newest first. */
  keptLetters(most: number): Promise<readonly KeptLetter[]>;
}
