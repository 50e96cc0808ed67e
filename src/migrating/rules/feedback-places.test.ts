import { describe, expect, it } from 'vitest';
import { feedbackPlaces } from './feedback-places.ts';

const passage = (passageId: string, words = passageId) => ({ passageId, words });
const none = { tabled: new Map<number, string>(), shown: new Map<number, string>() };
const on = (shown: ReadonlyMap<number, string>) => ({ ...none, shown });
const placesOf = (...said: Parameters<typeof feedbackPlaces>) =>
  Object.fromEntries(feedbackPlaces(...said).passages);

describe('Which passage an inline form belongs to', () => {
  it('is certain where the story has one passage only', () => {
    const { passages, by } = feedbackPlaces([17, 17, 3], [passage('a')], none);
    expect(Object.fromEntries(passages)).toEqual({ 3: 'a', 17: 'a' });
    expect(by.get(17)).toBe('the only passage of the story');
  });

  it('is probable where there are as many forms as passages: by their order', () => {
    const { passages, by } = feedbackPlaces([20, 4, 20], [passage('a'), passage('b')], none);
    expect(Object.fromEntries(passages)).toEqual({ 4: 'a', 20: 'b' });
    expect(by.get(4)).toMatch(/to be confirmed/);
  });

  it('is not guessed otherwise', () => {
    const { passages, unknown } = feedbackPlaces([9, 4], [passage('a'), passage('b'), passage('c')], none);
    expect(passages.size).toBe(0);
    expect(unknown).toEqual([4, 9]);
    expect(feedbackPlaces([4], [], none).unknown).toEqual([4]);
  });

  it('is told by a saved page, whatever its quotation marks, and the rest by what is left', () => {
    const passages = [passage('a', 'the “first” words'), passage('b', 'other words'), passage('c', 'last')];
    const shown = new Map([[4, 'Other words Notify me']]);
    expect(placesOf([4], passages, on(shown))).toEqual({ 4: 'b' });
    expect(placesOf([4, 9, 12], passages, on(shown))).toEqual({ 4: 'b', 9: 'a', 12: 'c' });
    expect(placesOf([7], passages, on(new Map([[7, 'The "first" words']])))).toEqual({ 7: 'a' });
  });

  it('is told by the table of the old site before all else, unless it names a passage that is not there', () => {
    const passages = [passage('a', 'first'), passage('b', 'second')];
    const tabled = new Map([
      [4, 'b'],
      [9, 'gone'],
    ]);
    const { passages: places, by } = feedbackPlaces([4, 9], passages, {
      ...{ tabled, shown: new Map([[4, 'first']]) },
    });
    expect(places.get(4)).toBe('b');
    expect(by.get(4)).toBe('the table of the old site');
    expect(by.get(9)).toMatch(/to be confirmed/);
  });

  it('is not told by a page that fits two passages alike', () => {
    expect(placesOf([4], [passage('a', 'same'), passage('b', 'same')], on(new Map([[4, 'same']])))).toEqual(
      {},
    );
  });
});
