import { sayMigrating } from '../messages.ts';

/** What of the old site the desk shows: two lists of what was kept aside, and who had subscribed. */
export const OLD_SITE_LISTS = ['notes', 'links', 'subscriptions'] as const;
export type OldSiteList = (typeof OLD_SITE_LISTS)[number];

export function OldSiteLists({ list }: { readonly list: OldSiteList }) {
  return (
    <nav class="desk-filters" aria-label={sayMigrating('en', 'asides-label')}>
      {OLD_SITE_LISTS.map((one) => (
        <a
          href={one === 'notes' ? '/desk/old-site' : `/desk/old-site?show=${one}`}
          aria-current={one === list ? 'page' : undefined}
        >
          {sayMigrating('en', `asides-${one}`)}
        </a>
      ))}
    </nav>
  );
}
