import { beforeAll, expect, it } from 'vitest';
import { describeNewsroom } from '../a-newsroom.ts';
import { aGuest, mailedLink, returnLink } from '../links.ts';
import { pledgedIn } from '../promised-gifts.ts';
import { BANK, forgetAllWays, keepWays } from '../ways.ts';

/** The end of an address that gives rights to whoever knows it, for each route that has one: of a gift, of letters … */
type Secrets = ReadonlyMap<string, string>;

const IN_PATH = /:(?:token|secret)(?=\/|$)/;
const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' };

describeNewsroom(
  'What an address with a secret answers',
  (room) => {
    let secrets: Secrets;
    beforeAll(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [BANK]);
      const { href: gift } = await pledgedIn(room(), { rhythm: 'monthly' });
      const { href } = await room().publish();
      const email = `${room().newId()}@secret.example`;
      await room().post(`${href}/subscriptions`, { email, notify: 'story' });
      const confirming = await mailedLink(room(), email);
      const { location = '' } = await room().post(confirming, {});
      const kept = await returnLink(room(), await aGuest(room(), { name: 'Olu' }));
      const [, own = ''] = location.split('?')[0]?.split('/subscriptions/') ?? [];
      secrets = new Map([
        ['/gifts/', gift.slice('/gifts/'.length)],
        ['/subscriptions/confirm/', confirming.slice('/subscriptions/confirm/'.length)],
        ['/subscriptions/', own],
        ['/return/', kept.slice('/return/'.length)],
      ]);
    });

    const routes = () => room().newsroom.routes.filter(({ path }) => IN_PATH.test(path));
    /** Its addresses: with what fills it, where that is known, and with what nobody made. */
    const addresses = (path: string) => {
      const [before = '', behind = ''] = path.split(IN_PATH);
      const rest = behind.replaceAll(/:\w+/g, 'none');
      const known = secrets.get(before);
      return [...(known === undefined ? [] : [before + known + rest]), `${before}none${rest}`];
    };
    const headersOf = ({ header }: { header(name: string): string | undefined }) =>
      Object.fromEntries(Object.keys(PRIVATE).map((name) => [name, header(name)]));

    it('is kept by nobody and goes out with no link, whatever it is: pages, files, refusals', async () => {
      const seen: string[] = [];
      for (const { path } of routes().filter(({ method }) => method === 'GET')) {
        for (const address of addresses(path)) {
          for (const accept of ['text/html', 'application/json']) {
            const answer = await room().visit(address, { headers: { accept } });
            expect(headersOf(answer), `GET ${address} (${answer.status})`).toEqual(PRIVATE);
            if (answer.status === 200) seen.push(path);
          }
        }
      }
      const alive = [...new Set(seen)];
      for (const behind of ['', '/gift.ics', '/card', '/reminders']) {
        expect(alive).toContain(`/gifts/:token${behind}`);
      }
      expect(alive).toEqual(
        expect.arrayContaining([
          '/subscriptions/:token',
          '/subscriptions/:token/farewell',
          '/return/:secret',
        ]),
      );
    });

    it('is so too where something is sent there', async () => {
      const posts = routes().filter(({ method }) => method === 'POST');
      expect(posts.length).toBeGreaterThan(10);
      for (const { path } of posts) {
        for (const address of addresses(path)) {
          const answer = await room().post(address, {});
          expect(headersOf(answer), `POST ${address} (${answer.status})`).toEqual(PRIVATE);
        }
      }
    });

    it('is so for what a reader takes along, and for all gifts of a giver', async () => {
      const as = await aGuest(room(), { name: 'Olu' });
      for (const path of ['/me', '/me/export', '/me/export.json', '/give/mine']) {
        const { status, header } = await room().visit(path, { as });
        expect([path, status, header('cache-control')]).toEqual([path, 200, 'no-store']);
      }
    });
  },
  { config: { limits: 'off' } },
);
