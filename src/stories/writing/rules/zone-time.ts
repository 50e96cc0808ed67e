import type { Instant } from '#platform/clock';
import { onePer } from '#platform/memory';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/;
const HOUR = 3_600_000;

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
