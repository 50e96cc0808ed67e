import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDTHS } from '../browser.ts';
import { BANK, keepWays } from '../ways.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

describe('A giver of a gift each month', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    await keepWays(served.room, [BANK]);
  });
  afterAll(() => served.close());

  for (const script of [true, false]) {
    it(`${script ? 'with' : 'without'} script promises it, changes and stops it, and finds all gifts by the mailed link`, async () => {
      const { page, complaints, close } = await served.open({ script, width: WIDTHS.phone });
      const email = `${served.room.newId()}@giver.example`;
      await page.goto(`${served.address}/give?country=DE`);
      const way = page.getByRole('listitem').filter({ hasText: 'Bank transfer' });
      await way.getByText('Give in this way').click();
      await way.getByLabel('Amount in EUR').fill('20,00');
      await way.getByLabel('Every month').check();
      await way.getByLabel('Your e-mail address').fill(email);
      await way.getByRole('button', { name: 'Show me how, with my reference' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your gift of €20.00 a month' }).waitFor();
      const gift = page.url();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);

      await page.getByLabel('Amount in EUR').fill('25');
      await page.getByRole('button', { name: 'Promise this amount from now on' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your gift of €25.00 a month' }).waitFor();
      await page.getByRole('link', { name: 'A card to print' }).click();
      await page.getByRole('heading', { level: 1, name: 'A gift of €25.00 a month to' }).waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);

      await page.goto(`${served.address}/give/mine`);
      await page.getByLabel('Your e-mail address').fill(email);
      await page.getByRole('button', { name: 'Send me the link' }).click();
      await page.getByText(email).waitFor();
      await served.room.settle();
      const [letter] = await served.room.newsroom.mail.keptLetters(1);
      await page.goto(served.address + (/\/sign-in\/\S+/.exec(letter?.text ?? '')?.[0] ?? ''));
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(`${served.address}/me`);
      await page.getByRole('link', { name: 'All your gifts, year by year' }).click();
      await page.getByRole('heading', { level: 2, name: 'Again and again' }).waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await page.getByRole('link', { name: 'Your gift of €25.00 a month' }).click();
      expect(page.url()).toBe(gift);
      await page.getByRole('button', { name: 'Stop this gift' }).click();
      await page.getByText('You stopped it on').waitFor();
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
