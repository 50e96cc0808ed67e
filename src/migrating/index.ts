export { migratingArchive } from './archive.ts';
export { createMigrating, type Migrating } from './create-migrating.ts';
export { migratingMigrations } from './migrations/index.ts';
