export { createIds, manualClock, systemClock } from './clock.ts';
export { dayAfter, isDay } from './day.ts';
export { dayBegins, dayOf, instantOf, laterBy, localDate } from './instant.ts';
export type { Clock, Instant, NewId } from './words.ts';
