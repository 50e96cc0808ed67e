import { describe, expect, it } from 'vitest';
import { snapshotsDue } from './snapshot-due.ts';

const draft = { savedBy: 'ada', snapshotAt: '2026-03-10T08:00:00.000Z' };

describe('A snapshot', () => {
  it('is not made at each pause', () => {
    const due = snapshotsDue(draft, { by: 'ada', now: '2026-03-10T08:09:59.999Z' });
    expect(due).toEqual({ before: false, after: false });
  });

  it('is made of what is saved once ten minutes have passed', () => {
    const due = snapshotsDue(draft, { by: 'ada', now: '2026-03-10T08:10:00.000Z' });
    expect(due).toEqual({ before: false, after: true });
  });

  it('is made of what one person left when another saves', () => {
    expect(snapshotsDue(draft, { by: 'bo', now: '2026-03-10T08:00:01.000Z' })).toEqual({
      before: true,
      after: false,
    });
  });
});
