import type { Reader } from '#platform/database';
import { proveLedger } from './enter.ts';

/** What `tidings doctor` says of the ledger. */
export async function checkLedger(
  reader: Reader,
): Promise<{ readonly isWell: boolean; readonly says: string }> {
  const proof = await proveLedger(reader);
  if (proof.outcome === 'whole') {
    return {
      isWell: true,
      says: `The ledger is whole: ${proof.entries} entries, each chained to the one before it.`,
    };
  }
  const says = `The ledger was altered: at entry ${proof.number}, ${proof.why}. Compare with a backup from before.`;
  return { isWell: false, says };
}
