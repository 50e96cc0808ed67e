import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../a-newsroom.ts';
import {
  atEachTurn,
  EVERY_LOOK,
  openUnfolded,
  type Turn,
  titleOf,
  WINDOWS,
  type Window,
} from '../browser.ts';
import { openCampaign } from '../campaigns.ts';
import { aMailServer, type MailServer } from '../mail-server.ts';
import { arrivedIn, pledgedIn } from '../promised-gifts.ts';
import { ROOT } from '../source.ts';
import { signInBySmtp } from '../subscribers.ts';
import { BANK, INTERAC, keepWays, keptWays } from '../ways.ts';
import { wrongOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const PICTURES = join(ROOT, '.pictures');
const OLU = 'olu-bright-of-the-bay@harbour-lantern.example';
const LONG = 'Wilhelmina Aalto-Hämäläinen von der Überfahrt';
const GIFTS = '/desk/gifts';

describe('The treasurer’s pages, with rows in them,', () => {
  let server: MailServer;
  let served: ServedNewsroom;
  let treasurer: Person;
  let giver: Person;
  let paths: readonly string[];
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    server = await aMailServer();
    served = await serveNewsroom({ sample: false, smtpUrl: server.url });
    treasurer = await served.room.staff('treasurer');
    giver = served.room.person();
    await signInBySmtp(served.room, server, { email: OLU, as: giver });
    paths = await fillTheBooks();
  });
  afterAll(async () => {
    await served.close();
    await server.close();
  });

  const send = async (path: string, form: Record<string, string>) => {
    const { status } = await served.room.post(path, form, { as: treasurer });
    expect(status, path).toBe(303);
  };

  /** Gifts of each kind and state, and the addresses of the pages that show them. */
  async function fillTheBooks(): Promise<readonly string[]> {
    const { room } = served;
    await keepWays(room, [BANK, INTERAC]);
    const way = (await keptWays(room)).find(({ label }) => label === BANK.label)?.id ?? '';
    await openCampaign(room, { title: 'A winter of ferries and of those who wait for them' });
    const word = 'Keep counting who is on board, and who is left on the pier, for as long as it takes.';
    const once = await pledgedIn(room, { email: OLU, name: LONG, word, amount: '1234567.89' });
    const monthly = await pledgedIn(room, { email: OLU, name: LONG, rhythm: 'monthly' });
    await arrivedIn(room, { id: once.id, date: '2026-03-10', amount: '1000000', by: treasurer });
    await arrivedIn(room, { id: monthly.id, date: '2026-01-10', by: treasurer });
    await pledgedIn(room, { name: 'Cem Pier' });
    const [gift, back, batch, line] = [room.newId(), room.newId(), room.newId(), room.newId()];
    const typed = { amount: '77', currency: 'EUR', way, day: '2026-03-09', fund: 'general' };
    await send(`${GIFTS}/new`, { ...typed, gift, name: 'Olu Bright', email: OLU, word });
    await send(`${GIFTS}/arrived/${gift}/returned`, { return: back, amount: '7' });
    const counted = { count: '3', amount: '100', currency: 'EUR', day: '2026-03-09', way };
    await send(`${GIFTS}/batches`, { ...counted, batch, name: 'The tin at the pier, second Sunday' });
    await send(`${GIFTS}/batches/${batch}/lines`, { line, fund: 'general', amount: '50', name: LONG, word });
    const { text } = await room.visit(`${GIFTS}/givers`, { as: treasurer });
    const one = /href="(\/desk\/gifts\/givers\/[0-9a-f-]{36})"/.exec(text)?.[1] ?? '';
    return [
      ...[GIFTS, `${GIFTS}/all`, `${GIFTS}/all?of=promises`, `${GIFTS}/all?q=nobody`, `${GIFTS}/new`],
      ...[`${GIFTS}/all?state=held`, `${GIFTS}/all?state=held&settled=2&left=1`],
      ...[`${GIFTS}/${gift}`, `${GIFTS}/${once.id}`, `${GIFTS}/${monthly.id}`],
      ...[`${GIFTS}/batches`, `${GIFTS}/batches/${batch}`, `${GIFTS}/givers`, one, `${one}/merge`],
      ...['month', 'fund', 'way', 'country'].map((by) => `${GIFTS}/reports?by=${by}`),
      ...[`${GIFTS}/ledger`, '/desk/giving', '/desk/giving/campaigns', '/desk/giving/letters'],
    ];
  }

  async function lookAt({ page }: Window, path: string, turns: readonly Turn[]): Promise<readonly string[]> {
    const wrong: string[] = [];
    await atEachTurn(page, turns, {
      open: () => openUnfolded(page, served.address + path),
      async look(turned, how) {
        const name = [path.replaceAll(/[0-9a-f-]{36}/g, 'one').replaceAll(/[^\w]+/g, '-'), ...turned].join(
          '-',
        );
        const file = join(PICTURES, `treasury${name}.png`);
        if (EVERY_LOOK) await page.screenshot({ path: file, fullPage: true });
        wrong.push(...(await wrongOn(page, how)).map((one) => `${name}: ${one}`));
      },
    });
    return wrong;
  }

  for (const turns of WINDOWS) {
    it(`stand whole ${titleOf(turns)}, and so do a giver’s own; axe finds nothing`, async () => {
      const found: string[] = [];
      for (const [as, seen] of [
        [treasurer, paths],
        [giver, ['/give/mine', '/me/erase']],
      ] as const) {
        const window = await served.open();
        const cookies = [...as.cookies].map(([name, value]) => ({ name, value, url: served.address }));
        await window.page.context().addCookies(cookies);
        for (const path of seen) found.push(...(await lookAt(window, path, turns)));
        expect(window.complaints).toEqual([]);
        await window.close();
      }
      expect(found).toEqual([]);
    });
  }
});
