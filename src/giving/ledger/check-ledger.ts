import type { Reader } from '#platform/database';
import { currenciesThatDiffer } from '../reports/check-reports.ts';
import { proveLedger } from './enter.ts';

/** What `tidings doctor` says of the ledger. */
export async function checkLedger(
  reader: Reader,
): Promise<{ readonly isWell: boolean; readonly says: string }> {
  const proof = await proveLedger(reader);
  const differing = proof.outcome === 'whole' ? await currenciesThatDiffer(reader) : [];
  if (differing.length > 0) {
    const says = `The ledger is whole, yet the reports in ${differing.join(', ')} are not its sums.`;
    return { isWell: false, says };
  }
  if (proof.outcome === 'whole') {
    return {
      isWell: true,
      says: wholeWords(proof.entries),
    };
  }
  const says = `The ledger was altered: at entry ${proof.number}, ${proof.why}. Compare with a backup from before.`;
  return { isWell: false, says };
}

function wholeWords(entries: number): string {
  if (entries === 0) return 'The ledger is whole: nothing was entered yet.';
  if (entries === 1) return 'The ledger is whole: it has one entry.';
  return `The ledger is whole: ${entries} entries, each chained to the one before it.`;
}
