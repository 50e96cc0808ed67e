import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { balances } from '../../src/giving/ledger/store.ts';
import { WIDTHS } from '../browser.ts';
import { openCampaign } from '../campaigns.ts';
import { lettersTo } from '../letters.ts';
import { aMailServer, type MailServer } from '../mail-server.ts';
import { ADDRESS, BANK, IBAN, INTERAC, keepWays, WALLET } from '../ways.ts';
import { sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const WHERE = 'Where is your bank account or wallet?';
const SEND = 'Show me how, with my reference';

describe('A gift for a campaign', () => {
  let server: MailServer;
  let served: ServedNewsroom;
  let story: string;
  let campaign: string;
  beforeAll(async () => {
    server = await aMailServer();
    served = await serveNewsroom({ sample: false, smtpUrl: server.url });
    await keepWays(served.room, [WALLET, INTERAC, BANK]);
    campaign = served.address + (await openCampaign(served.room));
    story = served.address + (await served.room.publish()).href;
  });
  afterAll(async () => {
    await served.close();
    await server.close();
  });

  it('is made from Canada without script, fills the bar once it has arrived, and empties it once it went back', async () => {
    const { page, complaints, close } = await served.open({ script: false, width: WIDTHS.phone });
    await page.goto(story);
    await page.getByRole('link', { name: 'See how to give' }).click();
    await page.getByLabel(WHERE).selectOption('CA');
    await page.getByRole('button', { name: 'Show the ways' }).click();
    const email = `olu-${served.room.newId()}@bay.example`;
    const reference = await promiseByInterac(page, { name: 'Olu Bright', email });
    expect(isCreditorReference(reference)).toBe(true);
    expect(await page.getByText(ADDRESS).isVisible()).toBe(true);
    expect(await page.getByText('It is for “A winter of ferries”.').isVisible()).toBe(true);
    expect(await sticksOut(page)).toBe(false);

    await served.room.settle();
    const [letter] = lettersTo(server, email);
    for (const said of [ADDRESS, 'CA$50.00', reference]) expect(letter?.all).toContain(said);
    await looksLike(page, campaign, { filled: 0, says: 'CA$0.00 of CA$200.00 received (0%)' });
    expect(await page.getByText('1 more gift is promised.').isVisible()).toBe(true);

    const desk = await treasurersDesk(served);
    await desk.page.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click();
    await desk.page.getByRole('button', { name: 'It has arrived' }).click();
    await desk.page.getByText('arrived, not yet on the bank account').waitFor();
    expect(await desk.page.getByText('A winter of ferries').isVisible()).toBe(true);
    await looksLike(page, campaign, { filled: 5_000, says: 'CA$50.00 of CA$200.00 received (25%)' });
    expect(await page.getByText('more gift is promised').count()).toBe(0);
    expect(await page.getByRole('listitem').filter({ hasText: 'Olu Bright' }).count()).toBe(1);

    await desk.page.getByText('It went back', { exact: true }).click();
    await desk.page.getByRole('button', { name: 'Enter what went back' }).click();
    await desk.page.getByText('went back', { exact: true }).waitFor();
    await looksLike(page, campaign, { filled: 0, says: 'CA$0.00 of CA$200.00 received (0%)' });
    expect(await page.getByText('Olu Bright').count()).toBe(0);
    expect(await served.room.newsroom.giving.checkLedger()).toMatchObject({ isWell: true });
    const books = await balances(served.room.database);
    expect(books.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
    expect(books.find(({ account }) => account === 'income:gifts:general')?.balance).toBe(0);
    expect([...complaints, ...desk.complaints]).toEqual([]);
    await Promise.all([close(), desk.close()]);
  });

  it('loses its name on the wall when the treasurer takes it off, and nothing else', async () => {
    const { page, close } = await served.open({ script: false });
    await page.goto(`${campaign}?country=CA`);
    const reference = await promiseByInterac(page, { name: 'Wilhelmina Aalto' });
    const desk = await treasurersDesk(served);
    await desk.page.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click();
    await desk.page.getByRole('button', { name: 'It has arrived' }).click();
    const named = page.getByRole('listitem').filter({ hasText: 'Wilhelmina Aalto' });
    await page.goto(campaign);
    expect(await named.count()).toBe(1);
    await desk.page.getByText('Take the name off the wall').click();
    await desk.page.getByRole('button', { name: 'Take the name off' }).click();
    await desk.page.getByRole('definition').filter({ hasText: /^No$/ }).waitFor();
    expect(await desk.page.getByText('Wilhelmina Aalto').isVisible()).toBe(true);
    await looksLike(page, campaign, { filled: 5_000, says: 'CA$50.00 of CA$200.00 received (25%)' });
    expect(await named.count()).toBe(0);
    await Promise.all([close(), desk.close()]);
  });
});

describe('A giver in Germany', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    await keepWays(served.room, [INTERAC, BANK]);
  });
  afterAll(() => served.close());

  for (const colours of ['light', 'dark'] as const) {
    it(`reads why an e-Transfer is not for them, and photographs the code of a transfer in ${colours} colours`, async () => {
      const { page, complaints, close } = await served.open({ script: false, colours });
      await page.goto(`${served.address}/give?country=DE`);
      const greyed = page.getByRole('listitem').filter({ hasText: 'Interac e-Transfer' });
      expect(await greyed.textContent()).toContain(
        'For Canada only: the sender needs a Canadian bank account.',
      );
      expect(await greyed.getByRole('button').count()).toBe(0);
      const way = page.getByRole('listitem').filter({ hasText: 'IBAN' });
      // It is the first that works from there, and so it is open.
      await way.getByText('Give in this way').click();
      await way.getByLabel('Another amount').check();
      await way.getByLabel('Amount in EUR').fill('1.000,50');
      await way.getByRole('button', { name: SEND }).click();
      await page.getByRole('heading', { level: 1, name: 'Your gift of €1,000.50' }).waitFor();
      const reference = await shownReference(page);
      expect(isCreditorReference(reference)).toBe(true);
      const lines = ['BCD', '002', '1', 'SCT', '', 'Harbour Lantern', IBAN, 'EUR1000.50', ''];
      expect(await photographed(page)).toBe([...lines, reference.replaceAll(' ', '')].join('\n'));
      expect(complaints).toEqual([]);
      await close();
    });
  }
});

