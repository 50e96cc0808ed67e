import type { Instant } from '#platform/clock';
import type { Day, Regular } from '../../pledges/rules/rhythm.ts';

export interface CalendarEntry {
  /** The same each time: a calendar that has the entry takes a new one in its place. */
  readonly uid: string;
  /** When this was written. */
  readonly at: Instant;
  readonly start: Day;
  readonly rhythm: Regular;
  readonly title: string;
  readonly text: string;
}

/** RFC 5545, 3.1: a line has at most so many octets, its end not counted. */
const LONGEST_LINE = 75;

/** An entry for a whole day that comes again and again, as a calendar takes it (RFC 5545, `text/calendar`). */
export function calendarEntry({ uid, at, start, rhythm, title, text }: CalendarEntry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tidings//Gifts//EN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${at.replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`,
    `RRULE:${ruleOf(start, rhythm)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/**
 * RFC 5545, 3.3.10. A month without the day is left out by a plain rule: of the days up to it, the last one that the
 * month has is taken instead, which is what `dueDay` reckons.
 */
function ruleOf(start: Day, rhythm: Regular): string {
  const [, month = 0, day = 0] = start.split('-').map(Number);
  const upTo = Array.from({ length: Math.max(0, day - 27) }, (_, at) => 28 + at).join(',');
  const onDay = `BYMONTHDAY=${upTo};BYSETPOS=-1`;
  if (rhythm === 'monthly') return day > 28 ? `FREQ=MONTHLY;${onDay}` : 'FREQ=MONTHLY';
  return month === 2 && day === 29 ? `FREQ=YEARLY;BYMONTH=2;${onDay}` : 'FREQ=YEARLY';
}

/** RFC 5545, 3.3.11. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** In lines of at most 75 octets; no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let [present, octets] = ['', 0];
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LONGEST_LINE) {
      lines.push(present);
      [present, octets] = [' ', 1];
    }
    present += letter;
    octets += size;
  }
  return [...lines, present].join('\r\n');
}
