export { searchMigrations } from './migrations.ts';
export { forgetSearchable, foundTargets, keepSearchable } from './store.ts';
