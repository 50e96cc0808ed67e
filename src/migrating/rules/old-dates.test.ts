import { describe, expect, it } from 'vitest';
import { instantOfDates, offsetOfDates } from './old-dates.ts';

describe('a date of an export', () => {
  it('is the one in GMT', () => {
    expect(instantOfDates({ gmt: '2012-01-03 17:11:00', local: '2012-01-03 10:11:00' }, 0)).toEqual({
      instant: '2012-01-03T17:11:00.000Z',
      inferred: false,
    });
  });

  it('is concluded from the local one where GMT is not said', () => {
    expect(instantOfDates({ gmt: '0000-00-00 00:00:00', local: '2012-01-03 10:11:00' }, -420)).toEqual({
      instant: '2012-01-03T17:11:00.000Z',
      inferred: true,
    });
    expect(offsetOfDates({ gmt: '2012-01-03 17:11:00', local: '2012-01-03 10:11:00' })).toBe(-420);
  });

  it('is none where nothing is said, or what is said is no date', () => {
    expect(instantOfDates({ gmt: '', local: '0000-00-00 00:00:00' }, 0)).toBeUndefined();
    expect(instantOfDates({ gmt: '9999-12-31 23:59:59', local: '9999-12-31 18:59:59' }, 0)).toBeUndefined();
    expect(instantOfDates({ gmt: '2012-99-99 00:00:00', local: 'x' }, 0)).toBeUndefined();
  });
});
