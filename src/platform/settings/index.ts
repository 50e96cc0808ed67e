export { settingsMigrations } from './migrations.ts';
export { createSettings, defineSettings, type Settings, type SettingsOf } from './settings.ts';
