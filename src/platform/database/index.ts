export { answers } from './answers.ts';
export { isDuplicate } from './conflict.ts';
export {
  copyBeforeMigration,
  copyDatabase,
  DATA_FOLDER,
  holdDataFolder,
  holdFile,
  isBegun,
  openDataFolder,
} from './data-folder.ts';
export { locked } from './lock-row.ts';
export { migrate, pendingMigrations } from './migrate.ts';
export { lockByName, shareLockByName } from './named-lock.ts';
export { openPostgres } from './open-postgres.ts';
export { openSqlite } from './open-sqlite.ts';
export { inPlaces, type Places, prepared, preparedByMost } from './prepared.ts';
export { makeScratch, openScratch, type Scratch } from './scratch.ts';
export type { Database, Engine, Migration, Reader, Writer } from './words.ts';
