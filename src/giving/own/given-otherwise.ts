import type { Reader } from '#platform/database';
import type { Gift } from '../gifts/words.ts';
import { giftsOfGiver } from '../givers/given/store.ts';
import { mergesOf } from '../givers/merging/store.ts';
import { giverOfAddress } from '../givers/store.ts';
import type { Pledge } from '../pledges/words.ts';

/** More than anybody gives by other ways than their own promises. */
const MOST = 10_000;

/**
 * What the giver of an address gave without one of these promises of theirs: what the treasurer entered for them. As
 * the eraser sees them: also what was theirs before they were merged into somebody, and never what was entered by
 * mistake. The newest first.
 */
export async function givenOtherwise(
  reader: Reader,
  email: string,
  promises: readonly Pick<Pledge, 'id'>[],
): Promise<readonly Gift[]> {
  const giver = await giverOfAddress(reader, email);
  if (giver === null) return [];
  const [theirs, merges] = await Promise.all([
    giftsOfGiver(reader, { giverId: giver.id, most: MOST }),
    mergesOf(reader, giver.id),
  ]);
  const away = merges.filter(({ fromId, undoneAt }) => fromId === giver.id && undoneAt === null);
  const moved = await Promise.all(
    away.map(async ({ intoId, moved: { gifts } }) => {
      const of = await giftsOfGiver(reader, { giverId: intoId, most: MOST });
      return of.filter(({ id }) => gifts.includes(id));
    }),
  );
  const kept = new Set(promises.map(({ id }) => id));
  return [...theirs, ...moved.flat()].filter(
    ({ pledgeId, struckAt }) => struckAt === null && (pledgeId === null || !kept.has(pledgeId)),
  );
}
