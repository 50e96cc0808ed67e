export { createIds, manualClock, systemClock } from './clock.ts';
export { dayAfter, daysAfter, isDay } from './day.ts';
export { dayBegins, dayOf, instantOf, laterBy, localDate } from './instant.ts';
export { DAY, HOUR, MINUTE } from './lengths.ts';
export { hourOfDay, instantAt, writtenAt } from './wall-clock.ts';
export type { Clock, Instant, NewId } from './words.ts';
