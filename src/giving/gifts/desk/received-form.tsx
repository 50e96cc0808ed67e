import { DESK_LANGUAGE } from '#desk';
import { amountField } from '#platform/money';
import { Button, Field } from '#ui';
import { sayDesk } from '../../desk/messages.ts';
import type { Pledge } from '../../pledges/words.ts';
import type { RefusedArrival } from '../rules/arrival-form.ts';
import { giftHref } from './paths.ts';
import { says } from './state-words.ts';

/** What arrived of a promise: as much as it was, on its day. */
export function ReceivedForm(props: {
  readonly pledge: Pledge;
  /** The gift that this form would enter. */
  readonly giftId: string;
  /** How many arrivals stand on the page beside it: where there are more when it is sent, it is asked once more. */
  readonly seen: number;
  readonly today: string;
  readonly refused: RefusedArrival | null;
}) {
  const { pledge, giftId, seen, today, refused } = props;
  const problem = refused?.problem;
  return (
    <form class="gifts-item__form" method="post" action={`${giftHref(pledge.id)}/received`}>
      <input type="hidden" name="gift" value={giftId} />
      <input type="hidden" name="seen" value={seen} />
      <Field
        {...{ id: 'received-amount', name: 'amount', inputmode: 'decimal', required: true }}
        label={says('field-amount', { currency: pledge.currency })}
        value={refused?.amount ?? amountField(pledge)}
        error={problem && problem !== 'date' ? sayDesk(DESK_LANGUAGE, `gift-amount-${problem}`) : undefined}
      />
      <Field
        {...{ id: 'received-date', name: 'date', type: 'date', label: says('field-day'), max: today }}
        value={refused?.date ?? today}
        error={problem === 'date' ? says('day-wrong') : undefined}
        required
      />
      <Button>{says('deed-received')}</Button>
    </form>
  );
}
