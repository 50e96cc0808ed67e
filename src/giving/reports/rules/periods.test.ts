import { describe, expect, it } from 'vitest';
import { monthsBetween, yearsBetween } from './periods.ts';

describe('The months of a report', () => {
  it('begin and end at midnight of the newsroom, and leave none out', () => {
    const found = monthsBetween('2025-12-31T23:30:00.000Z', '2026-02-10T00:00:00.000Z', 'UTC');
    expect(found.map(({ name }) => name)).toEqual(['2025-12', '2026-01', '2026-02']);
    const there = monthsBetween('2025-12-31T23:30:00.000Z', '2026-02-10T00:00:00.000Z', 'Europe/Berlin');
    expect(there).toEqual([
      { name: '2026-01', from: '2025-12-31T23:00:00.000Z', until: '2026-01-31T23:00:00.000Z' },
      { name: '2026-02', from: '2026-01-31T23:00:00.000Z', until: '2026-02-28T23:00:00.000Z' },
    ]);
  });

  it('are years where they are many', () => {
    const found = monthsBetween('2020-01-05T00:00:00.000Z', '2026-02-10T00:00:00.000Z', 'UTC');
    expect(found.map(({ name }) => name)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    expect(yearsBetween('2026-02-10T00:00:00.000Z', '2026-02-10T00:00:00.000Z', 'UTC')).toHaveLength(1);
  });
});
