export { forgetInTime } from './forget-in-time.ts';
export { outboxMigrations } from './migrations.ts';
export { createOutbox } from './outbox.ts';
export type { Consequence, DeadLetter, Outbox } from './words.ts';
