import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Countries, Way } from '../words.ts';
import { COUNTRIES } from './country.ts';
import { SEPA } from './sepa.ts';
import { limitOf, openWays, waysFor } from './ways-for.ts';

const interac = way('interac', ['CA'], {
  kind: 'interac',
  address: 'a@example.org',
  autodeposit: true,
  question: '',
});

function way(
  id: string,
  countries: Countries,
  details: Way['details'] = { kind: 'wallet-code', wallet: 'W', code: 'C', link: '' },
  more: Partial<Way> = {},
): Way {
  return {
    ...{ id, label: id, position: 1, countries, currencies: [], needs: '', limits: {}, fee: null, details },
    ...{ sample: false, switchedOffAt: null },
    ...more,
  };
}

describe('The ways to give from a country', () => {
  it('give the reason why one does not work there', () => {
    const [there] = waysFor([interac], 'CA');
    const [elsewhere] = waysFor([interac], 'DE');
    expect(there?.whyNot).toBeNull();
    expect(elsewhere?.whyNot).toEqual({ code: 'canada-only' });
  });

  it('hold an e-Transfer to Canada, even if somebody has written down more countries', () => {
    const [anywhere] = waysFor([{ ...interac, countries: 'everywhere' }], 'DE');
    expect(anywhere?.whyNot).toEqual({ code: 'canada-only' });
  });

  it('exclude nothing before a country is chosen', () => {
    expect(waysFor([interac], null)[0]?.whyNot).toBeNull();
  });

  it('leave out what is switched off, for everybody', () => {
    const off = way('off', 'everywhere', undefined, { switchedOffAt: '2026-03-10T08:00:00.000Z' });
    expect(waysFor([off], 'CA')).toEqual([]);
    expect(waysFor([off], null)).toEqual([]);
  });

  it('are the sample’s only as long as there is no real one', () => {
    const sample = way('sample', 'everywhere', undefined, { sample: true });
    const real = way('real', 'everywhere');
    const off = { ...real, switchedOffAt: '2026-03-10T08:00:00.000Z' };
    const ids = (ways: readonly Way[]) => openWays(ways).map(({ id }) => id);
    expect(ids([sample])).toEqual(['sample']);
    expect(ids([sample, off])).toEqual(['sample']);
    expect(ids([sample, real])).toEqual(['real']);
  });

  it('stand in the newsroom’s order', () => {
    const [a, b, c] = [1, 2, 3].map((position) => way(`w${position}`, 'everywhere', undefined, { position }));
    expect(
      waysFor(
        [c, a, b].flatMap((one) => one ?? []),
        'CA',
      ).map((one) => one.way.id),
    ).toEqual(['w1', 'w2', 'w3']);
  });

  it('are all there, each working or with a reason, from every country', () => {
    const anyCountries = fc.oneof(
      fc.constant('everywhere' as const),
      fc.uniqueArray(fc.constantFrom(...COUNTRIES), { minLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(anyCountries), fc.constantFrom(...COUNTRIES), (reaches, country) => {
        const ways = reaches.map((countries, at) => way(`w${at}`, countries));
        const seen = waysFor(ways, country);
        expect(seen).toHaveLength(ways.length);
        for (const one of seen) {
          const works = one.way.countries === 'everywhere' || one.way.countries.includes(country);
          expect(one.whyNot === null).toBe(works);
        }
      }),
    );
  });

  it('say the euro payments area by its name, not as forty countries', () => {
    expect(limitOf(way('sepa', SEPA))).toEqual({ code: 'sepa-only' });
    expect(limitOf(way('few', ['DE', 'FR']))).toEqual({
      code: 'these-countries-only',
      countries: ['DE', 'FR'],
    });
    expect(limitOf(way('all', 'everywhere'))).toBeNull();
  });
});
