import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { type ConversationOffers, conversationMigrations, createConversation } from '#conversation';
import { createDemo } from '#demo';
import { createDesk } from '#desk';
import { createGiving, givingMigrations } from '#giving';
import { createMigrating, migratingMigrations } from '#migrating';
import { createReaders, createStaff, readersMigrations, staffMigrations } from '#people';
import type { Clock, NewId } from '#platform/clock';
import type { Database, Migration } from '#platform/database';
import { createFiles } from '#platform/files';
import { createHttpServer, ownOriginsOf, type Route, sharedPageHeaders } from '#platform/http';
import type { Logger } from '#platform/log';
import { createOutbox, type Outbox, outboxMigrations } from '#platform/outbox';
import { createChangeFeed, createPages, type Pages, pagesMigrations } from '#platform/pages';
import { searchMigrations } from '#platform/search';
import { createSettings, settingsMigrations } from '#platform/settings';
import { createPictures, createStories, picturesMigrations, storiesMigrations } from '#stories';
import type { SiteFacts } from '#ui';
import { type Assets, assetRoutes } from './assets.ts';
import type { Config } from './config.ts';
import { createFrame } from './frame.tsx';
import { healthRoutes } from './health.ts';
import { countRequests } from './metrics.ts';

/** All tables, in the order in which features may refer to each other's. */
export const allMigrations: readonly Migration[] = [
  ...outboxMigrations,
  ...pagesMigrations,
  ...settingsMigrations,
  ...searchMigrations,
  ...readersMigrations,
  ...staffMigrations,
  ...picturesMigrations,
  ...storiesMigrations,
  ...conversationMigrations,
  ...givingMigrations,
  ...migratingMigrations,
];

export interface NewsroomNeeds {
  readonly config: Config;
  readonly database: Database;
  readonly folder: string;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
  readonly assets: Assets;
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;
