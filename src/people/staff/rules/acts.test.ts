import { describe, expect, it } from 'vitest';
import { createIds, manualClock } from '#platform/clock';
import { actsWith, firstIdAt } from './acts.ts';

describe('An act is found', () => {
  const names = ['comment-held', 'roles-editor', 'sessions-ended', 'other-sessions-ended'];

  it('by the beginnings of its words, in any order', () => {
    expect(actsWith('ended ses', names)).toEqual(['sessions-ended', 'other-sessions-ended']);
    expect(actsWith('Held', names)).toEqual(['comment-held']);
    expect(actsWith('eld', names)).toEqual([]);
    expect(actsWith(' ', names)).toEqual(names);
  });

  it('by its day: ids of later instants are greater', () => {
    const clock = manualClock('2026-03-10T00:00:00.000Z');
    const newId = createIds(clock);
    const bound = firstIdAt('2026-03-10T00:00:00.001Z');
    expect(newId() < bound).toBe(true);
    clock.advance(1);
    expect(newId() >= bound).toBe(true);
  });
});
