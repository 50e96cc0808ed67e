export { searchMigrations } from './migrations.ts';
export { forgetSearchable, holdsAllWords, keepSearchable } from './store.ts';
