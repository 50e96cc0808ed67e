import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';

const form = {
  ...{
    name: 'Ada Quay',
    email: 'ada@lantern.example',
    'site-name': 'The Lantern',
    tagline: 'News of the bay',
  },
  ...{ language: 'en', 'time-zone': 'America/Toronto', currency: 'CAD' },
};

describeNewsroom('Taking over a newsroom', (room) => {
  it('shows a page first, and changes nothing by it', async () => {
    const link = await takeOverLink(room());
    for (const _ of [1, 2]) {
      const seen = await room().visit(link);
      expect(seen.status).toBe(200);
      expect(seen.header('set-cookie')).toBeUndefined();
      expect(seen.header('referrer-policy')).toBe('same-origin');
      expect(seen.header('cache-control')).toBe('no-store');
    }
    expect(await room().newsroom.staff.people()).toEqual([]);
  });

  it('ends the links that were made before', async () => {
    const earlier = await takeOverLink(room());
    await takeOverLink(room());
    expect((await room().visit(earlier)).status).toBe(404);
    expect((await room().post(earlier, form)).status).toBe(404);
  });

  it('works for a week', async () => {
    const link = await takeOverLink(room());
    room().clock.advance(7 * DAY - 1);
    expect((await room().visit(link)).status).toBe(200);
    room().clock.advance(1);
    expect((await room().visit(link)).status).toBe(404);
    expect((await room().post(link, form)).status).toBe(404);
  });

  it('keeps what was typed when the form is refused, and the link', async () => {
    const link = await takeOverLink(room());
    const refused = await room().post(link, {
      ...form,
      email: 'ada',
      name: 'Ada <i>Quay</i>',
      currency: 'XXL',
    });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Ada &lt;i>Quay&lt;/i>');
    expect(refused.text).toContain('This is not an e-mail address');
    expect(refused.text).toContain('Choose one of the list.');
    expect((await room().visit(link)).status).toBe(200);
    expect(await room().newsroom.staff.people()).toEqual([]);
  });

  it('makes one owner of two who come at once, and no second one later', async () => {
    const link = await takeOverLink(room());
    const people = [room().person(), room().person()];
    const answers = await Promise.all(people.map((as) => room().post(link, form, { as })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);

    const winner = people[answers.findIndex(({ status }) => status === 303)] ?? room().person();
    expect((await room().visit('/desk', { as: winner })).status).toBe(200);
    expect(await room().newsroom.staff.takeOverLink()).toBeNull();
    expect((await room().post(link, form)).status).toBe(404);
    expect((await room().visit(link)).status).toBe(404);

    const [owner, ...others] = await room().newsroom.staff.people();
    expect(owner).toMatchObject({ name: 'Ada Quay', email: 'ada@lantern.example', roles: ['owner'] });
    expect(others).toEqual([]);
  });

  it('gives the newsroom the name, the time zone and the currency that were asked', async () => {
    expect(await room().newsroom.stories.site()).toMatchObject({
      ...{ name: 'The Lantern', tagline: 'News of the bay' },
      ...{ language: 'en', timeZone: 'America/Toronto', currency: 'CAD' },
    });
  });
});

describeNewsroom('A sign-in link', (room) => {
  it('shows a button, and does nothing before it is pressed', async () => {
    const link = await room().newsroom.staff.add({ email: 'jo@lantern.example', role: 'editor' });
    for (const _ of [1, 2]) {
      const seen = await room().visit(link);
      expect(seen.status).toBe(200);
      expect(seen.header('set-cookie')).toBeUndefined();
      expect(seen.header('referrer-policy')).toBe('same-origin');
    }
    expect((await room().post(link, {})).status).toBe(303);
  });

  it('signs in with a cookie that no script reads', async () => {
    const answer = await room().post(await newLink(room()), {});
    expect(answer.location).toBe('/desk');
    expect(answer.header('set-cookie')).toMatch(/^tidings_desk=[\w-]{43};[^,]*HttpOnly; SameSite=Lax,/);
  });

  it('marks the browser as one that has something personal to ask for, until the last who is known in it leaves', async () => {
    const as = room().person();
    const isMarked = () => as.cookies.get('tidings_me') === '1';
    await room().post(await newLink(room()), {}, { as });
    expect(isMarked()).toBe(true);
    await room().post('/desk/sign-out', {}, { as });
    expect(isMarked()).toBe(false);

    const { href } = await room().publish();
    await room().post(`${href}/comments`, { name: 'Ada', body: 'It is open.' }, { as });
    const answer = await room().post(await newLink(room()), {}, { as });
    expect(answer.header('set-cookie'), 'that of a reader is kept longer').not.toContain('tidings_me');
    await room().post('/desk/sign-out', {}, { as });
    expect(isMarked()).toBe(true);
    await room().post(await newLink(room()), {}, { as });
    await room().post('/me/forget', {}, { as });
    expect(isMarked()).toBe(true);
    await room().post('/desk/sign-out', {}, { as });
    expect(isMarked()).toBe(false);
  });

  it('works once', async () => {
    const link = await newLink(room());
    expect((await room().post(link, {})).status).toBe(303);
    expect((await room().post(link, {})).status).toBe(404);
    expect((await room().visit(link)).status).toBe(404);
  });

  it('works once also for several at the same time', async () => {
    const link = await newLink(room());
    const answers = await Promise.all(Array.from({ length: 8 }, () => room().post(link, {})));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
  });

  it('works for a day', async () => {
    const link = await newLink(room());
    room().clock.advance(DAY);
    expect((await room().visit(link)).status).toBe(404);
    expect((await room().post(link, {})).status).toBe(404);
  });

  it('is ended by a newer one for the same person', async () => {
    const { staff } = room().newsroom;
    const earlier = await staff.add({ email: 'kit@lantern.example', role: 'author' });
    const later = await staff.add({ email: 'KIT@lantern.example ', role: 'moderator' });
    expect((await room().post(earlier, {})).status).toBe(404);
    expect((await room().post(later, {})).status).toBe(303);
    const kit = (await staff.people()).find(({ email }) => email === 'kit@lantern.example');
    expect(kit?.roles).toEqual(['author', 'moderator']);
  });

  it('is not kept: the database knows its hash alone', async () => {
    const link = await newLink(room());
    const secret = link.slice(link.lastIndexOf('/') + 1);
    const links = await room()
      .database.tables<{ sign_in_links: { hash: string } }>()
      .selectFrom('sign_in_links')
      .selectAll()
      .execute();
    expect(JSON.stringify(links)).not.toContain(secret);
  });

  it('cannot be used from another site', async () => {
    const link = await newLink(room());
    const as = room().person();
    as.cookies.set('any', 'cookie');
    const from = (headers: Record<string, string>) => room().post(link, {}, { as, headers });
    expect((await from({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await from({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await room().visit(link)).status).toBe(200);
  });

  it('says nothing about why it does not work: unknown, used and too old look the same', async () => {
    const used = await newLink(room());
    await room().post(used, {});
    const old = await newLink(room());
    room().clock.advance(DAY);
    const unknown = `/desk/sign-in/${'x'.repeat(43)}`;
    const pages = await Promise.all(
      [used, old, unknown, '/desk/sign-in/short'].map((link) => room().visit(link)),
    );
    expect(new Set(pages.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  });

  it('of one kind does not do what the other kind does', async () => {
    const link = await newLink(room());
    expect((await room().visit(link.replace('sign-in', 'take-over'))).status).toBe(404);
  });

  it('is refused for what is no address or no role, with a plain sentence', async () => {
    const { staff } = room().newsroom;
    await expect(staff.add({ email: 'jo', role: 'editor' })).rejects.toMatchObject({
      ...{ code: 'email-wrong', field: 'email' },
    });
    await expect(staff.add({ email: 'jo@lantern.example', role: 'boss' })).rejects.toThrow(
      '“boss” is not a role. There are: owner, editor, author, contributor, moderator, treasurer.',
    );
  });
});

describeNewsroom('A session', (room) => {
  it('ends with sign-out, for its cookie as well', async () => {
    const as = await room().staff('editor');
    const cookies = new Map(as.cookies);
    const answer = await room().post('/desk/sign-out', {}, { as });
    expect(answer).toMatchObject({ status: 303, location: '/desk/sign-in' });
    expect(as.cookies.has('tidings_desk')).toBe(false);
    expect((await room().visit('/desk', { as: { cookies } })).location).toBe('/desk/sign-in');
  });

  it('ends after 30 days', async () => {
    const as = await room().staff('editor');
    room().clock.advance(30 * DAY - 1);
    expect((await room().visit('/desk', { as })).status).toBe(200);
    room().clock.advance(1);
    expect((await room().visit('/desk', { as })).status).toBe(303);
  });

  it('is a new one at each sign-in, in place of the one before', async () => {
    const as = room().person();
    as.cookies.set('tidings_desk', 'x'.repeat(43));
    await room().post(await newLink(room()), {}, { as });
    const first = as.cookies.get('tidings_desk') ?? '';
    expect(first).not.toBe('x'.repeat(43));
    await room().post(await newLink(room()), {}, { as });
    const old: Person = { cookies: new Map([['tidings_desk', first]]) };
    expect((await room().visit('/desk', { as: old })).status).toBe(303);
  });

  it('is worth nothing when it is made up', async () => {
    for (const value of ['', 'x'.repeat(43), `' or 1=1 --`]) {
      const as: Person = { cookies: new Map([['tidings_desk', encodeURIComponent(value)]]) };
      expect((await room().visit('/desk', { as })).status).toBe(303);
    }
  });
});

describeNewsroom('Access', (room) => {
  it('is taken at once from whoever is let go, links and sessions', async () => {
    const owner = await memberOf(room(), await room().staff('owner'));
    const as = await room().staff('editor');
    const { id } = await memberOf(room(), as);
    const link = await room().newsroom.staff.signInLink(id, owner);
    await room().newsroom.staff.letGo(id, owner);
    expect((await room().visit('/desk', { as })).status).toBe(303);
    expect((await room().post(link, {})).status).toBe(404);
    await expect(room().newsroom.staff.signInLink(id, owner)).rejects.toMatchObject({ status: 404 });
  });

  it('comes back to who is added again, without the earlier roles', async () => {
    const { staff } = room().newsroom;
    const owner = await memberOf(room(), await room().staff('owner'));
    const as = await room().staff('editor');
    const { id, email } = await memberOf(room(), as);
    await staff.letGo(id, owner);
    await room().post(await staff.add({ email, role: 'author' }), {}, { as });
    expect(await memberOf(room(), as)).toMatchObject({ id, roles: ['author'] });
  });

  it('of the last owner stays', async () => {
    const { staff } = room().newsroom;
    const people = await staff.people();
    const [last, ...others] = people.filter(({ roles }) => roles.includes('owner'));
    if (!last) throw new Error('There is an owner.');
    for (const one of others) await staff.letGo(one.id, last);
    await expect(staff.letGo(last.id, last)).rejects.toMatchObject({ code: 'last-owner', status: 409 });
    await expect(staff.setRoles(last.id, ['editor'], last)).rejects.toMatchObject({ code: 'last-owner' });
  });

  it('is told in the audit trail, by ids', async () => {
    const [latest] = await room().newsroom.staff.acts({ most: 1 });
    expect(latest?.act).toBe('let-go');
    const acts = await room().newsroom.staff.acts({ most: 1000 });
    expect(JSON.stringify(acts.map(({ act, subject }) => [act, subject]))).not.toContain('@');
    expect(acts.map(({ act }) => act)).toContain('signed-in');
  });
});

async function takeOverLink(room: Room): Promise<string> {
  const link = await room.newsroom.staff.takeOverLink();
  if (link === null) throw new Error('Somebody owns this newsroom already.');
  return link;
}

function newLink(room: Room): Promise<string> {
  return room.newsroom.staff.add({ email: `${room.newId()}@lantern.example`, role: 'author' });
}

async function memberOf(room: Room, { cookies }: Person) {
  const member = await room.newsroom.staff.staffOf({ cookie: (name) => cookies.get(name) });
  if (!member) throw new Error('Nobody is signed in.');
  return member;
}
