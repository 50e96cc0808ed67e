import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { Authenticator } from '../../../test/authenticator.ts';
import { lettersTo, mailedLink } from '../../../test/links.ts';
import { type Colleague, colleague, memberOf, PASSWORD } from '../../../test/staff.ts';

describeNewsroom('An invitation', (room) => {
  it('goes by letter, shows a page first, and is followed with a name and a password', async () => {
    const { email } = await invited(room(), { 'role-editor': 'yes', 'role-moderator': 'yes' });
    const link = await mailedLink(room(), email);
    const as = room().person();
    const seen = await room().visit(link, { as });
    expect([seen.status, seen.header('set-cookie'), seen.header('referrer-policy')]).toEqual([
      ...[200, undefined, 'same-origin'],
    ]);
    const joined = await room().post(link, { name: 'Inés Moreno', password: PASSWORD }, { as });
    expect(joined.location).toBe('/desk');
    expect(await memberOf(room(), as)).toMatchObject({ name: 'Inés Moreno', roles: ['editor', 'moderator'] });
    const again = await room().post('/desk/sign-in', { email, password: PASSWORD, do: 'password' });
    expect(again.location).toBe('/desk');
    expect((await room().visit(link)).status).toBe(404);
  });

  it('is followed with a passkey', async () => {
    const { email } = await invited(room());
    const link = await mailedLink(room(), email);
    const headers = { accept: 'application/json' };
    const { challenge } = (await room().post(`${link}/passkey`, {}, { headers })).json() as {
      challenge: string;
    };
    const here = { origin: room().newsroom.origin(), host: 'localhost', challenge };
    const as = room().person();
    const answer = new Authenticator().make(here);
    expect((await room().post(link, { name: 'Inés', answer }, { as })).location).toBe('/desk');
    expect((await room().visit('/desk/you', { as })).text).toContain('Made on ');
  });

  it('holds no name of who works here while nobody has accepted it', async () => {
    await invited(room(), { 'role-editor': 'yes', name: 'Wanda Hrubý' });
    const { as } = await colleague(room());
    expect((await room().post('/desk/you', { name: 'Wanda Hrubý' }, { as })).status).toBe(303);
  });

  it('works once, also for several at the same time', async () => {
    const link = await mailedLink(room(), (await invited(room())).email);
    const answers = await Promise.all([1, 2, 3].map(() => room().post(link, { name: 'Inés' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
  });

  it('gives no name that another takes at the same time, however alike they look', async () => {
    const taken = ['Mia Ode', 'mia  ode', 'M\u0456a Ode'];
    const two = [await colleague(room()), await colleague(room())];
    const link = await mailedLink(room(), (await invited(room())).email);
    const answers = await Promise.all([
      ...two.map(({ as }, nth) => room().post('/desk/you', { name: taken[nth] ?? '' }, { as })),
      room().post(link, { name: taken[2] ?? '' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
  });

  it('is refused with a name missing or a password that is easy to guess, and can be followed after that', async () => {
    const link = await mailedLink(room(), (await invited(room())).email);
    expect((await room().post(link, { name: ' ' })).status).toBe(422);
    const refused = await room().post(link, { name: 'Inés <M>', password: 'password1234' });
    expect([refused.status, refused.text.includes('value="Inés &lt;M>"')]).toEqual([422, true]);
    expect((await room().post(link, { name: 'Inés' })).status).toBe(303);
  });

  it('waits a week, stands in a list, and is sent again with another link', async () => {
    const { owner, email } = await invited(room());
    const first = await mailedLink(room(), email);
    const listed = (await room().visit('/desk/people', { as: owner.as })).text;
    expect(listed).toContain('Has not come yet.');
    const id = await idOf(room(), email);
    expect((await room().post(`/desk/people/${id}/invite-again`, {}, { as: owner.as })).status).toBe(200);
    expect(await lettersTo(room(), email)).toBe(2);
    expect((await room().visit(first)).status).toBe(404);
    const second = await mailedLink(room(), email);
    room().clock.advance(7 * DAY);
    expect((await room().post(second, { name: 'Inés' })).status).toBe(404);
  });

  it('is taken back before anybody came, and not after', async () => {
    const { owner, email } = await invited(room());
    const link = await mailedLink(room(), email);
    const path = `/desk/people/${await idOf(room(), email)}/take-back`;
    expect((await room().post(path, {}, { as: owner.as })).status).toBe(303);
    expect((await room().visit(link)).status).toBe(404);
    await room().post('/desk/sign-in', { email, do: 'mail' });
    expect(await lettersTo(room(), email)).toBe(1);
    const works = await colleague(room());
    const late = await room().post(`/desk/people/${works.id}/take-back`, {}, { as: owner.as });
    expect(late.status).toBe(404);
  });

  it('ends once its person came by another link: with the old letter anybody would come in past a second factor', async () => {
    const { email } = await invited(room());
    const link = await mailedLink(room(), email);
    await room().post('/desk/sign-in', { email, do: 'mail' });
    expect((await room().visit(link)).status).toBe(200);
    expect((await room().post(await mailedLink(room(), email), {})).location).toBe('/desk');
    expect((await room().visit(link)).status).toBe(404);
    const late = await room().post(link, { name: 'Eve', password: PASSWORD });
    expect([late.status, late.header('set-cookie')]).toEqual([404, undefined]);
  });

  it('of somebody who works here gives the roles, and no letter', async () => {
    const one = await colleague(room(), 'author');
    const owner = await colleague(room(), 'owner');
    const form = { email: one.email, 'role-treasurer': 'yes' };
    expect((await room().post('/desk/people', form, { as: owner.as })).location).toBe('/desk/people');
    expect((await memberOf(room(), one.as)).roles).toEqual(['author', 'treasurer']);
    expect(await lettersTo(room(), one.email)).toBe(0);
  });

  it('needs a role', async () => {
    const owner = await colleague(room(), 'owner');
    const refused = await room().post('/desk/people', { email: 'kit@lantern.example' }, { as: owner.as });
    expect([refused.status, refused.text.includes('Choose at least one role.')]).toEqual([422, true]);
  });
});

describeNewsroom(
  'Where no letters leave, an invitation',
  (room) => {
    it('is handed over as a link, and asks for a way in', async () => {
      const { page } = await invited(room());
      const [link = ''] = page.match(/\/desk\/invitation\/[\w-]{43}/) ?? [];
      expect((await room().post(link, { name: 'Inés' })).status).toBe(422);
      expect((await room().post(link, { name: 'Inés', password: PASSWORD })).status).toBe(303);
    });
  },
  { config: { loopback: false } },
);

async function invited(
  room: Room,
  roles: Record<string, string> = { 'role-editor': 'yes' },
): Promise<{ owner: Colleague; email: string; page: string }> {
  const owner = await colleague(room, 'owner');
  const email = `ines-${room.newId()}@lantern.example`;
  const { status, text } = await room.post(
    '/desk/people',
    { email, name: 'Inés', ...roles },
    { as: owner.as },
  );
  expect(status).toBe(200);
  return { owner, email, page: text };
}

async function idOf(room: Room, email: string): Promise<string> {
  return (await room.newsroom.staff.people()).find((one) => one.email === email)?.id ?? '';
}
