import { describe, expect, it } from 'vitest';
import { letterDue, letterNow } from './letter-due.ts';

const now = new Date('2026-03-10T08:12:00.000Z');

describe('Moderators are told of what waits', () => {
  it('after a minute, at the full hour, in the morning, or never', () => {
    const due = (mails: Parameters<typeof letterDue>[0], timeZone = 'UTC') =>
      letterDue(mails, now, timeZone)?.toISOString();
    expect(due('at-once')).toBe('2026-03-10T08:13:00.000Z');
    expect(due('hourly')).toBe('2026-03-10T09:00:00.000Z');
    expect(due('daily')).toBe('2026-03-11T07:00:00.000Z');
    expect(due('daily', 'America/Los_Angeles')).toBe('2026-03-10T14:00:00.000Z');
    expect(due('off')).toBeUndefined();
  });

  it('once, and of what is new ten minutes later at the earliest', () => {
    const newest = '2026-03-10T08:11:00.000Z';
    expect(letterNow(undefined, newest, now)).toBe('now');
    expect(letterNow({ newest, postedAt: newest }, newest, now)).toBe('none');
    const before = { newest: '2026-03-10T08:00:00.000Z', postedAt: '2026-03-10T08:05:00.000Z' };
    expect(letterNow(before, newest, now)).toEqual({ later: new Date('2026-03-10T08:15:00.000Z') });
    expect(letterNow({ ...before, postedAt: '2026-03-10T08:02:00.000Z' }, newest, now)).toBe('now');
  });
});
