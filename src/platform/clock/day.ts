/** Whether the calendar has this day (`2026-03-10`): programs roll the 30th of February over into March. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const there = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(text);
}

/** The day after a day of the calendar; both as `2026-03-10`. Throws a RangeError for what is no day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + DAY).toISOString().slice(0, 10);
}

/** Milliseconds: days of the calendar alone, on which no clock is turned. */
const DAY = 24 * 60 * 60_000;
