export { outboxMigrations } from './migrations.ts';
export { createOutbox } from './outbox.ts';
export type { Consequence, ConsequenceHandler, DeadLetter, Outbox } from './words.ts';
