import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choice } from '../words.ts';
import { fillPlaces, idChosen, PLACES, UNARRANGED } from './arrangement.ts';

const story = (id: string) => ({ id });
const stories = (ids: string) => [...ids].map(story);
const filled = (places: readonly Choice[], latest: string, discussed = '', chosen = '') =>
  fillPlaces(places, {
    ...{ latest: stories(latest), discussed: stories(discussed) },
    chosen: new Map([...chosen].map((id) => [id, story(id)])),
  })
    .map(({ id }) => id)
    .join('');

describe('The places of the front page', () => {
  it('hold the latest where nobody has arranged anything', () => {
    expect(filled(UNARRANGED.places, 'abcdefg')).toBe('abcde');
  });

  it('hold what was chosen by hand there and nowhere else', () => {
    expect(filled(['latest', 'story:a', 'latest'], 'abcd', '', 'a')).toBe('bac');
  });

  it('hold the most discussed that stands nowhere yet', () => {
    expect(filled(['story:x', 'discussed', 'discussed', 'latest'], 'pqx', 'xpy', 'x')).toBe('xpyq');
  });

  it('fall back to the latest where the chosen story is gone, or nothing is discussed', () => {
    expect(filled(['story:gone', 'discussed', 'latest'], 'abc')).toBe('abc');
  });

  it('show no story twice, and none that is neither a candidate nor chosen', () => {
    const letter = fc.constantFrom(...'abcdefgh');
    const ids = fc.uniqueArray(letter).map((all) => all.join(''));
    const choice = fc.oneof(
      fc.constantFrom<Choice>('latest', 'discussed'),
      letter.map((id): Choice => `story:${id}`),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(choice, { selector: (one) => idChosen(one) ?? Symbol() }),
        ids,
        ids,
        ids,
        (...of) => {
          const [places, latest, discussed, chosen] = of;
          const shown = [...filled(places.slice(0, PLACES), latest, discussed, chosen)];
          expect(new Set(shown).size).toBe(shown.length);
          for (const id of shown) expect(latest + discussed + chosen).toContain(id);
          if (latest.length >= PLACES * 2) expect(shown.length).toBe(Math.min(places.length, PLACES));
        },
      ),
    );
  });
});
