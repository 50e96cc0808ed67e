import type { ComponentChildren } from 'preact';
import type { Instant } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { Request, Route } from '#platform/http';
import type { SecondFactorOf } from './settings.ts';

/** What somebody may do here; one person may hold several. */
export const ROLES = ['owner', 'editor', 'author', 'contributor', 'moderator', 'treasurer'] as const;

/** To whom parts of the desk are open: what readers see of the newsroom, its money, and what it is itself. */
export const EDITORS = ['editor'] as const;
export const TREASURERS = ['owner', 'treasurer'] as const;
export const OWNERS = ['owner'] as const;
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
  /** Since when they have signed in at all; null: invited. */
  readonly joinedAt: Instant | null;
  /** Whether codes of an app are asked of them at sign-in: an owner may lift that. */
  readonly hasCodes: boolean;
}

/** Who is invited, from the desk. */
export interface PersonToInvite {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** `path` leads to where they join; null: they work here already, and have got the roles. */
export interface Invited {
  readonly staffId: string;
  readonly path: string | null;
}

/** By what a person can sign in, beside a link by mail. */
export interface Means {
  readonly passwordSetAt: Instant | null;
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly madeAt: Instant;
    readonly seenAt: Instant;
  }[];
  /** Codes of an app, asked for after a password or a link; null: not in force. */
  readonly codes: { readonly since: Instant; readonly recoveryLeft: number } | null;
}

/** A key for an authenticator app, to type and as what its QR code says. */
export interface NewCodeKey {
  readonly key: string;
  readonly address: string;
}

/** One browser in which a person is signed in. Where it is, nobody keeps. */
export interface StaffSession {
  readonly id: string;
  /** `Firefox on Windows`; empty: it did not say. */
  readonly browser: string;
  readonly cameBy: CameBy;
  readonly beganAt: Instant;
  /** The last deed. */
  readonly seenAt: Instant;
  readonly isThis: boolean;
}

/** How a session began. */
export type CameBy = 'link' | 'password' | 'passkey';

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

/** Which acts of the trail are wanted. */
export interface ActsWish {
  readonly most: number;
  /** Only those before the act with this id. */
  readonly before?: string | undefined;
  /** By this person; `command-line`: by nobody who signed in. */
  readonly by?: string | undefined;
  /** Whose words hold these: `held` finds `comment-held`. */
  readonly words?: string | undefined;
  /** Done to exactly this: `comment:ID`. */
  readonly subject?: string | undefined;
  readonly from?: Instant | undefined;
  /** Before this instant. */
  readonly until?: Instant | undefined;
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
  /** Its form has a button for passkeys, and needs their script. */
  readonly withPasskeys: boolean;
  readonly children: ComponentChildren;
}

/** How a person signs in, and what they change of it. Whoever calls has made sure that it is they. */
export interface Access {
  meansOf(staffId: string): Promise<Means>;
  /** Whether the newsroom demands a second factor of this person, and they have none. */
  lacksSecond(member: StaffMember): Promise<boolean>;
  secondFactorOf(): Promise<SecondFactorOf>;
  demandSecond(of: SecondFactorOf, by: StaffMember): Promise<void>;
  /** Ends the other sessions and the unused links. A `Refusal` with `field` `password` for one that is easy to guess. */
  setPassword(request: Pick<Request, 'cookie'>, member: StaffMember, password: string): Promise<void>;
  removePassword(member: StaffMember): Promise<void>;
  /** What the browser is asked to make, as JSON. */
  askForPasskey(member: StaffMember): Promise<unknown>;
  addPasskey(member: StaffMember, made: { readonly answer: string; readonly name: string }): Promise<void>;
  /** A `Refusal` with field `passkey-name`. */
  renamePasskey(member: StaffMember, to: { readonly id: string; readonly name: string }): Promise<void>;
  removePasskey(member: StaffMember, id: string): Promise<void>;
  beginCodes(member: StaffMember): Promise<NewCodeKey>;
  /** The key that waits for its first code; null: none does. */
  waitingKey(member: StaffMember): Promise<NewCodeKey | null>;
  /** Returns the recovery codes, this once. A `Refusal` with `field` `code`. */
  confirmCodes(member: StaffMember, code: string): Promise<readonly string[]>;
  renewRecoveryCodes(member: StaffMember): Promise<readonly string[]>;
  endCodes(member: StaffMember): Promise<void>;
  liftCodes(staffId: string, by: StaffMember): Promise<void>;
  sessionsOf(request: Pick<Request, 'cookie'>, member: StaffMember): Promise<readonly StaffSession[]>;
  endSession(member: StaffMember, sessionId: string): Promise<void>;
  endOtherSessions(request: Pick<Request, 'cookie'>, member: StaffMember): Promise<void>;
}

export interface Staff {
  /** Whose session the request brings, if it is anybody's. Changes nothing. */
  staffOf(request: Pick<Request, 'cookie'>): Promise<StaffMember | null>;
  /** The same for readers' pages: nobody while they lack the second factor that the newsroom demands of them. */
  visiting(request: Pick<Request, 'cookie'>): Promise<StaffMember | null>;
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
  /** Invites a person, by letter where mail is set up. A `Refusal` with `field` `email`, `name` or `roles`. */
  invite(person: PersonToInvite, by: Pick<StaffMember, 'id'>): Promise<Invited>;
  inviteAgain(staffId: string, by: Pick<StaffMember, 'id'>): Promise<Invited>;
  takeInvitationBack(staffId: string, by: Pick<StaffMember, 'id'>): Promise<void>;
  readonly access: Access;
  /** A new sign-in link for somebody who works here. */
  signInLink(staffId: string, by: Pick<StaffMember, 'id'>): Promise<string>;
  /** The same from the newsroom's own machine, by their address. A `Refusal` where nobody works here with it. */
  machineLink(email: string): Promise<string>;
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
  acts(wish: ActsWish): Promise<readonly StaffAct[]>;
  /** Each act that stands in the trail, once. */
  actNames(): Promise<readonly string[]>;
  /** Enters a deed into the audit trail, together with what `writer` commits. For the desk deeds of features. */
  recordAct(writer: Writer, act: ActToRecord): Promise<void>;
  /** As `recordAct`, in a transaction of its own. */
  noteAct(act: ActToRecord): Promise<void>;
  /** Sign-in by link, taking over, sign-out. */
  readonly routes: readonly Route[];
}
