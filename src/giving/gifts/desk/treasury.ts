import type { DeskPart } from '#desk';
import { saysBatch } from '../../batches/desk/batches-page.tsx';
import { batchesDeeds, batchesPages } from '../../batches/desk/batches-part.tsx';
import { countOpenBatches } from '../../batches/store.ts';
import { giversDeeds, giversPages } from '../../givers/desk/givers-part.tsx';
import { ledgerDeeds, ledgerPages } from '../../ledger/desk/ledger-part.tsx';
import type { GivingNeeds } from '../../needs.ts';
import { reportsDeeds, reportsPages } from '../../reports/desk/reports-part.tsx';
import { giftsDeeds, giftsPages } from './gifts-part.tsx';
import { BATCHES } from './paths.ts';

/** All of the treasurer's pages. */
export function treasuryPart(needs: GivingNeeds): Required<Pick<DeskPart, 'pages' | 'deeds' | 'waiting'>> {
  return {
    async waiting({ roles }) {
      if (!roles.some((role) => role === 'owner' || role === 'treasurer')) return [];
      const count = await countOpenBatches(needs.database);
      return count === 0 ? [] : [{ label: saysBatch('waiting'), count, href: BATCHES }];
    },
    pages: [
      ...giftsPages(needs),
      ...batchesPages(needs),
      ...giversPages(needs),
      ...reportsPages(needs),
      ...ledgerPages(needs),
    ],
    deeds: [
      ...giftsDeeds(needs),
      ...batchesDeeds(needs),
      ...giversDeeds(needs),
      ...reportsDeeds(needs),
      ...ledgerDeeds(needs),
    ],
  };
}
