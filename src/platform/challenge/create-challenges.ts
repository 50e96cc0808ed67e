import { createHmac } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import * as z from 'zod';
import { type Clock, instantOf, laterBy } from '#platform/clock';
import { json, post } from '#platform/http';
import { createSlips } from './slip.ts';
import { insertSpent } from './store.ts';
import type { Challenge, ChallengeNeeds, Challenges, Checked } from './words.ts';

/** For so long a solution is taken, in milliseconds: as long as somebody writes a long comment. */
const TAKEN_FOR = 60 * 60 * 1_000;
/** The work: about 256 tries of so many rounds, a third of a second on a desk and two on an old telephone. */
const WORK = { algorithm: 'PBKDF2/SHA-256', cost: 2_000, keyPrefix: '00', keyLength: 32 } as const;
const LONGEST_SOLUTION = 2_000;

const solutionSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      ...{ algorithm: z.string(), nonce: z.string(), salt: z.string() },
      ...{ cost: z.number(), keyLength: z.number(), keyPrefix: z.string() },
      data: z.object({ madeAt: z.number() }),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
});

/** Hands out challenges and slips, and knows its own again. */
export function createChallenges({ clock, secret, limits, rounds }: ChallengeNeeds): Challenges {
  const hmacSignatureSecret = createHmac('sha256', secret).update('challenge').digest('base64url');

  async function challenge(): Promise<Challenge> {
    const { parameters, signature = '' } = await createChallenge({
      ...{ ...WORK, ...(rounds !== undefined && { cost: rounds }) },
      ...{ deriveKey, hmacSignatureSecret, data: { madeAt: clock.now().getTime() } },
    });
    return { parameters, signature };
  }

  async function verify(text: string | undefined): Promise<Checked> {
    if (text === undefined || text === '') return { outcome: 'missing' };
    const { success, data } = solutionSchema.safeParse(parsed(text));
    if (!success) return { outcome: 'wrong' };
    const { verified } = await verifySolution({ ...data, deriveKey, hmacSignatureSecret });
    return verified ? inTime(data.challenge.parameters, clock) : { outcome: 'wrong' };
  }

  return {
    isAsked: limits === 'on',
    challenge,
    verify,
    ...createSlips({ clock, secret }),
    spend: (writer, once) => insertSpent(writer, once, instantOf(clock.now())),
    routes: [post('/challenge', async () => json(await challenge()))],
  };
}

/** By our own clock: the library would ask the machine's. */
function inTime(
  { nonce, data }: { readonly nonce: string; readonly data: { readonly madeAt: number } },
  clock: Clock,
): Checked {
  const made = new Date(data.madeAt);
  const openFor = clock.now().getTime() - made.getTime();
  if (openFor > TAKEN_FOR) return { outcome: 'late' };
  return { outcome: 'proved', once: { nonce, endsAt: laterBy(made, TAKEN_FOR) }, openFor };
}

function parsed(text: string): unknown {
  if (text.length > LONGEST_SOLUTION) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
