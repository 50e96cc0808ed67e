import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarEntry } from './calendar-entry.ts';

const ENTRY: CalendarEntry = {
  ...{ uid: 'gift-1@lantern.example', at: '2026-03-10T08:12:00.000Z', start: '2026-01-31' },
  ...{ rhythm: 'monthly', title: 'Gift', text: 'With love' },
};

const unfolded = (entry: string) => entry.replaceAll('\r\n ', '');
const valueIn = (entry: string, name: string) =>
  unfolded(entry)
    .split('\r\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.slice(name.length + 1);

/** As a calendar reads it. */
const read = (text = '') => text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));

describe('The calendar entry of a gift', () => {
  it('has all that RFC 5545 asks for, each line with its end', () => {
    expect(calendarEntry(ENTRY)).toBe(
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tidings//Gifts//EN', 'BEGIN:VEVENT'],
        ...['UID:gift-1@lantern.example', 'DTSTAMP:20260310T081200Z', 'DTSTART;VALUE=DATE:20260131'],
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
        ...['SUMMARY:Gift', 'DESCRIPTION:With love', 'TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
      ].join('\r\n'),
    );
  });

  it('comes in each month and year, also where the day does not', () => {
    const rule = (start: string, rhythm: CalendarEntry['rhythm']) =>
      valueIn(calendarEntry({ ...ENTRY, start, rhythm }), 'RRULE');
    expect(rule('2026-03-28', 'monthly')).toBe('FREQ=MONTHLY');
    expect(rule('2026-03-29', 'monthly')).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1');
    expect(rule('2026-03-30', 'monthly')).toBe('FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1');
    expect(rule('2026-01-31', 'yearly')).toBe('FREQ=YEARLY');
    expect(rule('2028-02-29', 'yearly')).toBe('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1');
  });

  it('has no line of more than 75 octets, cuts no letter, and says again what was said', () => {
    const texts = fc
      .string({ unit: 'binary', maxLength: 300 })
      .map((text) => text.replaceAll(/\p{Cc}/gu, '\n'));
    fc.assert(
      fc.property(texts, texts, (title, text) => {
        const entry = calendarEntry({ ...ENTRY, title, text });
        const lengths = entry.split('\r\n').map((line) => Buffer.byteLength(line));
        expect(Math.max(...lengths)).toBeLessThanOrEqual(75);
        expect(read(valueIn(entry, 'SUMMARY'))).toBe(title);
        expect(read(valueIn(entry, 'DESCRIPTION'))).toBe(text);
      }),
    );
  });

  it('A20: takes no line of its own from what it is told', () => {
    const entry = calendarEntry({ ...ENTRY, title: 'Gift\r\nATTACH:https://evil.example/\u0000;x,y\\' });
    expect(valueIn(entry, 'ATTACH')).toBeUndefined();
    expect(entry).toContain('SUMMARY:Gift\\nATTACH:https://evil.example/\\;x\\,y\\\\');
  });
});
