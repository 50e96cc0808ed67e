import { expect, it } from 'vitest';
import { ROLES } from '#people';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../test/a-newsroom.ts';
import { shareOn } from '../../test/cells.ts';
import { memberOf } from '../../test/staff.ts';
import { mayUse } from './rules/may-use.ts';
import type { DeskRoles } from './words.ts';

/** The desk's own routes, and who may use them. Features declare theirs. */
const OWN: Readonly<Record<string, DeskRoles>> = {
  'GET /desk': 'everybody',
  'GET /desk/you': 'everybody',
  'POST /desk/you': 'everybody',
  'POST /desk/you/end-sessions': 'everybody',
  'POST /desk/you/sessions/end': 'everybody',
  'POST /desk/you/sessions/end-others': 'everybody',
  'POST /desk/you/password': 'everybody',
  'POST /desk/you/password/remove': 'everybody',
  'POST /desk/you/passkeys': 'everybody',
  'POST /desk/you/passkeys/new': 'everybody',
  'POST /desk/you/passkeys/challenge': 'everybody',
  'POST /desk/you/passkeys/rename': 'everybody',
  'POST /desk/you/passkeys/remove': 'everybody',
  'POST /desk/you/codes': 'everybody',
  'POST /desk/you/codes/new': 'everybody',
  'POST /desk/you/codes/recovery': 'everybody',
  'POST /desk/you/codes/end': 'everybody',
  'GET /desk/people': ['owner'],
  'POST /desk/people': ['owner'],
  'POST /desk/people/second-factor': ['owner'],
  'POST /desk/people/:id/invite-again': ['owner'],
  'POST /desk/people/:id/take-back': ['owner'],
  'POST /desk/people/:id/lift-codes': ['owner'],
  'POST /desk/people/:id/link': ['owner'],
  'POST /desk/people/:id/roles': ['owner'],
  'POST /desk/people/:id/end-sessions': ['owner'],
  'POST /desk/people/:id/let-go': ['owner'],
  'GET /desk/acts': ['owner'],
  'GET /desk/texts': ['owner', 'editor', 'treasurer'],
  'GET /desk/outbox': ['owner'],
  'POST /desk/outbox/revive': ['owner'],
  'POST /desk/outbox/lift': ['owner'],
};

/** Those of them that ask again who one is; features say it of theirs. */
const OWN_AGAIN = [
  'POST /desk/you/password',
  'POST /desk/you/password/remove',
  'POST /desk/you/passkeys',
  'POST /desk/you/passkeys/new',
  'POST /desk/you/passkeys/remove',
  'POST /desk/you/codes',
  'POST /desk/you/codes/new',
  'POST /desk/you/codes/recovery',
  'POST /desk/you/codes/end',
  'POST /desk/people/second-factor',
  'POST /desk/people/:id/invite-again',
  'POST /desk/people/:id/take-back',
  'POST /desk/people/:id/lift-codes',
  'POST /desk/people',
  'POST /desk/people/:id/link',
  'POST /desk/people/:id/roles',
  'POST /desk/people/:id/end-sessions',
  'POST /desk/people/:id/let-go',
];

/** What stands open, so that somebody can come in at all; the gallery answers while developing alone. */
const OPEN = [
  'GET /desk/sign-in',
  'POST /desk/sign-in',
  'GET /desk/sign-in/:secret',
  'POST /desk/sign-in/:secret',
  'POST /desk/sign-in/passkey',
  'POST /desk/sign-in/passkey/challenge',
  'POST /desk/sign-in/second-step',
  'GET /desk/invitation/:secret',
  'POST /desk/invitation/:secret',
  'POST /desk/invitation/:secret/passkey',
  'GET /desk/take-over/:secret',
  'POST /desk/take-over/:secret',
  'POST /desk/sign-out',
  'GET /desk/gallery',
  'GET /desk/gallery/:number',
];

/** Ends the session of who asks: tried for itself. */
const ENDS_SESSION = 'POST /desk/you/end-sessions';

