import { describe, expect, it } from 'vitest';
import { readActsQuery } from './acts-query.ts';

const read = (members: Record<string, string>) => readActsQuery(new Map(Object.entries(members)));

describe('What is asked of the audit trail', () => {
  it('bounds nothing where it is empty', () => {
    const nothing = { by: '', words: ' ', subject: '', from: '', until: '' };
    expect(Object.values(read(nothing)).every((value) => value === undefined)).toBe(true);
  });

  it('is trimmed and bounded', () => {
    expect(read({ words: ' held ', subject: 'x'.repeat(300) })).toMatchObject({
      ...{ words: 'held', subject: 'x'.repeat(200) },
    });
  });

  it.each(['2026-02-30', '9999-01-01', 'yesterday', '0000-00-00', '2026-3-1'])('knows no day %s', (day) => {
    expect(read({ from: day }).from).toBeUndefined();
  });
});
