import { instantOf } from '#platform/clock';
import type { Request } from '#platform/http';
import { sessionHashOf } from '../cookies.ts';
import {
  beginCodes,
  confirmCodes,
  endCodes,
  liftCodes,
  renewRecoveryCodes,
  waitingKey,
} from './actions/codes.ts';
import { demandSecond } from './actions/demand-second.ts';
import { endOtherSessions, endOwnSession } from './actions/end-session.ts';
import { lacksSecond, meansOf } from './actions/means.ts';
import type { AccessNeeds } from './actions/needs.ts';
import { removePassword, setPassword } from './actions/password.ts';
import {
  addStaffPasskey,
  askForStaffPasskey,
  removeStaffPasskey,
  renamePasskey,
} from './actions/staff-passkeys.ts';
import { staffSettings } from './settings.ts';
import { findSessions } from './store/index.ts';
import type { Access } from './words.ts';

/** How people who work here sign in, and what they change of it. */
export function createAccess(needs: AccessNeeds): Access {
  const { database, settings, clock } = needs;
  return {
    meansOf: (staffId) => meansOf(database, staffId),
    lacksSecond: (member) => lacksSecond(database, member, needs),
    secondFactorOf: async () => (await settings.read(database, staffSettings)).secondFactorOf,
    demandSecond: (of, by) => demandSecond(of, by, needs),
    setPassword: (request, member, password) =>
      setPassword(member, { password, sessionHash: ownSession(request) }, needs),
    removePassword: (member) => removePassword(member, needs),
    askForPasskey: (member) => askForStaffPasskey(member, needs),
    addPasskey: (member, made) => addStaffPasskey(member, made, needs),
    renamePasskey: (member, to) => renamePasskey(member, to, needs),
    removePasskey: (member, id) => removeStaffPasskey(member, id, needs),
    beginCodes: (member) => beginCodes(member, needs),
    waitingKey: (member) => waitingKey(member, needs),
    confirmCodes: (member, code) => confirmCodes(member, code, needs),
    renewRecoveryCodes: (member) => renewRecoveryCodes(member, needs),
    endCodes: (member) => endCodes(member, needs),
    liftCodes: (staffId, by) => liftCodes(staffId, by, needs),
    sessionsOf: (request, member) =>
      findSessions(database, {
        ...{ staffId: member.id, now: instantOf(clock.now()), hash: sessionHashOf(request) },
      }),
    endSession: (member, id) => endOwnSession(member, id, needs),
    endOtherSessions: (request, member) => endOtherSessions(member, ownSession(request), needs),
  };
}

/** The session of who asks: they were let in by it. */
function ownSession(request: Pick<Request, 'cookie'>): string {
  const hash = sessionHashOf(request);
  if (hash === null) throw new Error('Nobody is signed in.');
  return hash;
}