describeNewsroom('The desk', (room) => {
  it('has no route of which nobody said who may use it', () => {
    const declared = [...declaredIn(room()).keys(), ...OPEN].sort();
    const routes = room()
      .newsroom.routes.filter(({ path }) => path.startsWith('/desk'))
      .map(({ method, path }) => `${method} ${path}`);
    expect(routes.sort()).toEqual(declared);
  });

  it('opens each route to those who may use it, and to nobody else', async () => {
    const wrong: string[] = [];
    const people = await everyKindOfPerson(room());
    for (const [nth, [route, roles]] of [...declaredIn(room())].entries()) {
      if (route === ENDS_SESSION) continue;
      const answers = await Promise.all(
        shareOn(room().engine, [...people], nth).map(async ([kind, as]) => ({
          kind,
          ...(await ask(room(), route, as)),
        })),
      );
      for (const { kind, status, location } of answers) {
        const sentAway = status === 303 && location === '/desk/sign-in';
        const answer = sentAway ? 'sent to sign in' : status === 403 ? 'refused' : 'let in';
        const expected = mayUse({ roles: ROLES.filter((role) => role === kind) }, roles)
          ? 'let in'
          : 'refused';
        if (answer !== (kind === 'nobody' ? 'sent to sign in' : expected)) {
          wrong.push(`${route}: ${kind} is ${answer} (${status})`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('asks again who one is before each deed that matters, and before no other', async () => {
    const as = await room().staff('owner');
    room().clock.advance(10 * 60 * 1_000);
    const asked: string[] = [];
    for (const route of declaredIn(room()).keys()) {
      if (!route.startsWith('POST') || route === ENDS_SESSION) continue;
      const { status, text } = await ask(room(), route, as);
      if (status === 403 && text.includes('<h1>Is it you?</h1>')) asked.push(route);
    }
    const { conversation, giving, migrating, demo } = room().newsroom;
    const theirs = [conversation, giving, migrating, demo].flatMap(({ deskPart }) =>
      deskPart.deeds.filter(({ again }) => again).map(({ path }) => `POST ${path}`),
    );
    expect(asked.sort()).toEqual([...OWN_AGAIN, ...theirs].sort());
  });

  it('asks nobody to prove who they are for what is not theirs', async () => {
    const as = await room().staff('author');
    room().clock.advance(10 * 60 * 1_000);
    const { status, text } = await ask(room(), 'POST /desk/people', as);
    expect([status, text.includes('Is it you?')]).toEqual([403, false]);
  });

  it('does no deed that another site asks for', async () => {
    const as = await room().staff('owner');
    for (const { method, path } of room().newsroom.routes) {
      if (method !== 'POST' || !path.startsWith('/desk')) continue;
      const headers = { 'sec-fetch-site': 'cross-site' };
      expect((await room().post(concrete(path), {}, { as, headers })).status, path).toBe(403);
    }
    expect((await room().visit('/desk', { as })).status).toBe(200);
  });

  it('keeps none of its pages', async () => {
    const as = await room().staff('owner');
    for (const path of [
      '/desk',
      '/desk/people',
      '/desk/acts',
      '/desk/outbox',
      '/desk/you',
      '/desk/sign-in',
    ]) {
      expect((await room().visit(path, { as })).header('cache-control'), path).toBe('no-store');
    }
  });

  it('tells programs what people are shown', async () => {
    const as = await room().staff('author');
    const headers = { accept: 'application/json' };
    expect((await room().visit('/desk/people', { headers })).status).toBe(401);
    const refused = await room().visit('/desk/people', { as, headers });
    expect(refused).toMatchObject({ status: 403 });
    expect(refused.json()).toMatchObject({ code: 'not-yours' });
  });

  it('says the same at its door, whoever asks', async () => {
    const nobody = await room().visit('/desk/sign-in');
    const somebody = await room().visit('/desk/sign-in?email=ada@lantern.example', {
      as: await room().staff('owner'),
    });
    expect(somebody.text).toBe(nobody.text);
  });

  it('shows the gallery while developing alone', async () => {
    expect((await room().visit('/desk/gallery', { as: await room().staff('owner') })).status).toBe(404);
    expect((await room().visit('/desk/gallery/0')).status).toBe(404);
  });

  it('shows only what a person may open', async () => {
    const author = (await room().visit('/desk', { as: await room().staff('author') })).text;
    const owner = (await room().visit('/desk', { as: await room().staff('owner') })).text;
    expect(author).not.toContain('href="/desk/people"');
    expect(owner).toContain('href="/desk/people"');
  });
});

describeNewsroom('A consequence that failed too often', (room) => {
  it('waits in the outbox of the owner, who has it tried again', async () => {
    const { outbox } = room().newsroom;
    let works = false;
    const carriedOut: unknown[] = [];
    outbox.on('bell', async (payload) => {
      if (!works) throw new Error('The bell <is> broken.');
      carriedOut.push(payload);
    });
    await room().database.write((writer) => outbox.put(writer, { topic: 'bell', payload: { n: 1 } }));
    for (let attempt = 0; attempt < 30; attempt += 1) {
      await room().settle();
      room().clock.advance(DAY);
    }
    const as = await room().staff('owner');
    expect((await room().visit('/desk', { as })).text).toContain(
      '</span> letter or other task failed again and again',
    );
    const { text } = await room().visit('/desk/outbox', { as });
    expect(text).toContain('The bell &lt;is> broken.');

    works = true;
    const [, id = ''] = text.match(/name="id" value="([^"]+)"/) ?? [];
    expect((await room().post('/desk/outbox/revive', { id }, { as })).status).toBe(303);
    await room().settle();
    expect(carriedOut).toEqual([{ n: 1 }]);
    expect((await room().visit('/desk/outbox', { as })).text).toContain('Nothing has failed.');
  });
});

describeNewsroom(
  'The gallery',
  (room) => {
    it('draws every view in every state', async () => {
      const index = await room().visit('/desk/gallery');
      const pages = [...index.text.matchAll(/href="(\/desk\/gallery\/\d+)"/g)].map(([, path]) => path ?? '');
      expect(pages.length).toBeGreaterThan(20);
      for (const path of pages) expect((await room().visit(path)).status, path).toBe(200);
      expect((await room().visit(`/desk/gallery/${pages.length}`)).status).toBe(404);
    });
  },
  { config: { development: true } },
);

function declaredIn({ newsroom }: Room): ReadonlyMap<string, DeskRoles> {
  const { stories, conversation, giving, migrating, demo } = newsroom;
  const parts = [stories, conversation, giving, migrating, demo].map(({ deskPart }) => deskPart);
  return new Map<string, DeskRoles>([
    ...Object.entries(OWN),
    ...parts.flatMap(({ pages, deeds }) => [
      ...pages.map(({ path, roles }) => [`GET ${path}`, roles] as const),
      ...deeds.map(({ path, roles }) => [`POST ${path}`, roles] as const),
    ]),
  ]);
}

/** One of each role, one without any, and nobody. */
async function everyKindOfPerson(room: Room): Promise<ReadonlyMap<string, Person>> {
  const people = new Map<string, Person>([['nobody', room.person()]]);
  for (const role of ROLES) people.set(role, await room.staff(role));
  const owner = people.get('owner') ?? room.person();
  const bare = await room.staff('author');
  await room.post(`/desk/people/${(await memberOf(room, bare)).id}/roles`, {}, { as: owner });
  return people.set('without a role', bare);
}

function ask(room: Room, route: string, as: Person | undefined) {
  const [method, path = ''] = route.split(' ');
  const how = as ? { as } : {};
  return method === 'GET' ? room.visit(concrete(path), how) : room.post(concrete(path), {}, how);
}

/** The route's path with an id of nothing that there is. */
function concrete(path: string): string {
  return path.replace(/:\w+/g, '0195813c-0000-7000-8000-000000000000');
}
