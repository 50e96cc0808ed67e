import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#platform/clock';
import { type Span, spansOf } from './spans.ts';

/** How much of an instant says in which day or month it lies. */
const LENGTHS = { entry: 24, day: 10, month: 7 } as const;

const isIn = (instant: string) => (span: Span) => {
  const said = instant.slice(0, LENGTHS[span.of]);
  return span.from <= said && said < span.until;
};

/** Instants of three years; many lie at, or by a time zone's hours beside, a midnight. */
const instants = fc
  .record({
    day: fc.integer({ min: 0, max: 1_095 }),
    off: fc.constantFrom(0, -HOUR, 5.5 * HOUR, 1, -1, 13.75 * HOUR),
  })
  .map(({ day, off }) => new Date(Date.UTC(2024, 0, 1 + day) + off).toISOString());

describe('A time in pieces', () => {
  it('is made of whole months, days around them, and what is left at both ends', () => {
    expect(spansOf({ from: '2026-01-30T23:00:00.000Z', until: '2026-04-02T22:00:00.000Z' })).toEqual([
      { of: 'entry', from: '2026-01-30T23:00:00.000Z', until: '2026-01-31T00:00:00.000Z', times: 1 },
      { of: 'entry', from: '2026-04-02T00:00:00.000Z', until: '2026-04-02T22:00:00.000Z', times: 1 },
      { of: 'day', from: '2026-01-31', until: '2026-02-01', times: 1 },
      { of: 'day', from: '2026-04-01', until: '2026-04-02', times: 1 },
      { of: 'month', from: '2026-02', until: '2026-04', times: 1 },
    ]);
  });

  it('is the whole of a month less the days that are not in it, where those are fewer', () => {
    expect(spansOf({ from: '2026-01-10T00:00:00.000Z', until: '2026-03-30T00:00:00.000Z' })).toEqual([
      { of: 'day', from: '2026-01-01', until: '2026-01-10', times: -1 },
      { of: 'day', from: '2026-03-30', until: '2026-04-01', times: -1 },
      { of: 'month', from: '2026-01', until: '2026-04', times: 1 },
    ]);
    expect(spansOf({ from: '2026-01-10T00:00:00.000Z', until: '2026-01-15T00:00:00.000Z' })).toEqual([
      { of: 'day', from: '2026-01-10', until: '2026-01-15', times: 1 },
    ]);
  });

  it('is months alone where it has no ends', () => {
    expect(spansOf({ from: null, until: null }).map(({ of }) => of)).toEqual(['month']);
  });

  it('counts each of its instants once, all in all, and no other', () => {
    const ends = fc.option(instants, { nil: null });
    fc.assert(
      fc.property(ends, ends, instants, (from, until, instant) => {
        const isWithin = (from === null || from <= instant) && (until === null || instant < until);
        const counted = spansOf({ from, until }).filter(isIn(instant));
        expect(counted.reduce((sum, { times }) => sum + times, 0)).toBe(isWithin ? 1 : 0);
      }),
    );
  });

  it('leaves no more than a day at each end to single entries', () => {
    fc.assert(
      fc.property(instants, instants, (from, until) => {
        for (const span of spansOf({ from, until })) {
          if (span.of !== 'entry') continue;
          expect(Date.parse(span.until) - Date.parse(span.from)).toBeLessThan(48 * HOUR);
        }
      }),
    );
  });

  it('asks for the days of half a month at each end', () => {
    fc.assert(
      fc.property(instants, instants, (from, until) => {
        const days = spansOf({ from, until })
          .filter(({ of }) => of === 'day')
          .map((span) => (Date.parse(span.until) - Date.parse(span.from)) / DAY);
        for (const many of days) expect(many).toBeLessThanOrEqual(15);
      }),
    );
  });
});
