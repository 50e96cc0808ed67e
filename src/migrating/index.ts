export { createMigrating } from './create-migrating.ts';
export { migratingMigrations } from './migrations/index.ts';
