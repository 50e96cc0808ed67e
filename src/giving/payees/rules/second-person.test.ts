import { describe, expect, it } from 'vitest';
import { DELAY, dueAt, whyNotConfirm } from './second-person.ts';

const NOW = new Date('2026-03-10T08:00:00.000Z');
const ago = (milliseconds: number) => new Date(NOW.getTime() - milliseconds).toISOString();
const ada = { id: 'ada', ownSince: ago(DELAY) };
const fresh = { id: 'olu', ownSince: ago(DELAY - 1) };
const old = { id: 'olu', ownSince: ago(DELAY) };

describe('A change of payment details', () => {
  it('waits for a second person where there is one who has been here for 48 hours', () => {
    expect(dueAt('ada', [ada, old], NOW)).toBeNull();
  });

  it('holds by itself after 48 hours where there is none but the proposer and those who have just come', () => {
    for (const confirmers of [[ada], [ada, fresh], []])
      expect(dueAt('ada', confirmers, NOW)).toBe('2026-03-12T08:00:00.000Z');
  });

  it('is confirmed by another one who has been here for 48 hours, while it is open', () => {
    const proposal = { madeBy: { id: 'ada', name: 'Ada' }, ended: null };
    const ask = (id: string, confirmers: readonly (typeof ada)[]) =>
      whyNotConfirm(proposal, { id, confirmers }, NOW);
    expect(ask('olu', [ada, old])).toBeNull();
    expect(ask('olu', [ada, fresh])).toBe('too-new');
    expect(ask('olu', [ada])).toBe('too-new');
    expect(ask('ada', [ada, old])).toBe('own-proposal');
    const ended = { at: ago(0), outcome: 'refused', by: null } as const;
    expect(whyNotConfirm({ ...proposal, ended }, { id: 'olu', confirmers: [old] }, NOW)).toBe('not-open');
  });
});
