import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WIDTHS } from '../browser.ts';
import { accountAt, CARD } from '../card-gifts.ts';
import { aStripe, signed } from '../stripe.ts';
import { keepWays, WALLET } from '../ways.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const stripe = await aStripe();
afterAll(() => stripe.close());

const CONTINUE = { name: 'Continue to the card page' };

describe('A giver by card', () => {
  let served: ServedNewsroom;

  beforeEach(async () => {
    served = await serveNewsroom({ sample: false, limits: 'on', stripe: accountAt(stripe) });
    await keepWays(served.room, [CARD, WALLET]);
    stripe.now = Math.floor(served.room.clock.now().getTime() / 1_000);
  });
  afterEach(() => served.close());

  /** The card service sends what it owes, as it does a moment after a payment. */
  async function hear(): Promise<void> {
    for (const event of stripe.owed.splice(0)) {
      const { payload, signature } = signed(event, { at: stripe.now });
      const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
      const url = `${served.address}/webhooks/stripe`;
      expect((await fetch(url, { method: 'POST', body: payload, headers })).status).toBe(200);
    }
    await served.room.settle();
  }

  async function isWhole(page: Page, script: boolean): Promise<void> {
    if (script) expect(await barriersOn(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
  }

  async function fillIn(page: Page, amount = '50'): Promise<void> {
    const way = page.getByRole('listitem').filter({ hasText: 'We never see your card' });
    await way.getByText('Give in this way').click();
    await way.getByLabel('Amount in EUR').fill(amount);
    await way.getByLabel('Your name').fill('Olu Bright');
  }

  async function pay(page: Page): Promise<void> {
    await page.getByRole('heading', { name: 'Card page' }).waitFor();
    await page.getByRole('button', { name: 'Pay 50.00 eur' }).click();
    await page.getByText('If you have paid, this page says so').waitFor();
  }

  async function lookInTheDesk(page: Page, script: boolean): Promise<void> {
    const email = `${served.room.newId()}@staff.example`;
    const link = await served.room.newsroom.staff.add({ email, role: 'treasurer', name: 'Tove Quay' });
    await served.enterDesk(page, link);
    await page.goto(`${served.address}/desk/gifts`);
    const arrived = page.getByRole('row').filter({ hasText: 'Olu Bright' });
    await arrived.getByText('arrived, not yet on the bank account').waitFor();
    await isWhole(page, script);
    await arrived.getByRole('link', { name: '€50.00' }).click();
    await page.getByText('by the card service').waitFor();
    await isWhole(page, script);
    await page.goto(`${served.address}/desk/cards`);
    await page.getByText('All that the card service told is in the books.').waitFor();
    await isWhole(page, script);
  }

  it('with script goes from the form straight to the card page: the work is done when the form is sent', async () => {
    const { page, complaints, close } = await served.open({ script: true, width: WIDTHS.phone });
    await page.goto(`${served.address}/give?country=DE`);
    await fillIn(page);
    const own = page.locator('input[name="chosen"][value="own"]').first();
    expect(await own.isChecked()).toBe(true);
    await isWhole(page, true);
    await page.getByRole('button', CONTINUE).click();
    await pay(page);
    await isWhole(page, true);
    await hear();
    await page.getByRole('link', { name: 'Look again' }).click();
    await page.getByText('€50.00 arrived on').waitFor();
    await isWhole(page, true);
    expect(await tries(served)).toContain('Nobody was refused.');
    await lookInTheDesk(page, true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('with script comes from a story by the page of the gift, works there once more, and may change their mind', async () => {
    const { page, complaints, close } = await served.open({ script: true });
    await page.goto(served.address + (await served.room.publish()).href);
    await page.getByRole('link', { name: 'See how to give' }).click();
    await page.getByLabel('Where is your bank account or wallet?').selectOption('DE');
    await page.getByText('2 of 2 ways work from Germany.').waitFor();
    await fillIn(page);
    await page.getByRole('button', CONTINUE).click();
    await page.getByText('You pay €50.00 on the next page.').waitFor();
    await isWhole(page, true);
    await page.getByRole('button', CONTINUE).click();
    await page.getByRole('link', { name: 'Not now' }).click();
    await page.getByText('If not, you can still do so.').waitFor();
    await page.getByRole('button', CONTINUE).click();
    await pay(page);
    await hear();
    await page.reload();
    await page.getByText('€50.00 arrived on').waitFor();
    expect(await tries(served)).toContain('Nobody was refused.');
    expect(complaints).toEqual([]);
    await close();
  });

  it('with script comes back by the browser’s own button, and gives another amount with a new proof', async () => {
    const { page, complaints, close } = await served.open({ script: true });
    await page.goto(`${served.address}/give?country=DE`);
    await fillIn(page);
    await page.getByRole('button', CONTINUE).click();
    await page.getByRole('heading', { name: 'Card page' }).waitFor();
    await page.goBack();
    await fillIn(page, '20');
    await page.getByRole('button', CONTINUE).click();
    await page.getByRole('button', { name: 'Pay 20.00 eur' }).waitFor();
    expect(await tries(served)).toContain('Nobody was refused.');
    expect(complaints).toEqual([]);
    await close();
  });

  it('without script is asked to look once more, and has to take the moment that people take', async () => {
    const { page, complaints, close } = await served.open({ script: false, width: WIDTHS.phone });
    await page.goto(`${served.address}/give?country=DE`);
    await fillIn(page);
    await page.getByRole('button', CONTINUE).click();
    await page.getByText('You pay €50.00 on the next page.').waitFor();
    await isWhole(page, false);
    await page.getByRole('button', CONTINUE).click();
    await page.getByText('The card page could not be opened just now.').waitFor();
    await isWhole(page, false);
    served.room.clock.advance(4_000);
    await page.getByRole('button', { name: 'Try again' }).click();
    await pay(page);
    await hear();
    await page.getByRole('link', { name: 'Look again' }).click();
    await page.getByText('€50.00 arrived on').waitFor();
    await isWhole(page, false);
    expect(await tries(served)).toContain('was too quick for a person');
    await lookInTheDesk(page, false);
    expect(complaints).toEqual([]);
    await close();
  });
});

/** What the desk says of those who were refused. */
async function tries({ room }: ServedNewsroom): Promise<string> {
  return (await room.visit('/desk/cards', { as: await room.staff('treasurer') })).text;
}
