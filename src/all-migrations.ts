import { conversationMigrations } from '#conversation';
import { givingMigrations } from '#giving';
import { migratingMigrations } from '#migrating';
import { readersMigrations, staffMigrations } from '#people';
import { challengeMigrations } from '#platform/challenge';
import type { Migration } from '#platform/database';
import { inboxMigrations } from '#platform/inbox';
import { jobsMigrations } from '#platform/jobs';
import { mailMigrations } from '#platform/mail';
import { outboxMigrations } from '#platform/outbox';
import { pagesMigrations } from '#platform/pages';
import { searchMigrations } from '#platform/search';
import { settingsMigrations } from '#platform/settings';
import { picturesMigrations, storiesMigrations } from '#stories';

/** All tables, in the order in which features may refer to each other's. */
export const allMigrations: readonly Migration[] = [
  ...outboxMigrations,
  ...pagesMigrations,
  ...settingsMigrations,
  ...searchMigrations,
  ...jobsMigrations,
  ...mailMigrations,
  ...inboxMigrations,
  ...challengeMigrations,
  ...readersMigrations,
  ...staffMigrations,
  ...picturesMigrations,
  ...storiesMigrations,
  ...conversationMigrations,
  ...givingMigrations,
  ...migratingMigrations,
];
