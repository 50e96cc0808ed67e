import { slugOf } from '#platform/text';
import type { Campaign, CampaignProblem } from '../words.ts';

/** What stands under `/give/` for other things, or may one day. */
const RESERVED = new Set([
  ...['details', 'mine', 'my', 'me', 'new', 'edit', 'ways', 'way', 'funds', 'fund', 'campaigns', 'campaign'],
  ...[
    'card',
    'cards',
    'stripe',
    'paypal',
    'bank',
    'thanks',
    'thank-you',
    'done',
    'paid',
    'cancel',
    'cancelled',
  ],
  ...[
    'return',
    'returned',
    'refund',
    'receipt',
    'receipts',
    'calendar',
    'export',
    'api',
    'feed',
    'live',
    'search',
  ],
  ...['sign-in', 'sign-out', 'amounts', 'assets', 'desk', 'index'],
]);

/** The last word of a campaign's address, out of what was typed, or out of its title where nothing was. */
export function campaignSlug(
  typed: string,
  title: string,
): { readonly slug: string } | { readonly problem: CampaignProblem } {
  const slug = slugOf(typed === '' ? title : typed);
  if (slug === '') return { problem: 'no-letters' };
  return RESERVED.has(slug) ? { problem: 'reserved' } : { slug };
}

/** Where a campaign has its page. */
export function campaignHref({ slug }: Pick<Campaign, 'slug'>): string {
  return `/give/${encodeURIComponent(slug)}`;
}
