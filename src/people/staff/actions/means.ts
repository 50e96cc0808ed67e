import type { Reader, Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { say } from '../messages.ts';
import { isSecondDemanded } from '../rules/second-step.ts';
import { staffSettings } from '../settings.ts';
import { countRecoveryCodes, findCodeKey, findPassword, findStaffPasskeys } from '../store/index.ts';
import type { Means, StaffMember } from '../words.ts';
import type { AccessNeeds } from './needs.ts';

/** By what a person can sign in. */
export async function meansOf(reader: Reader, staffId: string): Promise<Means> {
  const [password, passkeys, key, recoveryLeft] = await Promise.all([
    findPassword(reader, staffId),
    findStaffPasskeys(reader, staffId),
    findCodeKey(reader, staffId),
    countRecoveryCodes(reader, staffId),
  ]);
  return {
    passwordSetAt: password?.set_at ?? null,
    passkeys: passkeys.map((one) => ({
      ...{ id: one.id, name: one.name, madeAt: one.made_at, seenAt: one.seen_at },
    })),
    codes: key?.confirmed_at == null ? null : { since: key.confirmed_at, recoveryLeft },
  };
}

/** Within the deed that took a way in: throws a `Refusal` where none is left, or the second factor that is demanded is gone. */
export async function keepAWayIn(
  writer: Writer,
  member: Pick<StaffMember, 'id' | 'roles'>,
  needs: Pick<AccessNeeds, 'mail' | 'settings'>,
): Promise<void> {
  const left = await meansOf(writer, member.id);
  if (!needs.mail.works && left.passwordSetAt === null && left.passkeys.length === 0) {
    throw new Refusal('last-way-in', { status: 409, says: say('last-way-in') });
  }
  if (await lacksSecond(writer, member, needs)) {
    throw new Refusal('second-demanded', { status: 409, says: say('second-demanded') });
  }
}

/** Whether the newsroom demands a second factor of this person, and they have none. */
export async function lacksSecond(
  reader: Reader,
  member: Pick<StaffMember, 'id' | 'roles'>,
  { settings }: Pick<AccessNeeds, 'settings'>,
): Promise<boolean> {
  const { secondFactorOf } = await settings.read(reader, staffSettings);
  if (!isSecondDemanded(member.roles, secondFactorOf)) return false;
  const { codes, passkeys } = await meansOf(reader, member.id);
  return codes === null && passkeys.length === 0;
}
