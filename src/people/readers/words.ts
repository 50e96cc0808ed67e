import type { ComponentChildren } from 'preact';
import type { Reader, Writer } from '#platform/database';
import type { Request, Route, SetCookie } from '#platform/http';
import type { SitePart } from '#ui';

/** How somebody signs what they write. */
export interface Signature {
  readonly name: string;
  /** Unproved: filled into their own forms, and worth nothing else. */
  readonly email: string;
  readonly website: string;
}

/** Someone who has written here before, known by the secret that their browser brings back. */
export interface KnownReader extends Signature {
  readonly id: string;
  /** The address that they have proved, in its one form. Whoever has one has an account. */
  readonly provedEmail: string | null;
  /** Names the secret that was brought: this browser. */
  readonly secretId: string;
}

/** What a reader can show of themselves: nothing of it was merely typed. */
export interface ReaderProof {
  readonly readerId: string;
  /** In its one form: compare it letter by letter, never by a pattern. */
  readonly provedEmail: string | null;
}

/** What a feature gives somebody who has just proved an address. */
export interface Claim {
  readonly name: string;
  /**
   * Makes what was written as a guest under exactly this address the reader's. What belongs to a reader who has
   * proved another address stays theirs. It runs at each sign-in by mail, and must then find nothing new.
   */
  claim(writer: Writer, proof: { readonly readerId: string; readonly email: string }): Promise<void>;
  /** Under what name the reader signed last among what is theirs now; null: under none. */
  readonly lastName?: (reader: Reader, readerId: string) => Promise<string | null>;
}

/** What a feature does when somebody who wrote as a guest turns out to have an account. */
export interface Merge {
  readonly name: string;
  /** Makes all of `from` that of `into`; afterwards `from` is nobody. */
  merge(writer: Writer, readers: { readonly from: string; readonly into: string }): Promise<void>;
}

/** What a newsroom may know of a reader that no one could type. */
export interface KnownSince {
  /** Their first deed here. */
  readonly since: string;
  readonly hasProvedAddress: boolean;
  readonly hasPasskey: boolean;
}

/** What a feature shows on a person's own page. */
export interface MySection {
  title(language: string): string;
  /** Null where it has nothing to show to this reader. */
  draw(reader: KnownReader): Promise<ComponentChildren>;
}

/** One thing that somebody wrote or did here, by names that programs may rely on: `{ body: …, writtenAt: … }`. */
export type ExportedEntry = Readonly<Record<string, string | number | null>>;

export interface Exporter {
  /** Its name in the JSON: `comments`. */
  readonly name: string;
  title(language: string): string;
  /** What a person calls a member of its entries. */
  label(language: string, member: string): string;
  /** All that the feature knows of this reader, the oldest first. */
  entries(database: Reader, proof: ReaderProof): Promise<readonly ExportedEntry[]>;
}

export interface Eraser {
  readonly name: string;
  /** What becomes of the feature's things, as a sentence for the person who decides. */
  explains(language: string): string;
  /** In one transaction with all others. It knows the reader by proofs alone. */
  erase(writer: Writer, proof: ReaderProof): Promise<void>;
}

export interface Readers {
  /** Whose return secret the request brings, if it is anybody's. Changes nothing. */
  readerOf(request: Pick<Request, 'cookie'>): Promise<KnownReader | null>;
  /** The id of the reader who has proved this address, in its one form; null: nobody has. */
  accountOf(reader: Reader, email: string): Promise<string | null>;
  /** What is known of these readers by proofs alone; for the desk. */
  knownSince(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, KnownSince>>;
  /**
   * Receives a reader who has just done something: keeps how they sign now, and makes them known if they were
   * not. The cookies let them return; only the answer to a POST may set them.
   */
  receive(
    writer: Writer,
    known: KnownReader | null,
    signs: Signature,
  ): Promise<{ readonly reader: KnownReader; readonly cookies: readonly SetCookie[] }>;
  /**
   * Makes a browser known as this reader's. Only for one that has proved to have sent that reader's deed, by
   * something that nobody else can know: it may have lost the answer that made it known.
   */
  knowAgain(writer: Writer, readerId: string): Promise<readonly SetCookie[]>;
  /** `/me`, `/sign-in`, `/return/…` */
  readonly routes: readonly Route[];
  /** The way to the own page, at the foot of every page. */
  readonly sitePart: SitePart;
}
