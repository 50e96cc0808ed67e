import { describe, expect, it } from 'vitest';
import { readArrangement } from './arrangement-form.ts';

const known = { storyIds: new Set(['s1', 's2']), sectionIds: new Set(['council', 'harbour']) };
const read = (fields: Record<string, string>) => readArrangement(new Map(Object.entries(fields)), known);

describe('The form of the front page', () => {
  it('is by rule alone where nothing is chosen', () => {
    const { arrangement, wrong } = read({});
    expect(arrangement).toEqual({ places: ['latest', 'latest', 'latest', 'latest', 'latest'], bands: null });
    expect(wrong.size).toBe(0);
  });

  it('gives places to stories and bands to sections, leaving out empty bands', () => {
    const { arrangement, wrong } = read({
      ...{ 'place-0': 'story:s2', 'place-1': 'discussed', bands: 'own' },
      ...{ 'band-0': 'section:harbour', 'most-0': '3', 'band-1': '', 'band-2': 'discussed', 'most-2': '99' },
    });
    expect(arrangement.places.slice(0, 3)).toEqual(['story:s2', 'discussed', 'latest']);
    expect(arrangement.bands).toEqual([
      { of: 'section:harbour', most: 3 },
      { of: 'discussed', most: 4 },
    ]);
    expect(wrong.size).toBe(0);
  });

  it('names the field of what stands there already, and of what there is not', () => {
    const { wrong } = read({
      ...{ 'place-0': 'story:s1', 'place-2': 'story:s1', 'place-3': 'story:gone', bands: 'own' },
      ...{ 'band-0': 'section:harbour', 'band-1': 'section:harbour', 'band-4': 'section:gone' },
    });
    expect([...wrong]).toEqual([
      ['place-2', 'twice'],
      ['place-3', 'unknown-story'],
      ['band-1', 'twice'],
      ['band-4', 'unknown-section'],
    ]);
  });
});
