import { afterAll, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { subscribed } from '../../../test/subscribers.ts';

const server = await aMailServer();
afterAll(() => server.close());

/** What one address may get a day for one purpose, whoever asks (platform/mail). */
const MOST_LETTERS = 10;

describeNewsroom(
  'A subscription that a stranger asks for',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const letters = (email: string) => lettersTo(server, email);
    const ask = (href: string, email: string, network: number, notify = 'story') =>
      room().post(`${href}/subscriptions`, { email, notify }, { headers: from(network) });

    it('A10: has an address written to within its budget, and eats nobody else’s', async () => {
      const victim = address();
      const popular = await room().publish();
      const others = await Promise.all(Array.from({ length: 20 }, () => room().publish()));
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, at) => {
          const { href } = at % 2 === 0 ? popular : (others[at % others.length] ?? popular);
          return ask(href, victim, at, at % 3 === 0 ? 'replies' : 'story');
        }),
      );
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
      await room().settle();
      expect(letters(victim).length).toBeGreaterThan(1);
      expect(letters(victim).length).toBeLessThanOrEqual(MOST_LETTERS);

      // Signing in has a budget of its own: who fills the mailbox locks nobody out.
      const subscribing = letters(victim).length;
      for (const at of [1, 2, 3]) await room().post('/sign-in', { email: victim }, { headers: from(at) });
      await room().settle();
      expect(letters(victim)).toHaveLength(subscribing + 3);

      // The story has sixty letters an hour, of which the hundred requests took two at most.
      const readers = Array.from({ length: 50 }, address);
      await Promise.all(readers.map((email, at) => ask(popular.href, email, 100 + at)));
      await room().settle();
      for (const email of readers) expect(letters(email)).toHaveLength(1);
      // Nor has anything been taken from the networks through which no letter went.
      await ask(popular.href, readers[0] ?? '', 99, 'replies');
      await room().settle();
      expect(letters(readers[0] ?? '')).toHaveLength(2);
    });

    it('A10: has a story write sixty letters an hour at most, and takes none from another story', async () => {
      const [besieged, other] = [await room().publish(), await room().publish()];
      const victims = Array.from({ length: 70 }, address);
      const answers = await Promise.all(victims.map((email, at) => ask(besieged.href, email, 1_000 + at)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]));
      const late = address();
      await ask(other.href, late, 1_100);
      await room().settle();
      const written = victims.filter((email) => letters(email).length > 0);
      expect([written.length, letters(late).length]).toEqual([60, 1]);
      room().clock.advance(60 * 60_000);
      const [unwritten = ''] = victims.filter((email) => letters(email).length === 0);
      await ask(besieged.href, unwritten, 1_101);
      await room().settle();
      expect(letters(unwritten)).toHaveLength(1);
    });

    it('A10: is one letter a day for the same, however often it is asked for', async () => {
      const email = address();
      const { href } = await room().publish();
      for (let at = 0; at < 30; at += 1) await ask(href, email, 200 + at);
      await room().settle();
      expect(letters(email)).toHaveLength(1);
      room().clock.advance(DAY + 1);
      await ask(href, email, 230);
      await room().settle();
      expect(letters(email)).toHaveLength(2);
      // The older letter's link confirms nothing any more.
      expect((await room().post(letters(email)[0]?.paths[0] ?? '', {})).status).toBe(404);
    });

    it('A10: is waited for by a network that asks too often, in words', async () => {
      const { href } = await room().publish();
      const statuses = [];
      for (let at = 0; at < 11; at += 1) statuses.push((await ask(href, address(), 250)).status);
      expect(statuses.filter((status) => status === 303)).toHaveLength(10);
      const refused = await ask(href, 'kept@bay.example', 250);
      expect(refused.status).toBe(429);
      expect(refused.text).toContain('Please wait a minute');
      expect(refused.text).toContain('value="kept@bay.example"');
    });

    it('is answered alike for an address that is unknown, asked, confirmed, full of letters or taking none', async () => {
      const { href } = await room().publish();
      const [unknown, asked, confirmed, ended] = [address(), address(), address(), address()];
      const [full, stopped] = [address(), address()];
      await ask(href, asked, 300);
      await subscribed(room(), server, { email: confirmed, href });
      const { manage } = await subscribed(room(), server, { email: ended, href });
      await room().post(`${manage}/end`, {});
      const others = await Promise.all(Array.from({ length: MOST_LETTERS }, () => room().publish()));
      for (const [at, other] of others.entries()) await ask(other.href, full, 310 + at);
      server.refuse(550);
      await ask(href, stopped, 330);
      await room().settle();
      server.refuse(null);

      const pages = new Set<string>();
      const answers = new Set<string>();
      for (const [at, email] of [unknown, asked, confirmed, ended, full, stopped].entries()) {
        const form = await ask(href, email, 340 + at);
        expect(form.status).toBe(303);
        const read = await room().visit(form.location ?? '');
        pages.add(JSON.stringify([form.location, form.text, form.header('set-cookie'), read.text]));
        const how = { headers: from(350 + at) };
        const program = await room().postJson(`${href}/subscriptions`, { email, notify: 'replies' }, how);
        answers.add(JSON.stringify([program.status, program.text, program.header('set-cookie')]));
      }
      expect([...pages]).toHaveLength(1);
      expect([...answers]).toHaveLength(1);
    });

    it('is written to nobody where the hidden field is filled in, and is answered alike', async () => {
      const email = address();
      const { href } = await room().publish();
      const form = { email, notify: 'story', topic: 'pills' };
      const answer = await room().post(`${href}/subscriptions`, form, { headers: from(400) });
      expect([answer.status, answer.location]).toEqual([303, `${href}/subscribe?asked`]);
      await room().settle();
      expect(letters(email)).toEqual([]);
    });
  },
  { config: { limits: 'on', smtpUrl: server.url, trustProxy: '127.0.0.1' } },
);

function from(network: number) {
  return { 'x-forwarded-for': `198.${18 + Math.floor(network / 256)}.${network % 256}.7` };
}
