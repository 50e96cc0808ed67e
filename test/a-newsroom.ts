import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe } from 'vitest';
import { type DrawSample, drawSamplePicture } from '#demo';
import { createIds, manualClock } from '#platform/clock';
import type { Database, Engine } from '#platform/database';
import { createLogger } from '#platform/log';
import type { StoryToKeep } from '#stories';
import { allMigrations } from '../src/all-migrations.ts';
import { openAssets } from '../src/assets.ts';
import { type Config, readConfig } from '../src/config.ts';
import { type Newsroom, openNewsroom } from '../src/newsroom.ts';
import { openStorage } from '../src/storage.ts';
import { inParts } from './in-parts.ts';
import { migratedPostgres, migratedSqlite } from './migrated.ts';
import { ROOT } from './source.ts';
import { temporaryFolder } from './temporary-folder.ts';

const drawn = new Map<string, Promise<Buffer>>();

/** Each picture of the sample is the same each time (`draw-pictures.deed.test.ts`): a worker draws it once. */
const drawnOnce: DrawSample = (name) => {
  const known = drawn.get(name) ?? drawSamplePicture(name);
  drawn.set(name, known);
  return known;
};

/** When every test begins: a Tuesday morning. */
export const MORNING = '2026-03-10T08:00:00.000Z';

/** One person's browser: it keeps its cookies. */
export interface Person {
  readonly cookies: Map<string, string>;
}

export interface Seen {
  readonly status: number;
  readonly text: string;
  readonly bytes: Buffer;
  /** Where it leads, if it leads elsewhere. */
  readonly location: string | undefined;
  header(name: string): string | undefined;
  json(): unknown;
}

