import { Button, Field, Select } from '#ui';
import type { Way } from '../../words.ts';
import { ALL_GIFTS } from './paths.ts';
import { says } from './state-words.ts';
import { ARRIVED_STATES, PROMISED_STATES } from './words.ts';

/** What was asked for, as the address says it. */
export interface Asked {
  readonly of: 'gifts' | 'promises';
  readonly typed: string;
  readonly wayId: string;
  readonly state: string;
  readonly from: string;
  readonly to: string;
}

/** Looks for gifts or promises. A plain form: what is found has an address. */
export function FindForm({ asked, ways }: { readonly asked: Asked; readonly ways: readonly Way[] }) {
  const states = asked.of === 'gifts' ? ARRIVED_STATES : PROMISED_STATES;
  return (
    <search>
      <form class="gifts-find" action={ALL_GIFTS} method="get">
        <input type="hidden" name="of" value={asked.of} />
        <Field
          {...{ name: 'q', type: 'search', label: says('find-label'), value: asked.typed, maxlength: 200 }}
          dir="auto"
        />
        <Select
          {...{ name: 'way', label: says('find-way'), value: asked.wayId }}
          options={[
            { value: '', label: says('find-every-way') },
            ...ways.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
        <Select
          {...{ name: 'state', label: says('find-state'), value: asked.state }}
          options={[
            { value: '', label: says('find-every-state') },
            ...states.map((state) => ({ value: state, label: says(`found-${state}`) })),
          ]}
        />
        <Field name="from" type="date" label={says('find-from')} value={asked.from} />
        <Field name="to" type="date" label={says('find-to')} value={asked.to} />
        <Button kind="quiet">{says('find-button')}</Button>
      </form>
    </search>
  );
}
