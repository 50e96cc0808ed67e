import type { ComponentChildren } from 'preact';
import type { Instant } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { Request, Route } from '#platform/http';

/** What somebody may do here; one person may hold several. */
export const ROLES = ['owner', 'editor', 'author', 'contributor', 'moderator', 'treasurer'] as const;
export type Role = (typeof ROLES)[number];

/** A person of the newsroom, proved by a session. */
export interface StaffMember {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Somebody who works here, or did. */
export interface StaffListing extends StaffMember {
  readonly createdAt: Instant;
  /** Since when this person has no access any more. */
  readonly leftAt: Instant | null;
  /** How many browsers are signed in. */
  readonly sessions: number;
  readonly seenAt: Instant | null;
}

/** Who is to join. */
export interface PersonToAdd {
  readonly email: string;
  readonly role: string;
  /** The e-mail's part before the `@` where it is left out; a known person keeps the own name. */
  readonly name?: string;
}

/** An entry of the audit trail. */
export interface StaffAct {
  readonly id: string;
  readonly at: Instant;
  /** Null: the command line, or nobody yet. */
  readonly staffId: string | null;
  /** As it is now. */
  readonly staffName: string | null;
  readonly act: string;
  readonly subject: string | null;
}

/** Somebody who works here in one of the roles that were asked for. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /**
   * Since when they have held one of the roles, and nobody else was given a link to come in as them: what they did
   * since, they did themselves.
   */
  readonly ownSince: Instant;
}

/** What a feature enters into the audit trail. */
export interface ActToRecord {
  /** Who did it; null for the command line. */
  readonly by: string | null;
  /** In the feature's words, with dashes: `comment-held`. */
  readonly act: string;
  /** What it was done to, by id and never by an address: `comment:ID`. */
  readonly subject?: string;
}

/** Why a form was refused: the sentence for each field. */
export type FieldErrors = ReadonlyMap<string, string>;

/** What a feature asks of the owner who takes over: its fields stand in the same form. */
export interface TakeOverPart {
  /** The fields, filled with what was sent, or with what is in force where nothing was. */
  fields(values: ReadonlyMap<string, string>, errors: FieldErrors): Promise<ComponentChildren>;
  check(form: ReadonlyMap<string, string>): FieldErrors;
  /** Writes what was asked, in the transaction in which the owner takes over. */
  apply?(writer: Writer, form: ReadonlyMap<string, string>): Promise<void>;
  /** What takes long, after it. */
  after?(form: ReadonlyMap<string, string>): Promise<void>;
}

/** What somebody is shown who has to prove again who they are. */
export interface ProofPage {
  readonly title: string;
  readonly status: number;
  readonly children: ComponentChildren;
}

export interface Staff {
  /** Whose session the request brings, if it is anybody's. Changes nothing. */
  staffOf(request: Pick<Request, 'cookie'>): Promise<StaffMember | null>;
  /** Notes that the session has just been used for a deed. */
  seen(request: Pick<Request, 'cookie'>): Promise<void>;
  /** Whether the person of this session showed within ten minutes who they are. Signing in counts. */
  provedLately(request: Pick<Request, 'cookie'>): Promise<boolean>;
  /**
   * Takes what a form brings as proof of who sent it, for what asks for one again. Null: it is proved. Else what to
   * show in the desk's frame: a form that holds all that was sent, and goes on where it was sent to.
   */
  proveAgain(
    request: Pick<Request, 'cookie' | 'form' | 'url'>,
    member: StaffMember,
  ): Promise<ProofPage | null>;
  /** The path with which the owner takes over, once; null when there is an owner. Each call makes a new one. */
  takeOverLink(): Promise<string | null>;
  /**
   * Adds a person, or gives a known one a further role. Returns the path of a sign-in link that works once,
   * within a day, and ends the person's earlier ones. Throws a `Refusal` with `field` `email` or `role`.
   */
  add(person: PersonToAdd, by?: Pick<StaffMember, 'id'>): Promise<string>;
  /** A new sign-in link for somebody who works here. */
  signInLink(staffId: string, by: Pick<StaffMember, 'id'>): Promise<string>;
  /** Gives a person exactly these roles. The last owner stays one: a `Refusal`. */
  setRoles(staffId: string, roles: readonly Role[], by: Pick<StaffMember, 'id'>): Promise<void>;
  /** Signs a person out everywhere and ends the unused links. */
  endSessions(staffId: string, by: Pick<StaffMember, 'id'>): Promise<void>;
  /** Takes all access from a person. What they did stays theirs. The last owner cannot leave: a `Refusal`. */
  letGo(staffId: string, by: Pick<StaffMember, 'id'>): Promise<void>;
  rename(staffId: string, name: string): Promise<void>;
  /** Who works here in one of these roles, those who have held it longest first. */
  holders(reader: Reader, roles: readonly Role[]): Promise<readonly Holder[]>;
  /** Everybody who works here, then those who left. */
  people(): Promise<readonly StaffListing[]>;
  /** The audit trail, newest first. */
  acts(wish: { readonly most: number; readonly before?: string }): Promise<readonly StaffAct[]>;
  /** Enters a deed into the audit trail, together with what `writer` commits. For the desk deeds of features. */
  recordAct(writer: Writer, act: ActToRecord): Promise<void>;
  /** As `recordAct`, in a transaction of its own. */
  noteAct(act: ActToRecord): Promise<void>;
  /** Sign-in by link, taking over, sign-out. */
  readonly routes: readonly Route[];
}
