import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import type { AssetAddresses, Frame, SiteFacts } from '#ui';
import { sessionHashOf } from '../cookies.ts';
import { newSecret as systemSecret } from '../secret.ts';
import { addPerson } from './actions/add-person.ts';
import { endSessions, letGo, rename, setRoles } from './actions/change-access.ts';
import { invite, inviteAgain, takeInvitationBack } from './actions/invite.ts';
import { giveMachineLink, giveSignInLink, makeTakeOverLink } from './actions/make-link.ts';
import { createTries, recordAct } from './actions/needs.ts';
import { provedLately } from './actions/prove-again.ts';
import { askProof } from './ask-proof.tsx';
import { carryOutStaffLetters } from './consequences.ts';
import { createAccess } from './create-access.ts';
import { memberOf, noteSeen, visitingMember } from './reading.ts';
import { staffRoutes } from './routes/index.ts';
import { COST, type HashCost } from './rules/password-hash.ts';
import { findActNames, findActs, findHolders, listPeople } from './store/index.ts';
import type { Staff, TakeOverPart } from './words.ts';

/** What staff are given by the root. */
export interface StaffNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly frame: Frame;
  readonly outbox: Outbox;
  readonly mail: Mail;
  readonly settings: Settings;
  readonly assets: AssetAddresses;
  /** 32 random bytes of this newsroom alone, from which the secrets of mailed links follow. */
  readonly secret: Buffer;
  /** Where the newsroom is reached, without a trailing slash. */
  readonly origin: () => string;
  readonly site: () => Promise<SiteFacts>;
  /** `off` lifts the limits of tries: for load tests. */
  readonly limits: 'on' | 'off';
  /** What else the owner is asked when taking over. */
  readonly takeOver?: () => readonly TakeOverPart[];
  /** 256 bits in base64url; the system's own unless a test decides. */
  readonly newSecret?: () => string;
  /** With what passwords are hashed; what is asked for today unless a test decides. */
  readonly hashCost?: HashCost | undefined;
}

/** The people who work here: links that sign in once, sessions, roles, and the trail of what they did. */
export function createStaff({ newSecret = systemSecret, takeOver = () => [], ...rest }: StaffNeeds): Staff {
  const { hashCost = COST } = rest;
  const needs = { ...rest, newSecret, takeOver, hashCost, tries: createTries(rest.limits) };
  const { database, clock } = needs;
  carryOutStaffLetters(needs);
  return {
    staffOf: (request) => memberOf(request, needs),
    visiting: (request) => visitingMember(request, needs),
    seen: (request) => noteSeen(request, needs),
    provedLately: (request) => provedLately(sessionHashOf(request), needs),
    proveAgain: (request, member) => askProof(request, member, needs),
    takeOverLink: () => makeTakeOverLink(needs),
    add: (person, by) => addPerson(person, by, needs),
    invite: (person, by) => invite(person, by, needs),
    inviteAgain: (staffId, by) => inviteAgain(staffId, by, needs),
    takeInvitationBack: (staffId, by) => takeInvitationBack(staffId, by, needs),
    access: createAccess(needs),
    signInLink: (staffId, by) => giveSignInLink(staffId, by, needs),
    machineLink: (email) => giveMachineLink(email, needs),
    setRoles: (staffId, roles, by) => setRoles({ staffId, roles, by }, needs),
    endSessions: (staffId, by) => endSessions({ staffId, by }, needs),
    letGo: (staffId, by) => letGo({ staffId, by }, needs),
    rename: (staffId, name) => rename(staffId, name, needs),
    holders: findHolders,
    people: () => listPeople(database, instantOf(clock.now())),
    acts: (wish) => findActs(database, wish),
    actNames: () => findActNames(database),
    recordAct: (writer, act) => recordAct(writer, act, needs),
    noteAct: (act) => database.write((writer) => recordAct(writer, act, needs)),
    routes: staffRoutes(needs),
  };
}
