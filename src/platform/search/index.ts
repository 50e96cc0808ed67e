export { searchMigrations } from './migrations.ts';
export { countFound, forgetSearchable, foundTargets, keepSearchable } from './store.ts';
