import { isDeepStrictEqual } from 'node:util';
import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import { BEGINNING, chained } from './chain.ts';
import { reversed } from './rules/entries.ts';
import {
  appendChained,
  entriesAfter,
  findEntered,
  findEntry,
  findHead,
  hasStrayTransfers,
  lockHead,
} from './store.ts';
import type { EntryToMake, LedgerEntry, LedgerProof } from './words.ts';

export interface LedgerNeeds {
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Appends an entry, together with what else `writer` commits. `known`: what its key names is entered already, and
 * nothing was done; where that is of another gift or of other amounts, it throws. Whatever it rests on is to be read
 * after this call's first step, which waits for its turn.
 */
export async function enter(
  writer: Writer,
  entry: EntryToMake,
  needs: LedgerNeeds,
): Promise<{ readonly outcome: 'entered' | 'known' }> {
  return append(writer, { ...entry, reverses: null }, needs);
}

/**
 * Takes an entry back by one that mirrors it. An entry is taken back once, and no reversal is: the database refuses.
 *
 * @throws where there is no such entry
 */
export async function reverse(
  writer: Writer,
  { entryId, byStaffId }: { readonly entryId: string; readonly byStaffId: string | null },
  needs: LedgerNeeds,
): Promise<{ readonly outcome: 'entered' | 'known' }> {
  const entry = await findEntry(writer, entryId);
  if (entry === null) throw new Error(`There is no entry "${entryId}" to take back.`);
  const { giftId, fundId, campaignId, storyId, wayId } = entry;
  return append(
    writer,
    {
      ...{ giftId, fundId, campaignId, storyId, wayId, byStaffId },
      ...{ key: `reversal:${entry.id}`, kind: 'reversal', reverses: entry.id },
      ...{ happenedAt: instantOf(needs.clock.now()), transfers: reversed(entry.transfers) },
    },
    needs,
  );
}

async function append(
  writer: Writer,
  entry: EntryToMake & Pick<LedgerEntry, 'reverses'>,
  { clock, newId }: LedgerNeeds,
): Promise<{ readonly outcome: 'entered' | 'known' }> {
  const head = await lockHead(writer);
  const known = await findEntered(writer, entry.key);
  if (known !== null) return asKnown(known, entry);
  const numbered = { ...entry, id: newId(), number: head.number + 1, enteredAt: instantOf(clock.now()) };
  await appendChained(writer, { ...numbered, hash: chained(head.hash, numbered) }, head.hash);
  return { outcome: 'entered' };
}

/** The same key for other money is a mistake of ours: to drop it silently would leave gifts and books apart. */
function asKnown(known: LedgerEntry, { key, giftId, transfers }: EntryToMake): { readonly outcome: 'known' } {
  if (known.giftId === giftId && isDeepStrictEqual(known.transfers, transfers)) return { outcome: 'known' };
  throw new Error(`The ledger has entry ${known.number} under the key "${key}", and it is of other money.`);
}

const AT_ONCE = 500;

/**
 * Walks over all entries from the first and computes the chain anew: where it does not hold, does not reach the head,
 * or money moved beside it, the ledger was altered.
 */
export async function proveLedger(reader: Reader): Promise<LedgerProof> {
  // Read first: what is entered during the walk lies beyond it.
  const head = await findHead(reader);
  let before = BEGINNING;
  let number = 0;
  for (;;) {
    const entries = await entriesAfter(reader, { after: number, most: AT_ONCE });
    for (const { hash, ...entry } of entries) {
      if (entry.number !== number + 1) return broken(number + 1, 'it is missing');
      if (chained(before, entry) !== hash) return broken(entry.number, 'it is not what was entered');
      if (entry.number === head.number && hash !== head.hash)
        return broken(entry.number, 'the head is another');
      number = entry.number;
      before = hash;
    }
    if (entries.length < AT_ONCE) break;
  }
  if (number < head.number) return broken(number + 1, 'it is missing');
  if (await hasStrayTransfers(reader)) return broken(number + 1, 'money moved outside of every entry');
  return { outcome: 'whole', entries: number };
}

function broken(number: number, why: string): LedgerProof {
  return { outcome: 'broken', number, why };
}
