import { Button, Notice } from '#ui';
import { sayMigrating } from '../messages.ts';
import { OldSiteLists } from './old-site-lists.tsx';

export interface SubscriptionsWaitingProps {
  readonly waiting: { readonly subscriptions: number; readonly addresses: number };
  readonly isReleased: boolean;
}

/** Subscriptions of the old site, which wait until letters may go. */
export function SubscriptionsWaiting({ waiting, isReleased }: SubscriptionsWaitingProps) {
  return (
    <div class="desk-stack">
      {isReleased && <Notice kind="good">{sayMigrating('en', 'subscriptions-released')}</Notice>}
      <OldSiteLists list="subscriptions" />
      <p class="desk-text">{sayMigrating('en', 'subscriptions-about')}</p>
      {waiting.subscriptions === 0 ? (
        <p class="desk-soft">{sayMigrating('en', 'subscriptions-none')}</p>
      ) : (
        <form class="form" method="post" action="/desk/old-site/subscriptions/release">
          <p>{sayMigrating('en', 'subscriptions-waiting', waiting)}</p>
          <Button>{sayMigrating('en', 'subscriptions-release')}</Button>
        </form>
      )}
    </div>
  );
}
