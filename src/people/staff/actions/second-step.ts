import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { SetCookie } from '#platform/http';
import { proveSigned } from '../../passkeys/ceremony.ts';
import { readPasskeySigned } from '../../passkeys/rules/passkey-answer.ts';
import { hashOfBrought } from '../../secret.ts';
import type { SecondStepWays } from '../rules/second-step.ts';
import { findStaffPasskey, findUsableLink, useLink, useStaffPasskey } from '../store/index.ts';
import { useCode } from './codes.ts';
import type { AccessNeeds } from './needs.ts';
import { enter, type SigningIn, secondStepOf } from './sign-in.ts';

/** Signed in; or asked once more, with the reason; null: too much time went by, and it begins anew. */
export type SecondStepDone =
  | { readonly cookies: readonly SetCookie[] }
  | { readonly ways: SecondStepWays; readonly wrong: 'code-wrong' | 'code-too-many' | 'passkey-wrong' }
  | null;

interface Sent {
  readonly step: string;
  readonly code: string;
  /** Of a passkey, as JSON. */
  readonly answer: string;
  readonly request: SigningIn;
}

/** Takes the second factor of somebody whose first step was right. */
export async function takeSecondStep(sent: Sent, needs: AccessNeeds): Promise<SecondStepDone> {
  const hash = hashOfBrought(sent.step);
  if (hash === null) return null;
  const wanted = { hash, purpose: 'second-step', now: instantOf(needs.clock.now()) } as const;
  const link = await findUsableLink(needs.database, wanted);
  if (!link?.staff_id) return null;
  const staffId = link.staff_id;
  const ways = await needs.database.write((writer) => secondStepOf(writer, staffId, needs));
  if (!ways) return null;
  if (sent.answer === '' && !(await needs.tries.code(staffId))) return { ways, wrong: 'code-too-many' };
  const passkeyId = sent.answer === '' ? null : await signingPasskey(sent.answer, staffId, needs);
  return needs.database.write(async (writer) => {
    const isRight =
      sent.answer === ''
        ? ways.code && (await useCode(writer, { staffId, typed: sent.code }, needs))
        : passkeyId !== null && (await usePasskey(writer, passkeyId, needs));
    if (!isRight) return { ways, wrong: sent.answer === '' ? 'code-wrong' : 'passkey-wrong' };
    if (!(await useLink(writer, wanted))) return null;
    const cameBy = sent.answer === '' ? (link.came_by ?? 'link') : 'passkey';
    return { cookies: await enter(writer, { staffId, cameBy, request: sent.request }, needs) };
  });
}

/** What a passkey of this person signed for us just now. */
export interface Signed {
  readonly id: string;
  readonly counter: number;
}

/** Which passkey of this person signed what was asked; null: none. */
export async function signingPasskey(
  answer: string,
  staffId: string,
  needs: AccessNeeds,
): Promise<Signed | null> {
  const signed = readPasskeySigned(answer);
  if (!signed) return null;
  const find = (id: string) => findStaffPasskey(needs.database, id);
  const proved = await proveSigned({ signed, purpose: 'staff-sign-in' }, find, needs);
  if (!proved || proved.passkey.staff_id !== staffId) return null;
  return { id: proved.passkey.id, counter: proved.counter };
}

/** Notes that it was used. False: it was ended meanwhile. */
export function usePasskey(writer: Writer, signed: Signed, { clock }: AccessNeeds): Promise<boolean> {
  return useStaffPasskey(writer, { ...signed, now: instantOf(clock.now()) });
}