interface How {
  readonly as?: Person;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A newsroom of a test's own, with its clock in the test's hands. */
export interface Room {
  readonly engine: Engine;
  readonly newsroom: Newsroom;
  readonly database: Database;
  readonly clock: ReturnType<typeof manualClock>;
  readonly newId: () => string;
  readonly folder: string;
  /** Where PostgreSQL has its database, for another process on the same one. */
  readonly databaseUrl: string | undefined;
  /** Somebody who has never been here. */
  person(): Person;
  /** A member of staff, signed in. */
  staff(role: string): Promise<Person>;
  visit(path: string, how?: How): Promise<Seen>;
  post(path: string, form: Readonly<Record<string, string>>, how?: How): Promise<Seen>;
  postJson(path: string, value: unknown, how?: How): Promise<Seen>;
  /** A form with a file in it, as a browser sends it. */
  postParts(path: string, fields: Parameters<typeof inParts>[0], how?: How): Promise<Seen>;
  /** A published story with these paragraphs; anything else of it as given. */
  publish(story?: Partial<StoryToKeep> & { readonly paragraphs?: readonly string[] }): Promise<{
    id: string;
    href: string;
  }>;
  /** Carries out all that follows from what was done. */
  settle(): Promise<void>;
  /** The same newsroom as a process sees it that has just begun, and has kept nothing of what it drew or read. */
  anew(): Promise<{ visit(path: string): Promise<Seen>; close(): Promise<void> }>;
  close(): Promise<void>;
}

/** Opens a newsroom in a temporary folder: an empty one, or on SQLite one that has what is in `from`. Close it. */
export async function aNewsroom(wish: {
  engine: Engine;
  config?: Partial<Config>;
  from?: string;
}): Promise<Room> {
  const folder = temporaryFolder();
  const clock = manualClock(MORNING);
  const database = wish.engine === 'postgres' ? await migratedPostgres() : undefined;
  if (wish.from !== undefined) cpSync(wish.from, folder, { recursive: true });
  else if (!database) await migratedSqlite(folder);
  const config: Config = {
    ...readConfig({ TIDINGS_DATA: folder, LOG_LEVEL: 'silent' }),
    databaseUrl: database?.url,
    ...wish.config,
  };
  const storage = await openStorage(config, allMigrations, clock);
  const newId = createIds(clock);
  const begin = () =>
    openNewsroom({
      ...{ config, clock, newId, database: storage.database, secret: storage.secret, folder },
      log: createLogger('silent'),
      cheaper: { hashCost: { log2: 5, blockSize: 8, parallel: 1 }, rounds: 20, draw: drawnOnce },
      assets: openAssets(join(ROOT, 'dist'), folder, clock),
    });
  const newsroom = await begin();
  const room = {
    ...{ engine: wish.engine, newsroom, database: storage.database, clock, newId, folder },
    databaseUrl: database?.url,
    ...browsing(newsroom),
    publish: publishing(newsroom, storage.database, newId),
    settle: () => newsroom.outbox.settle(),
    async anew() {
      const another = await begin();
      return { visit: browsing(another).visit, close: () => another.close() };
    },
    async close() {
      await newsroom.close();
      await storage.close();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return { ...room, staff: (role) => signIn(room, role) };
}

/**
 * Runs the tests on both engines. The newsroom is opened once for all tests of the block: each makes its own
 * stories and people.
 */
export function describeNewsroom(
  title: string,
  tests: (room: () => Room) => void,
  wish: { config?: Partial<Config> } = {},
): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    describe(`${title} (${engine})`, () => {
      let room: Room | undefined;
      beforeAll(async () => {
        room = await aNewsroom({ engine, ...wish });
      });
      afterAll(async () => room?.close());
      tests(() => {
        if (!room) throw new Error('The newsroom is open within tests only.');
        return room;
      });
    });
  }
}

function browsing(newsroom: Newsroom) {
  async function send(
    request: {
      method: 'GET' | 'POST';
      url: string;
      payload?: string | Buffer;
      headers: Record<string, string>;
    },
    how: How,
  ): Promise<Seen> {
    const cookie = [...(how.as?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...request.headers, ...(cookie === '' ? {} : { cookie }), ...how.headers };
    const response = await newsroom.app.inject({ ...request, headers });
    for (const one of response.cookies) {
      if (one.maxAge === 0) how.as?.cookies.delete(one.name);
      else how.as?.cookies.set(one.name, one.value);
    }
    return seenFrom(response);
  }
  return {
    person: (): Person => ({ cookies: new Map() }),
    visit: (path: string, how: How = {}) =>
      send({ method: 'GET', url: path, headers: { accept: 'text/html' } }, how),
    post: (path: string, form: Readonly<Record<string, string>>, how: How = {}) =>
      send(
        {
          method: 'POST',
          url: path,
          payload: new URLSearchParams(form).toString(),
          headers: {
            accept: 'text/html',
            'content-type': 'application/x-www-form-urlencoded',
            'sec-fetch-site': 'same-origin',
          },
        },
        how,
      ),
    postJson: (path: string, value: unknown, how: How = {}) =>
      send(
        {
          method: 'POST',
          url: path,
          payload: JSON.stringify(value),
          headers: { accept: 'application/json', 'content-type': 'application/json' },
        },
        how,
      ),
    postParts: (path: string, fields: Parameters<typeof inParts>[0], how: How = {}) => {
      const { payload, type } = inParts(fields);
      const headers = { accept: 'text/html', 'content-type': type, 'sec-fetch-site': 'same-origin' };
      return send({ method: 'POST', url: path, payload, headers }, how);
    },
  };
}

function seenFrom(response: LightMyRequestResponse): Seen {
  const header = (name: string) => {
    const value = response.headers[name];
    return value === undefined ? undefined : String(value);
  };
  return {
    status: response.statusCode,
    text: response.payload,
    bytes: response.rawPayload,
    location: header('location'),
    header,
    json: () => JSON.parse(response.payload) as unknown,
  };
}

function publishing(newsroom: Newsroom, database: Database, newId: () => string): Room['publish'] {
  return async ({ paragraphs = ['The ferry runs again.'], ...story } = {}) => {
    const id = story.id ?? newId();
    const content = paragraphs.map((text, at) => ({
      type: 'paragraph' as const,
      attrs: { id: `paragraph${at}` },
      content: [{ type: 'text' as const, text }],
    }));
    const href = await database.write((writer) =>
      newsroom.stories.keepStory(writer, {
        ...{ kind: 'story', status: 'published', visibility: 'public' },
        ...{ slug: `story-${id}`, title: `Story ${id}`, standfirst: '', language: null },
        ...{ sectionIds: [], tagIds: [], authorIds: [], leadPictureId: null },
        ...{ commentsClosedAt: null, pinnedAt: null, changedAt: null, scheduledFor: null },
        ...{ createdAt: MORNING, firstPublishedAt: MORNING },
        document: { type: 'doc', content },
        passwordHash: story.visibility === 'password' ? NO_PASSWORD : null,
        ...story,
        id,
      }),
    );
    return { id, href: href ?? '' };
  };
}

/** Kept as a password is; none opens it. */
const NO_PASSWORD = 'ab:cd';

async function signIn(
  room: Pick<Room, 'newsroom' | 'person' | 'post' | 'newId'>,
  role: string,
): Promise<Person> {
  const person = room.person();
  const link = await room.newsroom.staff.add({ email: `${room.newId()}@staff.example`, role });
  const answer = await room.post(link, {}, { as: person });
  if (answer.status !== 303) throw new Error(`The sign-in link answered ${answer.status}.`);
  return person;
}
