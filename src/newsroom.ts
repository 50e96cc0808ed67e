import { join } from 'node:path';
import { type ConversationOffers, createConversation, sayConversation } from '#conversation';
import { createDemo, type DrawSample, sampleTakeOver } from '#demo';
import { createDesk, type Desk, type DeskFrame } from '#desk';
import { createGiving, type GivingOffers, sayGiving, sayOwnGifts } from '#giving';
import { createMigrating, type Migrating } from '#migrating';
import {
  createReaders,
  createStaff,
  type HashCost,
  HOST_COOKIES,
  type Readers,
  type Staff,
  sayReader,
} from '#people';
import { createChallenges } from '#platform/challenge';
import type { Clock, NewId } from '#platform/clock';
import { DATA_FOLDER, type Database } from '#platform/database';
import { createBucketFiles, createFiles } from '#platform/files';
import { createHttpServer, ownOriginsOf, sharedPageHeaders } from '#platform/http';
import { createInbox } from '#platform/inbox';
import { createJobs } from '#platform/jobs';
import { createLive } from '#platform/live';
import type { Logger } from '#platform/log';
import { createMail } from '#platform/mail';
import { createLearn } from '#platform/messages';
import { createOutbox } from '#platform/outbox';
import { createChangeFeed, createPages, type Pages } from '#platform/pages';
import { createSettings } from '#platform/settings';
import { createPictures, createStories, type StoriesOffers, sayPage, siteTakeOver } from '#stories';
import { sayUi } from '#ui';
import { allArchives } from './all-archives.ts';
import { type Assets, assetRoutes } from './assets.ts';
import type { Config } from './config.ts';
import { createFrame } from './frame.tsx';
import { healthRoutes } from './health.ts';
import { createMetrics } from './metrics.ts';

export interface NewsroomNeeds {
  readonly config: Config;
  readonly database: Database;
  readonly folder: string;
  /** 32 random bytes of this newsroom alone. */
  readonly secret: Buffer;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly log: Logger;
  readonly assets: Assets;
  /** What is dear, and less dear in a test: staff’s passwords, proofs of work, the sample’s pictures. */
  readonly cheaper?: { hashCost: HashCost; rounds: number; draw: DrawSample };
}

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

/**
 * Puts a newsroom together: what exists, and who is given what. Readable from top to bottom; where two parts
 * need each other, the one that stands lower is handed the other as a question that it asks later.
 */
