import type { Migration } from '#platform/database';

export const settingsMigrations: readonly Migration[] = [
  {
    name: 'platform-settings-001-begin',
    sql: 'create table settings (name text primary key, value text not null)',
  },
];
