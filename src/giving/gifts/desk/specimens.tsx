import type { Specimen } from '#desk';
import { PledgeFormView } from '../../pledges/views/pledge-form.tsx';
import type { PledgeForm } from '../../pledges/words.ts';
import { WAY } from '../../specimen-gifts.ts';
import type { Purpose } from '../../words.ts';

const PURPOSES: readonly Purpose[] = [
  { key: 'campaign:ferries', label: 'A winter of ferries', fundId: 'general', campaignId: 'ferries' },
  { key: 'fund:legal', label: 'Legal defence', fundId: 'legal', campaignId: null },
];

/** One that takes a share and a fixed part for itself, in two currencies. */
const COSTLY = {
  ...{ ...WAY, currencies: ['EUR', 'GBP'] },
  fee: { basisPoints: 150, fixed: { EUR: 25, GBP: 20 } },
};

const AROUND = {
  ...{ way: WAY, language: 'en', siteCurrency: 'GBP', country: 'DE', story: '' },
  ...{ formKey: 'key', heading: 'h2', purposes: PURPOSES },
} as const;

const TYPED: PledgeForm = {
  ...{ wayId: 'bank', country: 'DE', chosen: '', amount: 'fifty', currency: 'EUR', name: 'Olu', word: '' },
  ...{ email: 'olu', storyId: null, key: 'key', trap: '', rhythm: 'monthly', purpose: 'fund:legal' },
  ...{ isNamed: false, tribute: null, tributeName: '', coversFees: false },
};

/** The form of a gift, for the gallery. */
export function giftSpecimens(): readonly Specimen[] {
  const name = 'giving: the form of a pledge';
  return [
    { name, state: 'empty', draw: () => <PledgeFormView {...AROUND} /> },
    {
      ...{ name, state: 'empty, in two currencies, with fees to cover' },
      draw: () => <PledgeFormView {...AROUND} way={COSTLY} />,
    },
    {
      ...{ name, state: 'for a campaign alone' },
      draw: () => <PledgeFormView {...AROUND} purpose={PURPOSES[0]} />,
    },
    {
      ...{ name, state: 'refused' },
      draw: () => (
        <PledgeFormView
          {...AROUND}
          values={TYPED}
          problems={[
            { field: 'amount', code: 'not-understood' },
            { field: 'email', code: 'wrong' },
          ]}
        />
      ),
    },
    {
      ...{ name, state: 'refused in every part' },
      draw: () => (
        <PledgeFormView
          {...{ ...AROUND, way: COSTLY }}
          values={{
            ...{ ...TYPED, chosen: '5000-EUR', amount: '20', isNamed: true, name: '', coversFees: true },
            ...{ tribute: 'memory', purpose: 'campaign:gone' },
          }}
          problems={[
            {
              ...{ field: 'amount', code: 'two', written: '20' },
              chosen: { minor: 5_000, currency: 'EUR' },
            },
            { field: 'purpose', code: 'closed' },
            { field: 'name', code: 'missing' },
            { field: 'tribute', code: 'name-missing' },
            { field: 'word', code: 'too-long', longest: 1_000 },
          ]}
        />
      ),
    },
  ];
}