export async function openNewsroom(needs: NewsroomNeeds) {
  const { config, database, folder, clock, newId, log, assets, secret, cheaper } = needs;
  let port = config.port;
  let ready = false;
  const origin = () => config.siteUrl ?? `http://localhost:${port}`;

  // What carries everything
  const outbox = createOutbox({ database, clock, newId, log });
  const jobs = createJobs({ database, clock, newId, log });
  const live = createLive({ limits: config.limits, chance: Math.random });
  const metrics = createMetrics({
    ...{ pages: () => pages, live, withheld: () => mail.withheld(), token: config.metricsToken },
  });
  const pages: Pages = createPages({
    clock,
    build: assets.build,
    headers: sharedPageHeaders,
    feed: createChangeFeed({ database, clock, log }),
  });
  const settings = createSettings({ pages });
  const challenges = createChallenges({ clock, secret, limits: config.limits, rounds: cheaper?.rounds });
  const files = config.bucket
    ? createBucketFiles({ ...{ bucket: config.bucket, clock, log }, folder: join(folder, 'copies') })
    : createFiles(join(folder, DATA_FOLDER.files));

  const mail = createMail({
    ...{ database, clock, newId, log, outbox, folder, secret, origin },
    ...{ smtpUrl: config.smtpUrl, from: config.mailFrom, loopback: config.loopback, limits: config.limits },
  });
  const inbox = createInbox({
    ...{ database, clock, jobs, log, imapUrl: config.imapUrl },
    receivers: () => [mail.echoes],
  });

  // The look, which shows what the features below offer
  const frame = createFrame({
    site: () => stories.site(),
    menus: () => stories.menus(),
    ...{ assets, pages },
    parts: () => [giving.sitePart, readers.sitePart, stories.contactPart],
  });

  // People
  const readers: Readers = createReaders({
    ...{ database, clock, newId, outbox, mail, frame, assets, secret, origin },
    site: () => stories.site(),
    limits: config.limits,
    claims: () => [conversation.own.claim, conversation.ownVotes.claim, conversation.subscriptions.claim],
    merges: () => [
      conversation.own.merge,
      conversation.ownVotes.merge,
      conversation.subscriptions.merge,
      conversation.ownMentions.merge,
    ],
    mySections: () => [
      conversation.own.mySection,
      conversation.subscriptions.mySection,
      conversation.ownMentions.mySection,
      giving.mySection,
    ],
    exporters: () => [
      conversation.own.exporter,
      conversation.ownVotes.exporter,
      conversation.subscriptions.exporter,
      conversation.ownMentions.exporter,
      giving.exporter,
    ],
    erasers: () => [
      conversation.own.eraser,
      conversation.ownVotes.eraser,
      conversation.subscriptions.eraser,
      conversation.ownMentions.eraser,
      giving.eraser,
      migrating.eraser,
    ],
  });
  const staff: Staff = createStaff({
    ...{ database, clock, newId, frame, outbox, mail, settings, assets, secret, origin },
    site: () => stories.site(),
    limits: config.limits,
    hashCost: cheaper?.hashCost,
    takeOver: () => [siteTakeOver({ database, settings, isSample: demo.isOpen }), sampleTakeOver(demo)],
  });

  // The three things that a newsroom does
  const deskFrame: DeskFrame = (page) => desk.frame(page);
  const pictures = createPictures({
    ...{ database, files, clock, newId, outbox },
    elsewhere: (reader) => giving.pictures(reader),
    shownElsewhere: (reader, pictureId) => giving.showsPicture(reader, pictureId),
  });
  const stories: StoriesOffers = createStories({
    ...{ database, pages, outbox, settings, clock, newId, files, pictures, frame, origin, secret },
    ...{ staff, deskFrame, limits: config.limits },
    parts: () => [conversation.storyPart, giving.storyPart],
    passageMarks: (story, asked) => conversation.passageMarks(story, asked),
    beforePublish: (story, passageIds) => conversation.beforePublish(story, passageIds),
    asking: () => conversation.asking,
    hasComments: (reader, storyId) => conversation.hasComments(reader, storyId),
    besideAuthors: (you) => conversation.besideAuthors(you),
    learnOfReaders: () => [...conversation.learnOfReaders, ...giving.learnOfReaders],
    isElsewhere: (host) => migrating.oldHosts.has(host),
    learn: createLearn([sayUi, sayPage, sayReader, sayConversation, sayGiving, sayOwnGifts]),
    visitorOf: async (request) => ({
      reader: await readers.readerOf(request),
      staff: await staff.visiting(request),
    }),
  });
  const conversation: ConversationOffers = createConversation({
    ...{ database, outbox, settings, clock, newId, readers, staff, mail, frame, secret, log },
    ...{ origin, challenges, live, pages, pictures, files, deskFrame },
    stories: () => stories,
    akismetKey: config.akismetKey,
    ...{ site: stories.site, limits: config.limits },
  });
  const giving: GivingOffers = createGiving({
    ...{ database, pages, settings, clock, newId, staff, frame, assets, site: stories.site },
    ...{ outbox, jobs, mail, readers, secret, origin, pictures, deskFrame, challenges },
    ...{ limits: config.limits, stripe: config.stripe },
    stories: () => stories,
  });

  // The sample, and what comes from elsewhere
  const sample = { database, stories, conversation, giving, staff, settings, clock, newId };
  const demo = createDemo({ ...sample, draw: cheaper?.draw });
  const migrating: Migrating = createMigrating({
    ...{ database, clock, newId, folder, stories, settings, staff, pages, site: stories.site },
    ownHost: config.siteUrl === undefined ? null : new URL(config.siteUrl).host,
    conversation: conversation.importer,
    sample: demo,
    ...{ files, archives: allArchives, archivePages: stories.archivePages },
    ...{ archiveFiles: stories.archiveFiles, version: assets.version },
  });

  // The newsroom's own pages
  const desk: Desk = createDesk({
    ...{ database, staff, outbox, mail, inbox, assets, site: stories.site },
    development: config.development,
    parts: () => [
      stories.deskPart,
      conversation.deskPart,
      giving.deskPart,
      migrating.deskPart,
      demo.deskPart,
    ],
  });

  const routes = [
    ...healthRoutes({ database, ready: () => ready }),
    ...metrics.routes,
    ...challenges.routes,
    ...assetRoutes(assets, stories.favicon),
    ...readers.routes,
    ...staff.routes,
    ...desk.routes,
    ...conversation.routes,
    ...giving.routes,
    ...stories.routes,
  ];
  const app = await createHttpServer({
    ...{ pages, log, routes, renderProblem: stories.renderProblem, counted: metrics.counted },
    ownOrigins: () => ownOriginsOf(config.siteUrl, port),
    isElsewhere: (host) => migrating.oldHosts.has(host),
    secure: config.siteUrl?.startsWith('https:') ?? false,
    hostCookies: HOST_COOKIES,
    trustProxy: config.trustProxy ?? false,
  });

  return {
    ...{
      app,
      routes,
      origin,
      outbox,
      jobs,
      pages,
      settings,
      mail,
      inbox,
      files,
      readers,
      staff,
      stories,
      conversation,
      giving,
      demo,
      migrating,
    },
    /** Tells at which port it was reached in the end. */
    listensAt(bound: number): void {
      port = bound;
    },
    /** Begins what goes on beside answering: consequences, fresh pages. */
    async start(): Promise<void> {
      await migrating.oldHosts.learn();
      pages.start();
      live.start();
      files.start();
      outbox.start();
      jobs.start();
      ready = true;
    },
    /** Answers what was asked already, finishes the consequences in hand, and takes nothing new. */
    async close(): Promise<void> {
      ready = false;
      await live.close();
      await app.close();
      await jobs.stop();
      await outbox.stop();
      mail.close();
      files.stop();
      pages.stop();
    },
  };
}
