import { onePer } from '#platform/memory';
import { dayAfter } from './day.ts';
import { dayBegins } from './instant.ts';
import { HOUR } from './lengths.ts';
import type { Instant } from './words.ts';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;

/**
 * The instant at which a clock on the wall in `timeZone` (IANA) shows `written`, as `datetime-local` says it:
 * `2026-03-29T09:30`. Of an hour that is there twice, the first; null for one that a clock change leaves out, and for
 * what is no time.
 */
export function instantAt(written: string, timeZone: string): Instant | null {
  const match = WRITTEN.exec(written.trim());
  if (!match) return null;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number);
  const asUtc = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute);
  if (Number.isNaN(asUtc)) return null;
  const wanted = written.trim().slice(0, 16);
  // Offsets differ by at most a day to either side; a clock change moves them between these looks.
  const offsets = [-24, -1, 0, 1, 24].map((hours) => offsetAt(asUtc + hours * HOUR, timeZone));
  const instants = [...new Set(offsets)].map((offset) => asUtc - offset).sort((one, other) => one - other);
  const found = instants.find((instant) => writtenAt(new Date(instant).toISOString(), timeZone) === wanted);
  return found === undefined ? null : new Date(found).toISOString();
}

/**
 * The instant at which a day (`2026-03-10`) comes to the hour (0 to 23) in `timeZone`. Of one that a clock change leaves
 * out, what comes after it.
 */
export function hourOfDay(day: string, hour: number, timeZone: string): Instant {
  if (hour > 23) return dayBegins(dayAfter(day), timeZone);
  const wanted = instantAt(`${day}T${String(hour).padStart(2, '0')}:00`, timeZone);
  return wanted ?? hourOfDay(day, hour + 1, timeZone);
}

/** What a clock on the wall in `timeZone` shows at the instant, as `datetime-local` has it. */
export function writtenAt(instant: Instant, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

function offsetAt(instant: number, timeZone: string): number {
  return Date.parse(`${writtenAt(new Date(instant).toISOString(), timeZone)}:00.000Z`) - instant;
}

/** Making one costs more than using it a hundred times; there are about 600 zones. */
const clockOf = onePer(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-CA', {
      ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
      hourCycle: 'h23',
    }),
);
