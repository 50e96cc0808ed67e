import { instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import { hashOf } from '../../secret.ts';
import type { ReaderNeeds } from '../needs.ts';
import { insertChallenge, useChallenge } from '../store/index.ts';
import type { ChallengePurpose } from '../tables.ts';

/** In milliseconds. */
export const ANSWERED_WITHIN = 5 * 60 * 1_000;

/** For what a challenge is, and for whom: null for whoever comes. */
export interface ChallengeFor {
  readonly purpose: ChallengePurpose;
  readonly readerId: string | null;
}

/** The name that passkeys are bound to: the host of the newsroom's address. `localhost` is one, 127.0.0.1 is not. */
export function passkeyHost({ origin }: Pick<ReaderNeeds, 'origin'>): string {
  return new URL(origin()).hostname;
}

/** A new challenge of 256 bits, base64url. The database keeps its hash alone. */
export async function makeChallenge(wanted: ChallengeFor, needs: ReaderNeeds): Promise<string> {
  const challenge = needs.newSecret();
  const now = needs.clock.now();
  await needs.database.write((writer) =>
    insertChallenge(
      writer,
      {
        ...{ hash: hashOf(challenge), purpose: wanted.purpose, reader_id: wanted.readerId },
        ends_at: laterBy(now, ANSWERED_WITHIN),
      },
      instantOf(now),
    ),
  );
  return challenge;
}

/** Whether the challenge was ours, for this, and still open. It is used up, whatever comes of the answer. */
export async function takeChallenge(
  writer: Writer,
  { challenge, ...wanted }: ChallengeFor & { readonly challenge: string },
  needs: ReaderNeeds,
): Promise<boolean> {
  const now = instantOf(needs.clock.now());
  return useChallenge(writer, { ...wanted, hash: hashOf(challenge), now });
}
