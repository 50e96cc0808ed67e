export { answers } from './answers.ts';
export { isDuplicate } from './conflict.ts';
export { copyBeforeMigration, holdDataFolder, openDataFolder } from './data-folder.ts';
export { locked } from './lock-row.ts';
export { migrate, pendingMigrations } from './migrate.ts';
export { openPostgres } from './open-postgres.ts';
export { openSqlite } from './open-sqlite.ts';
export { inPlaces, type Places, prepared } from './prepared.ts';
export type { Database, Engine, Migration, Reader, Writer } from './words.ts';
