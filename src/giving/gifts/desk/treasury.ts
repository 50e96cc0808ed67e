import { type DeskPart, MOST_COUNTED } from '#desk';
import { instantOf } from '#platform/clock';
import { saysBatch } from '../../batches/desk/batches-page.tsx';
import { batchesDeeds, batchesPages } from '../../batches/desk/batches-part.tsx';
import { countOpenBatches } from '../../batches/store.ts';
import { giversDeeds, giversPages } from '../../givers/desk/givers-part.tsx';
import { ledgerDeeds, ledgerPages } from '../../ledger/desk/ledger-part.tsx';
import type { GivingNeeds } from '../../needs.ts';
import { reportsDeeds, reportsPages } from '../../reports/desk/reports-part.tsx';
import { giftsDeeds, giftsPages } from './gifts-part.tsx';
import { ALL_GIFTS, BATCHES, withQuery } from './paths.ts';
import { says } from './state-words.ts';
import { soughtGifts, soughtPledges } from './store.ts';
import type { Sought } from './words.ts';

const EVERYTHING: Sought = { typed: '', wayId: null, from: null, until: null };

/** All of the treasurer's pages. */
export function treasuryPart(needs: GivingNeeds): Required<Pick<DeskPart, 'pages' | 'deeds' | 'waiting'>> {
  return {
    async waiting({ roles }) {
      if (!roles.some((role) => role === 'owner' || role === 'treasurer')) return [];
      const now = instantOf(needs.clock.now());
      const first = { skip: 0, most: MOST_COUNTED };
      const [batches, sent, disputed] = await Promise.all([
        countOpenBatches(needs.database),
        soughtPledges(needs.database, { ...EVERYTHING, state: 'sent', now }, first),
        soughtGifts(needs.database, { ...EVERYTHING, state: 'disputed' }, first),
      ]);
      return [
        {
          label: says('waiting-sent'),
          count: sent.length,
          href: withQuery(ALL_GIFTS, { of: 'promises', state: 'sent' }),
        },
        {
          label: says('waiting-disputed'),
          count: disputed.length,
          href: withQuery(ALL_GIFTS, { state: 'disputed' }),
        },
        { label: saysBatch('waiting'), count: batches, href: BATCHES },
      ].filter(({ count }) => count > 0);
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
