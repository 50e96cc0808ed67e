import type { ComponentChildren } from 'preact';
import { amountField, type Money } from '#platform/money';
import { Button, Field } from '#ui';
import { staysOf } from '../rules/gift-state.ts';
import type { Gift } from '../words.ts';
import { GIFTS } from './paths.ts';
import { says } from './state-words.ts';

/** A form of a gift that was refused: what was typed, and the reason at its field. */
export interface RefusedDeed {
  readonly deed: 'returned' | 'giver';
  readonly values: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
}

export interface GiftDeedsProps {
  readonly gift: Gift;
  readonly giver: { readonly email: string | null } | null;
  readonly refused: RefusedDeed | null;
  /** What of it the card service was asked to send back already, in minor units. */
  readonly onItsWayMinor: number;
  /** Of what the form would enter as gone back. */
  readonly returnId: string;
}

/** What can be done with a gift. What cannot be taken back by a click opens first, and is confirmed there. */
export function GiftDeeds({ gift, giver, refused, onItsWayMinor, returnId }: GiftDeedsProps) {
  const at = `${GIFTS}/arrived/${gift.id}`;
  const rest: Money = { minor: staysOf(gift) - onItsWayMinor, currency: gift.currency };
  const stands = rest.minor > 0;
  const byHand = gift.source !== 'card';
  return (
    <section class="gift-deeds">
      <h2>{says('deeds-title')}</h2>
      {stands && byHand && gift.settledAt === null && (
        <form method="post" action={`${at}/settled`}>
          <Button kind="quiet">{says('deed-settled')}</Button>
        </form>
      )}
      {(stands || refused?.deed === 'returned') && (
        <ReturnForm {...{ at, gift, rest, onItsWayMinor, returnId, refused }} />
      )}
      {byHand && gift.struckAt === null && (
        <Opening title={says('deed-mistake')} open={false}>
          <p class="desk-soft">{says('deed-mistake-hint')}</p>
          <form method="post" action={`${at}/struck`}>
            <Button kind="danger">{says('deed-mistake-button')}</Button>
          </form>
        </Opening>
      )}
      {gift.namedSince !== null && (
        <Opening title={says('deed-unname')} open={false}>
          <p class="desk-soft">{says('deed-unname-hint')}</p>
          <form method="post" action={`${at}/unnamed`}>
            <Button kind="danger">{says('deed-unname-button')}</Button>
          </form>
        </Opening>
      )}
      <GiverForm {...{ at, refused }} giver={giver} />
    </section>
  );
}

/** Of a gift by card its service sends the money back, and says when it did; of all others the treasurer has. */
function ReturnForm(props: {
  readonly at: string;
  readonly gift: Gift;
  readonly rest: Money;
  readonly onItsWayMinor: number;
  readonly returnId: string;
  readonly refused: RefusedDeed | null;
}) {
  const { at, gift, rest, onItsWayMinor, returnId, refused } = props;
  const asked = refused?.deed === 'returned' ? refused : null;
  const deed = gift.source === 'card' ? 'deed-send-back' : 'deed-returned';
  return (
    <Opening title={says(deed)} open={asked !== null}>
      <p class="desk-soft">{says(`${deed}-hint`)}</p>
      <form class="gifts-item__form" method="post" action={`${at}/returned`}>
        <input type="hidden" name="return" value={returnId} />
        <input type="hidden" name="seen" value={gift.returnedMinor + onItsWayMinor} />
        <Field
          {...{ id: 'returned-amount', name: 'amount', inputmode: 'decimal', required: true }}
          label={says('field-amount', { currency: gift.currency })}
          value={asked?.values.get('amount') ?? amountField(rest)}
          error={asked?.errors.get('amount')}
        />
        <Button kind="danger">{says(`${deed}-button`)}</Button>
      </form>
    </Opening>
  );
}

function GiverForm(props: {
  readonly at: string;
  readonly giver: GiftDeedsProps['giver'];
  readonly refused: RefusedDeed | null;
}) {
  const { at, giver, refused } = props;
  const asked = refused?.deed === 'giver' ? refused : null;
  const title = says(giver === null ? 'deed-giver' : 'deed-giver-other');
  return (
    <Opening title={title} open={asked !== null}>
      <p class="desk-soft">{says('deed-giver-hint')}</p>
      <form class="gifts-item__form" method="post" action={`${at}/giver`}>
        <Field
          {...{ id: 'giver-email', name: 'email', type: 'email', label: says('field-email'), required: true }}
          value={asked?.values.get('email') ?? ''}
          error={asked?.errors.get('email')}
        />
        <Field
          {...{ id: 'giver-name', name: 'name', label: says('field-name'), maxlength: 100, dir: 'auto' }}
          value={asked?.values.get('name') ?? ''}
        />
        <Button kind="quiet">{says('deed-giver-button')}</Button>
      </form>
    </Opening>
  );
}

/** Opens in the page, without script too. */
export function Opening(props: {
  readonly title: string;
  readonly open: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <details class="gift-opening" open={props.open}>
      <summary>{props.title}</summary>
      <div class="gift-opening__inside">{props.children}</div>
    </details>
  );
}
