import { describe, expect, it } from 'vitest';
import { monthAsked } from './month.ts';

describe('A month of the calendar', () => {
  it('is the one that is asked for, else the present one', () => {
    expect(monthAsked('2026-02', '2026-03-10')).toMatchObject({
      name: '2026-02',
      nextFirstDay: '2026-03-01',
    });
    for (const none of [undefined, '', '2026-13', 'soon'])
      expect(monthAsked(none, '2026-03-10').name).toBe('2026-03');
  });

  it('has its days, and stands between two others, also at the turn of a year', () => {
    const december = monthAsked('2025-12', '2026-03-10');
    expect(december).toMatchObject({ before: '2025-11', after: '2026-01', nextFirstDay: '2026-01-01' });
    expect(december.days).toHaveLength(31);
    expect(monthAsked('2028-02', '2026-03-10').days.at(-1)).toBe('2028-02-29');
    expect(monthAsked('2026-01', '2026-03-10').before).toBe('2025-12');
  });

  it('knows on which day of the week it begins', () => {
    expect(monthAsked('2026-03', '').leading).toBe(6);
    expect(monthAsked('2026-06', '').leading).toBe(0);
    expect(monthAsked('1969-09', '').leading).toBe(0);
  });
});
