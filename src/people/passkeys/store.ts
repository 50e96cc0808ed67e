import type { Instant } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { ChallengePurpose, PasskeyTables } from './tables.ts';

/** Keeps a challenge, and forgets those that nobody answered in time. */
export async function insertChallenge(
  writer: Writer,
  challenge: PasskeyTables['passkey_challenges'],
  now: Instant,
): Promise<void> {
  const tables = writer.tables<PasskeyTables>();
  await tables.deleteFrom('passkey_challenges').where('ends_at', '<=', now).execute();
  await tables.insertInto('passkey_challenges').values(challenge).execute();
}

/** Uses a challenge up, for whom it was made alone: of two answers at once, one finds it. */
export async function useChallenge(
  writer: Writer,
  challenge: {
    readonly hash: string;
    readonly purpose: ChallengePurpose;
    readonly personId: string | null;
    readonly now: Instant;
  },
): Promise<boolean> {
  const found = writer
    .tables<PasskeyTables>()
    .deleteFrom('passkey_challenges')
    .where('hash', '=', challenge.hash)
    .where('purpose', '=', challenge.purpose)
    .where('ends_at', '>', challenge.now);
  const row = await (challenge.personId === null
    ? found.where('person_id', 'is', null)
    : found.where('person_id', '=', challenge.personId)
  )
    .returning('hash')
    .executeTakeFirst();
  return row !== undefined;
}
