import { describe, expect, it } from 'vitest';
import { campaignState } from './campaign-state.ts';

const OPEN = { openedAt: '2026-03-01T08:00:00.000Z', closedAt: null, endsOn: '2026-03-31' };
const state = (campaign: Partial<typeof OPEN | { closedAt: string; openedAt: null }>, now: string) =>
  campaignState({ ...OPEN, ...campaign }, new Date(now), 'America/Toronto');

describe('A campaign', () => {
  it('is a draft until it is opened, whatever its days', () => {
    expect(state({ openedAt: null }, '2027-01-01T00:00:00.000Z')).toBe('draft');
  });

  it('is open to the end of its last day in the newsroom’s time zone', () => {
    expect(state({}, '2026-04-01T03:59:59.000Z')).toBe('open');
    expect(state({}, '2026-04-01T04:00:00.000Z')).toBe('ended');
  });

  it('is open without end where it has no last day, until somebody closes it', () => {
    const endless = { openedAt: OPEN.openedAt, endsOn: null };
    expect(campaignState({ ...endless, closedAt: null }, new Date('2099-01-01T00:00:00.000Z'), 'UTC')).toBe(
      'open',
    );
    expect(campaignState({ ...endless, closedAt: OPEN.openedAt }, new Date(OPEN.openedAt), 'UTC')).toBe(
      'closed',
    );
  });
});
