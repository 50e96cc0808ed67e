import type { DeskPart } from '#desk';
import { batchesDeeds, batchesPages } from '../../batches/desk/batches-part.tsx';
import { giversDeeds, giversPages } from '../../givers/desk/givers-part.tsx';
import type { GivingNeeds } from '../../needs.ts';
import { giftsDeeds, giftsPages } from './gifts-part.tsx';

/** All of the treasurer's pages. */
export function treasuryPart(needs: GivingNeeds): Pick<DeskPart, 'pages' | 'deeds'> {
  return {
    pages: [...giftsPages(needs), ...batchesPages(needs), ...giversPages(needs)],
    deeds: [...giftsDeeds(needs), ...batchesDeeds(needs), ...giversDeeds(needs)],
  };
}
