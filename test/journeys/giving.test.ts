import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BANK, CODE, IBAN, INTERAC, keepWays, WALLET } from '../ways.ts';
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
});

function isGreyed(page: Page): Promise<boolean> {
  return page.getByRole('listitem').filter({ hasText: 'For Canada only' }).getByText('Interac').isVisible();
}
