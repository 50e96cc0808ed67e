import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDTHS } from '../browser.ts';
import { ADDRESS, BANK, CODE, IBAN, INTERAC, keepWays, WALLET } from '../ways.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

describe('A giver', () => {
  let served: ServedNewsroom;
  let story: string;

  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    await keepWays(served.room, [WALLET, INTERAC, BANK]);
    story = served.address + (await served.room.publish()).href;
  });
  afterAll(() => served.close());

  it('with script opens the ways beside the story, chooses a country there, and takes an IBAN along', async () => {
    const { page, complaints, close } = await served.open({ script: true });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(story);
    expect(await page.content()).not.toContain(IBAN);
    await page.getByRole('link', { name: 'See how to give' }).click();
    const country = page.getByLabel('Where is your bank account or wallet?');
    await country.waitFor();
    expect(await country.evaluate((element) => element === document.activeElement)).toBe(true);

    await country.selectOption('DE');
    await page.getByRole('status').getByText('2 of 3 ways work from Germany.').waitFor();
    expect(await page.getByText('For Canada only: the sender needs').isVisible()).toBe(true);
    expect(page.url()).toBe(story);
    await page.getByRole('button', { name: 'Copy IBAN' }).click();
    await page.getByRole('button', { name: 'Copied IBAN' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(IBAN);
    expect(complaints).toEqual([]);
    await close();
  });

  it('with script changes the country by the keyboard alone, and finds the same page under its address', async () => {
    const { page, complaints, close } = await served.open({ script: true });
    await page.goto(`${served.address}/give`);
    const country = page.getByLabel('Where is your bank account or wallet?');
    await country.focus();
    await page.keyboard.type('Canada');
    await page.getByRole('status').getByText('3 of 3 ways work from Canada.').waitFor();
    expect(await country.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(page.url()).toBe(`${served.address}/give?country=CA`);
    await page.reload();
    expect(await country.inputValue()).toBe('CA');
    expect(complaints).toEqual([]);
    await close();
  });

  it('without script comes from the story to the page, and reads there what it takes', async () => {
    const { page, complaints, close } = await served.open({ script: false });
    await page.goto(story);
    await page.getByRole('link', { name: 'See how to give' }).click();
    await page.getByRole('heading', { level: 1, name: 'Please select your preferred way to give' }).waitFor();
    await page.getByText('Lantern Wallet', { exact: true }).first().click();
    expect(await page.getByText(CODE).isVisible()).toBe(true);
    await page.getByLabel('Where is your bank account or wallet?').selectOption('DE');
    await page.getByRole('button', { name: 'Show the ways' }).click();
    await page.waitForURL(/country=DE/);
    expect(page.url()).toContain('story=');
    expect(await isGreyed(page)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  for (const script of [true, false]) {
    it(`${script ? 'with' : 'without'} script promises a gift on a phone, says it is sent, and finds that it arrived`, async () => {
      const { page, complaints, close } = await served.open({ script, width: WIDTHS.phone });
      await page.goto(`${served.address}/give?country=CA`);
      const way = page.getByRole('listitem').filter({ hasText: ADDRESS });
      await way.getByText('Give in this way').click();
      await way.getByLabel('Amount in CAD').fill('fifty');
      await way.getByLabel('Your name').fill('Olu Bright');
      await way.getByRole('button', { name: 'Show me how, with my reference' }).click();
      await page.getByText('This is not an amount that we can read.').waitFor();
      await page.getByLabel('Amount in CAD').fill('50,00');
      await page.getByRole('button', { name: 'Show me how, with my reference' }).click();
      await page.getByRole('heading', { level: 1, name: 'Your gift of CA$50.00' }).waitFor();
      const gift = page.url();
      const reference = (await page.getByText(/^RF\d\d \w{4} \w{4}$/).textContent()) ?? '';
      expect(await page.getByText(ADDRESS).isVisible()).toBe(true);
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await page.getByRole('button', { name: 'I have sent it' }).click();
      await page.getByText('You told us on').waitFor();

      const email = `${served.room.newId()}@staff.example`;
      const link = await served.room.newsroom.staff.add({ email, role: 'treasurer', name: 'Tove Quay' });
      await page.goto(served.address + link);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('link', { name: 'Today', exact: true }).click();
      const promised = page.getByRole('row').filter({ hasText: reference });
      await promised.getByText('the giver says it is sent').waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      await promised.getByRole('link', { name: 'CA$50.00' }).click();
      if (script) expect(await barriersOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'It has arrived' }).click();
      await page.getByText('arrived, not yet on the bank account').waitFor();
      await page.getByRole('button', { name: 'It is on the bank account' }).click();
      await page.getByText('on the bank account', { exact: true }).waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);

      await page.goto(gift);
      await page.getByText('CA$50.00 arrived on').waitFor();
      expect(complaints.filter((complaint) => !/ 422 /.test(complaint))).toEqual([]);
      await close();
    });
  }
});

function isGreyed(page: Page): Promise<boolean> {
  return page.getByRole('listitem').filter({ hasText: 'For Canada only' }).getByText('Interac').isVisible();
}
