import type { Specimen } from '#desk';
import { PledgeFormView } from '../../pledges/views/pledge-form.tsx';
import { WAY } from '../../specimen-gifts.ts';

/** The form of a gift, for the gallery. */
export function giftSpecimens(): readonly Specimen[] {
  return [
    {
      ...{ name: 'giving: the form of a pledge', state: 'refused' },
      draw: () => (
        <PledgeFormView
          {...{
            way: WAY,
            language: 'en',
            siteCurrency: 'GBP',
            country: 'DE',
            story: '',
            formKey: 'key',
            heading: 'h2',
          }}
          values={{
            ...{
              wayId: 'bank',
              country: 'DE',
              chosen: '',
              amount: 'fifty',
              currency: 'EUR',
              name: 'Olu',
              word: '',
            },
            ...{
              email: 'olu',
              storyId: null,
              key: 'key',
              trap: '',
              rhythm: 'once',
              purpose: '',
              isNamed: false,
            },
            ...{ tribute: null, tributeName: '', coversFees: false },
          }}
          problems={[
            { field: 'amount', code: 'not-understood' },
            { field: 'email', code: 'wrong' },
          ]}
        />
      ),
    },
  ];
}
