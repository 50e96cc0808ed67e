import { randomInt } from 'node:crypto';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { derivedSecret } from '../../secret.ts';
import { say } from '../messages.ts';
import { base32 } from '../rules/base32.ts';
import { keyAddress, readRecoveryCode, readTimedCode, writeRecoveryCode } from '../rules/codes.ts';
import { isSecondDemanded } from '../rules/second-step.ts';
import { staffSettings } from '../settings.ts';
import {
  confirmCodeKey,
  deleteCodeKey,
  findCodeKey,
  findPerson,
  findStaffPasskeys,
  insertCodeKey,
  replaceRecoveryCodes,
  useRecoveryCode,
  useStep,
} from '../store/index.ts';
import type { NewCodeKey, StaffMember } from '../words.ts';
import { type AccessNeeds, recordAct } from './needs.ts';
import { tellPerson } from './tell-person.ts';
import { newCodeKey, openKey, sealKey, stepOf } from './timed-code.ts';

const RECOVERY_CODES = 10;
const RECOVERY_LETTERS = 10;

/** A key for an app. It is asked for nothing before a code of it was typed. Throws a `Refusal` where one is in force. */
export async function beginCodes(member: StaffMember, needs: AccessNeeds): Promise<NewCodeKey> {
  const key = newCodeKey();
  const sealedKey = sealKey(key, member.id, needs.secret);
  const now = instantOf(needs.clock.now());
  const kept = await needs.database.write((writer) =>
    insertCodeKey(writer, { staffId: member.id, sealedKey, now }),
  );
  if (!kept) throw new Refusal('codes-on-already', { status: 409, says: say('codes-on-already') });
  return describedKey(key, member, needs);
}

/** The key that waits for its first code; null: none does. */
export async function waitingKey(member: StaffMember, needs: AccessNeeds): Promise<NewCodeKey | null> {
  const row = await findCodeKey(needs.database, member.id);
  const key = row?.confirmed_at === null ? openKey(row.sealed_key, member.id, needs.secret) : null;
  return key && describedKey(key, member, needs);
}

async function describedKey(key: Buffer, member: StaffMember, needs: AccessNeeds): Promise<NewCodeKey> {
  const written = base32(key);
  const { name } = await needs.site();
  return { key: written, address: keyAddress({ key: written, email: member.email, newsroom: name }) };
}

/** Puts the second factor in force by the first code. The recovery codes are returned this once. */
export async function confirmCodes(
  member: StaffMember,
  typed: string,
  needs: AccessNeeds,
): Promise<readonly string[]> {
  if (!(await needs.tries.code(member.id))) {
    throw new Refusal('code-too-many', { status: 429, field: 'code', says: say('code-too-many') });
  }
  return needs.database.write(async (writer) => {
    const row = await findCodeKey(writer, member.id);
    if (row?.confirmed_at !== null) throw nothingHere();
    if (!(await useTimedCode(writer, { staffId: member.id, typed }, needs))) {
      throw new Refusal('code-wrong', { field: 'code', says: say('code-wrong') });
    }
    await confirmCodeKey(writer, member.id, instantOf(needs.clock.now()));
    await recordAct(writer, { by: member.id, act: 'codes-on', subject: `staff:${member.id}` }, needs);
    await tellPerson(writer, { staffId: member.id, change: 'codes-on' }, needs);
    return makeRecoveryCodes(writer, member.id, needs);
  });
}

/** New recovery codes in place of the earlier ones, returned this once. */
export async function renewRecoveryCodes(
  member: StaffMember,
  needs: AccessNeeds,
): Promise<readonly string[]> {
  return needs.database.write(async (writer) => {
    const row = await findCodeKey(writer, member.id);
    if (row?.confirmed_at == null) throw nothingHere();
    const act = 'recovery-codes-made';
    await recordAct(writer, { by: member.id, act, subject: `staff:${member.id}` }, needs);
    return makeRecoveryCodes(writer, member.id, needs);
  });
}

/** Ends one's own second factor by codes. A `Refusal` where it is demanded and there is no other. */
export async function endCodes(member: StaffMember, needs: AccessNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    const { secondFactorOf } = await needs.settings.read(writer, staffSettings);
    const passkeys = await findStaffPasskeys(writer, member.id);
    if (passkeys.length === 0 && isSecondDemanded(member.roles, secondFactorOf)) {
      throw new Refusal('second-demanded', { status: 409, says: say('second-demanded') });
    }
    if (!(await deleteCodeKey(writer, member.id))) return;
    await recordAct(writer, { by: member.id, act: 'codes-off', subject: `staff:${member.id}` }, needs);
    await tellPerson(writer, { staffId: member.id, change: 'codes-off' }, needs);
  });
}

/** An owner ends it for a colleague who lost the app and the recovery codes. */
export async function liftCodes(
  staffId: string,
  by: Pick<StaffMember, 'id'>,
  needs: AccessNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    const person = await findPerson(writer, { id: staffId });
    if (!person || !(await deleteCodeKey(writer, staffId))) throw nothingHere();
    await recordAct(writer, { by: by.id, act: 'codes-lifted', subject: `staff:${staffId}` }, needs);
    await tellPerson(writer, { staffId, change: 'codes-lifted' }, needs);
  });
}

interface Typed {
  readonly staffId: string;
  readonly typed: string;
}

/** Uses a code of the app, or a recovery code, up. */
export async function useCode(writer: Writer, sent: Typed, needs: AccessNeeds): Promise<boolean> {
  const { staffId, typed } = sent;
  if (readTimedCode(typed) !== null) return useTimedCode(writer, sent, needs);
  const code = readRecoveryCode(typed);
  if (code === null) return false;
  const used = { staffId, hash: recoveryHash(staffId, code, needs), now: instantOf(needs.clock.now()) };
  if (!(await useRecoveryCode(writer, used))) return false;
  await recordAct(writer, { by: staffId, act: 'recovery-code-used', subject: `staff:${staffId}` }, needs);
  await tellPerson(writer, { staffId, change: 'recovery-code-used' }, needs);
  return true;
}

async function useTimedCode(writer: Writer, { staffId, typed }: Typed, needs: AccessNeeds): Promise<boolean> {
  const row = await findCodeKey(writer, staffId);
  const key = row && openKey(row.sealed_key, staffId, needs.secret);
  const step = key ? stepOf(readTimedCode(typed) ?? '', key, needs.clock.now()) : null;
  return step !== null && useStep(writer, { staffId, step });
}

async function makeRecoveryCodes(
  writer: Writer,
  staffId: string,
  needs: AccessNeeds,
): Promise<readonly string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    writeRecoveryCode(Array.from({ length: RECOVERY_LETTERS }, () => randomInt(32))),
  );
  const hashes = codes.map((code) => recoveryHash(staffId, readRecoveryCode(code) ?? '', needs));
  await replaceRecoveryCodes(writer, { staffId, hashes, now: instantOf(needs.clock.now()) });
  return codes;
}

/** 50 bits are few for a plain hash; under the newsroom's own secret the database alone tells nobody a code. */
function recoveryHash(staffId: string, code: string, { secret }: AccessNeeds): string {
  return derivedSecret(secret, `staff-recovery ${staffId} ${code}`);
}