/** Chooses e-Transfer, 50 dollars and the campaign, on a page of ways from Canada. The reference, as the page shows it. */
async function promiseByInterac(
  page: Page,
  giver: { readonly name: string; readonly email?: string },
): Promise<string> {
  const way = page.getByRole('listitem').filter({ hasText: ADDRESS });
  if (!(await way.getByText(ADDRESS).isVisible())) await way.getByText('Interac e-Transfer').first().click();
  await way.getByText('Give in this way').click();
  await way.getByLabel('CA$50').check();
  const purpose = way.getByLabel('What is it for?');
  if ((await purpose.count()) > 0) await purpose.selectOption('A winter of ferries');
  await way.getByLabel('Your name').fill(giver.name);
  await way.getByLabel('Name me among the givers').check();
  await way.getByLabel('Your e-mail address').fill(giver.email ?? '');
  await way.getByRole('button', { name: SEND }).click();
  await page.getByRole('heading', { level: 1, name: 'Your gift of CA$50.00' }).waitFor();
  return shownReference(page);
}

async function shownReference(page: Page): Promise<string> {
  return (await page.getByText(/^RF\d\d \w{4} \w{4}$/).textContent()) ?? '';
}

/** ISO 11649: with its head moved to its end, and letters written as 10 to 35, it leaves 1 when divided by 97. */
function isCreditorReference(shown: string): boolean {
  const written = shown.replaceAll(' ', '');
  const digits = [...(written.slice(4) + written.slice(0, 4))]
    .map((one) => Number.parseInt(one, 36))
    .join('');
  return /^RF[0-9A-Z]{3,23}$/.test(written) && BigInt(digits) % 97n === 1n;
}

async function looksLike(page: Page, campaign: string, is: { filled: number; says: string }): Promise<void> {
  await page.goto(campaign);
  const bar = page.getByRole('progressbar', { name: is.says });
  expect(Number(await bar.getAttribute('value'))).toBe(is.filled);
}

async function treasurersDesk(served: ServedNewsroom) {
  const window = await served.open({ script: false });
  const email = `${served.room.newId()}@staff.example`;
  const link = await served.room.newsroom.staff.add({ email, role: 'treasurer', name: 'Tove Quay' });
  await served.enterDesk(window.page, link);
  await window.page.goto(`${served.address}/desk/gifts`);
  return window;
}

/** What the camera of a telephone reads off the page as it stands in the window. */
async function photographed(page: Page): Promise<string | undefined> {
  const picture = await page.screenshot({ fullPage: true });
  const raw = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsqr.default(new Uint8ClampedArray(raw.data), raw.info.width, raw.info.height)?.data;
}
