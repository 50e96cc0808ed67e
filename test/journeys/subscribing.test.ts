import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDTHS } from '../browser.ts';
import { say } from '../comments.ts';
import { aMinuteLater, lettersTo } from '../letters.ts';
import { aMailServer, type MailServer } from '../mail-server.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** A letter leaves while the newsroom works on: within this it does. Milliseconds. */
const WITHIN = 20_000;

/** How readers are told of comments, over a real mail server: once with script, once without it. */
for (const script of [true, false]) {
  describe(`A subscription ${script ? 'with' : 'without'} script`, () => {
    let server: MailServer;
    let served: ServedNewsroom;
    beforeAll(async () => {
      server = await aMailServer();
      served = await serveNewsroom({ sample: false, smtpUrl: server.url });
    });
    /** What has come to an address, once it is so many letters. */
    async function letters(email: string, count: number) {
      await expect
        .poll(() => aMinuteLater(served.room).then(() => lettersTo(server, email).length), {
          timeout: WITHIN,
        })
        .toBe(count);
      return lettersTo(server, email);
    }
    afterAll(async () => {
      await served.close();
      await server.close();
    });

    it('goes from “Subscribe” under the story over a confirmation to a letter, and ends where its link leads', async () => {
      const { room, address } = served;
      const email = 'ada@bay.example';
      const { href } = await room.publish({ title: 'The ferry returns' });
      const window = await served.open({ script, width: WIDTHS.phone });
      const { page } = window;
      const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

      await page.goto(address + href);
      await page.locator('summary', { hasText: 'Subscribe' }).click();
      const form = page.locator('form[action$="/subscriptions"]');
      await form.getByLabel('Notify of').selectOption('new follow-up comments');
      await form.getByLabel('E-mail').fill(email);
      await form.getByRole('button', { name: 'Subscribe' }).click();
      await heading('Look into your mail');

      const [asking] = await letters(email, 1);
      await page.goto(address + asking?.paths[0]);
      await heading('Confirm your subscription');
      await page.getByRole('button', { name: 'Confirm' }).click();
      await heading('Your subscriptions');
      await page.getByText('Your subscription is confirmed.').waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await page.getByLabel('When letters come').selectOption('Every hour, in one letter');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('This is changed.').waitFor();
      await page.getByLabel('When letters come').selectOption('At once, a letter for each comment');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('This is changed.').waitFor();

      const first = await say(room, href, { body: 'Does the kiosk sell tea?', name: 'Olu' });
      await say(room, href, { body: 'Since Tuesday, yes.', name: 'Bo', parent: first });
      const told = await letters(email, 3);
      const reply = told.find(({ all }) => all.includes('Bo wrote on'));
      await page.goto(address + reply?.paths.find((path) => path.startsWith('/comments/')));
      await page.locator('article', { hasText: 'Since Tuesday, yes.' }).first().waitFor();

      const farewell = reply?.header('List-Unsubscribe')?.match(/^<https?:\/\/[^/]+(\/.*)>$/)?.[1] ?? '';
      await page.goto(address + farewell);
      await page.getByText('No more letters about comments on “The ferry returns”').waitFor();
      await page.getByRole('button', { name: 'End' }).click();
      await heading('Your subscription has ended');
      await page.getByRole('link', { name: 'See all your subscriptions' }).click();
      await page.getByText(`No letters about comments go to ${email}.`).waitFor();
      expect(window.complaints).toEqual([]);
      await window.close();
    });

    it('is asked for by “Notify of” with a comment, which comes back whole where the address is missing', async () => {
      const { room, address } = served;
      const email = 'bo@bay.example';
      const { href } = await room.publish({ title: 'Tea at the kiosk' });
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(address + href);
      const form = () => page.locator('form[action$="/comments"]').last();
      await form().getByLabel(/^name/i).fill('Bo');
      await form().locator('textarea[name="body"]').fill('Who has tried the tea?');
      await form().getByLabel('Notify of').selectOption('new replies to my comments');
      await form().getByRole('button', { name: /post/i }).click();
      await page.getByText('Please give your e-mail address, so that you can be notified').waitFor();
      expect(await form().locator('textarea[name="body"]').inputValue()).toBe('Who has tried the tea?');
      expect(await form().getByLabel('Notify of').inputValue()).toBe('replies');
      await form()
        .getByLabel(/^e-mail/i)
        .fill(email);
      await form().getByRole('button', { name: /post/i }).click();
      const mine = page.locator('article', { hasText: 'Who has tried the tea?' });
      await mine.waitFor();
      const parent = (await mine.getAttribute('id'))?.replace('comment-', '') ?? '';

      const [asking] = await letters(email, 1);
      await page.goto(address + asking?.paths[0]);
      await page.getByRole('button', { name: 'Confirm' }).click();
      await page.getByText('new replies to my comments').waitFor();
      await say(room, href, { body: 'I have. Strong.', name: 'Ada', parent });
      expect((await letters(email, 2)).at(-1)?.subject).toBe('A reply to you on “Tea at the kiosk”');

      await page.reload();
      await page.getByRole('button', { name: 'End: new replies to my comments' }).click();
      await page.getByText(`No letters about comments go to ${email}.`).waitFor();
      expect(window.complaints.filter((one) => !one.includes('422'))).toEqual([]);
      await window.close();
    });
  });
}
