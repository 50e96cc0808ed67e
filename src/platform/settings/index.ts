export {
  createSettings,
  defineSettings,
  type Settings,
  type SettingsOf,
  settingsMigrations,
} from './settings.ts';
