export { settingsMigrations } from './migrations.ts';
export { createSettings, defineSettings, type Settings } from './settings.ts';
