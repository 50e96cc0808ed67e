import { timingSafeEqual } from 'node:crypto';
import { instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import { derivedSecret } from '../../secret.ts';
import { codeFrom, isProvedLately, readCode } from '../rules/proof.ts';
import {
  countProofTry,
  deleteProofCodes,
  findProvedAt,
  hasProofCode,
  insertProofCode,
  setProvedAt,
} from '../store/index.ts';
import type { StaffMember } from '../words.ts';
import { meansOf } from './means.ts';
import { type AccessNeeds, recordAct } from './needs.ts';
import { isPasswordOf } from './password.ts';
import { signingPasskey, usePasskey } from './second-step.ts';

/** In milliseconds. */
const TYPED_WITHIN = 10 * 60 * 1_000;
const MOST_TRIES = 5;

/** Whose proof is asked, in which session. */
export interface Prover {
  readonly member: Pick<StaffMember, 'id'>;
  readonly sessionHash: string;
}

/** How the proof stands: what was shown was wrong, a code is on its way, or there have been too many letters or tries. */
export type ProofState =
  | 'asked'
  | 'mailed'
  | 'wrong-code'
  | 'wrong-password'
  | 'wrong-passkey'
  | 'too-many'
  | 'tried-often';

/** By what a person can prove it; a code by mail is for who has neither. */
export interface ProofWays {
  readonly password: boolean;
  readonly passkey: boolean;
}

/** Whether the person of this session showed lately who they are. */
export async function provedLately(
  sessionHash: string | null,
  { database, clock }: Pick<AccessNeeds, 'database' | 'clock'>,
): Promise<boolean> {
  const at = sessionHash === null ? undefined : await findProvedAt(database, sessionHash);
  return at !== undefined && isProvedLately(at, clock.now());
}

/** Takes what a form brings as proof. `state` null: it is proved, for the next ten minutes. */
export async function tryToProve(
  prover: Prover,
  form: ReadonlyMap<string, string>,
  needs: AccessNeeds,
): Promise<{ readonly state: ProofState | null; readonly ways: ProofWays }> {
  const { passwordSetAt, passkeys } = await meansOf(needs.database, prover.member.id);
  const ways = { password: passwordSetAt !== null, passkey: passkeys.length > 0 };
  if (!ways.password && !ways.passkey) return { ways, state: await byCode(prover, form, needs) };
  const password = form.get('again-password') ?? '';
  const answer = form.get('again-passkey') ?? '';
  if (password === '' && answer === '') return { ways, state: 'asked' };
  if (!(await needs.tries.again(prover.member.id))) return { ways, state: 'tried-often' };
  const state = answer === '' ? byPassword(prover, password, needs) : byPasskey(prover, answer, needs);
  return { ways, state: await state };
}

async function byCode(
  prover: Prover,
  form: ReadonlyMap<string, string>,
  needs: AccessNeeds,
): Promise<ProofState | null> {
  if (form.get('again-do') === 'mail') return mailCode(prover, needs);
  const typed = readCode(form.get('again-code') ?? '');
  if (typed === '') return (await waitsForCode(prover, needs)) ? 'mailed' : 'asked';
  return (await takeCode(prover, typed, needs)) ? null : 'wrong-code';
}

async function byPassword(prover: Prover, typed: string, needs: AccessNeeds): Promise<ProofState | null> {
  if (!(await isPasswordOf(prover.member.id, typed, needs))) return 'wrong-password';
  await needs.database.write((writer) => noteProof(writer, prover, needs));
  return null;
}

async function byPasskey(prover: Prover, answer: string, needs: AccessNeeds): Promise<ProofState | null> {
  const signed = await signingPasskey(answer, prover.member.id, needs);
  if (!signed) return 'wrong-passkey';
  return needs.database.write(async (writer) => {
    if (!(await usePasskey(writer, signed, needs))) return 'wrong-passkey';
    await noteProof(writer, prover, needs);
    return null;
  });
}

async function noteProof(writer: Writer, { member, sessionHash }: Prover, needs: AccessNeeds): Promise<void> {
  await setProvedAt(writer, sessionHash, instantOf(needs.clock.now()));
  await recordAct(writer, { by: member.id, act: 'proved-again' }, needs);
}

/** The code that a letter carries; one sent again carries the same. */
export function codeOf(proofId: string, { secret }: Pick<AccessNeeds, 'secret'>): string {
  return codeFrom(derivedSecret(secret, `staff-proof ${proofId}`));
}

async function mailCode({ member, sessionHash }: Prover, needs: AccessNeeds): Promise<ProofState> {
  if (!needs.mail.works) return 'asked';
  if (!(await needs.tries.mailedCode(member.id))) return 'too-many';
  const id = needs.newId();
  await needs.database.write(async (writer) => {
    await insertProofCode(writer, {
      ...{ id, sessionHash, now: instantOf(needs.clock.now()) },
      endsAt: laterBy(needs.clock.now(), TYPED_WITHIN),
    });
    await needs.outbox.put(writer, { topic: 'staff-proof-asked', payload: { proofId: id } });
  });
  return 'mailed';
}

async function waitsForCode({ sessionHash }: Prover, { database, clock }: AccessNeeds): Promise<boolean> {
  return hasProofCode(database, { sessionHash, now: instantOf(clock.now()), most: MOST_TRIES });
}

/** Each try counts, a right one too: of two at once, each is one. */
async function takeCode(prover: Prover, typed: string, needs: AccessNeeds): Promise<boolean> {
  return needs.database.write(async (writer) => {
    const { sessionHash } = prover;
    const now = instantOf(needs.clock.now());
    const id = await countProofTry(writer, { sessionHash, now, most: MOST_TRIES });
    if (id === undefined || !isSame(typed, codeOf(id, needs))) return false;
    await deleteProofCodes(writer, sessionHash);
    await noteProof(writer, prover, needs);
    return true;
  });
}

function isSame(typed: string, code: string): boolean {
  const [one, other] = [Buffer.from(typed), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
