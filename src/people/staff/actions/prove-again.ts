import { timingSafeEqual } from 'node:crypto';
import { instantOf, laterBy } from '#platform/clock';
import type { CountTry } from '#platform/limits';
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
import type { AskLinkNeeds } from './ask-link.ts';
import { recordAct } from './needs.ts';

/** In milliseconds. */
const TYPED_WITHIN = 10 * 60 * 1_000;
const MOST_TRIES = 5;

export interface ProofNeeds extends AskLinkNeeds {
  /** Counts letters with a code, by person: only who holds a session can ask, and nobody is written to without end. */
  readonly mayMailCode: CountTry;
}

/** Whose proof is asked, in which session. */
export interface Prover {
  readonly member: Pick<StaffMember, 'id'>;
  readonly sessionHash: string;
}

/** How the proof stands: what was shown was wrong, a code is on its way, or there have been too many letters. */
export type ProofState = 'asked' | 'mailed' | 'wrong-code' | 'too-many';

/** Whether the person of this session showed lately who they are. */
export async function provedLately(
  sessionHash: string | null,
  { database, clock }: Pick<ProofNeeds, 'database' | 'clock'>,
): Promise<boolean> {
  const at = sessionHash === null ? undefined : await findProvedAt(database, sessionHash);
  return at !== undefined && isProvedLately(at, clock.now());
}

/** Takes what a form brings as proof. Null: it is proved, for the next ten minutes. */
export async function tryToProve(
  prover: Prover,
  form: ReadonlyMap<string, string>,
  needs: ProofNeeds,
): Promise<ProofState | null> {
  if (form.get('again-do') === 'mail') return mailCode(prover, needs);
  const typed = readCode(form.get('again-code') ?? '');
  if (typed === '') return (await waitsForCode(prover, needs)) ? 'mailed' : 'asked';
  return (await takeCode(prover, typed, needs)) ? null : 'wrong-code';
}

/** The code that a letter carries; one sent again carries the same. */
export function codeOf(proofId: string, { secret }: Pick<ProofNeeds, 'secret'>): string {
  return codeFrom(derivedSecret(secret, `staff-proof ${proofId}`));
}

async function mailCode({ member, sessionHash }: Prover, needs: ProofNeeds): Promise<ProofState> {
  if (!needs.mail.works) return 'asked';
  if (!(await needs.mayMailCode(member.id))) return 'too-many';
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

async function waitsForCode({ sessionHash }: Prover, { database, clock }: ProofNeeds): Promise<boolean> {
  return hasProofCode(database, { sessionHash, now: instantOf(clock.now()), most: MOST_TRIES });
}

/** Each try counts, a right one too: of two at once, each is one. */
async function takeCode({ member, sessionHash }: Prover, typed: string, needs: ProofNeeds): Promise<boolean> {
  return needs.database.write(async (writer) => {
    const now = instantOf(needs.clock.now());
    const id = await countProofTry(writer, { sessionHash, now, most: MOST_TRIES });
    if (id === undefined || !isSame(typed, codeOf(id, needs))) return false;
    await deleteProofCodes(writer, sessionHash);
    await setProvedAt(writer, sessionHash, now);
    await recordAct(writer, { by: member.id, act: 'proved-again' }, needs);
    return true;
  });
}

function isSame(typed: string, code: string): boolean {
  const [one, other] = [Buffer.from(typed), Buffer.from(code)];
  return one.length === other.length && timingSafeEqual(one, other);
}
