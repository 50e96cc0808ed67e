import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { deskWindow, draftOf, newStory, saved, text } from './desk-window.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

let served: ServedNewsroom;
beforeAll(async () => {
  served = await serveNewsroom({ sample: false });
});
afterAll(() => served.close());

describe('A table in the editor', () => {
  it('is given a caption by the keyboard, which stands over it for readers and is changed later', async () => {
    const { page, complaints, close } = await deskWindow('Ada', served);
    await newStory(page, served);
    await text(page).press('Enter');
    await page.keyboard.type('/tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Year /caption');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ships a year');
    await page.keyboard.press('Enter');
    await page.keyboard.type('of ships');
    await saved(page);
    const table = (await draftOf(page)).content.find(({ type }) => type === 'table');
    expect(table?.attrs).toEqual({ id: table?.attrs.id, caption: 'Ships a year' });
    expect(JSON.stringify(table)).toContain('"Year of ships"');
    expect(await page.locator('.editor-table caption').textContent()).toBe('Ships a year');
    // The other cells wait to be written: they say of what, and head nothing until then.
    expect(await barriersOn(page)).toEqual([]);
    const headers = page.getByRole('columnheader');
    expect(await headers.allTextContents()).toEqual(['Year of ships']);
    expect(await page.locator('th [data-placeholder="Heading"]').count()).toBe(2);
    await page.keyboard.press('Tab');
    await page.keyboard.type('Crew');
    expect(await headers.allTextContents()).toEqual(['Year of ships', 'Crew']);

    await page.reload();
    await text(page).waitFor();
    await page.getByRole('cell').last().click();
    const field = page.getByLabel('Caption', { exact: true });
    expect(await field.inputValue()).toBe('Ships a year');
    await field.fill('');
    await field.fill('Ships in a year');
    await saved(page);
    const again = (await draftOf(page)).content.find(({ type }) => type === 'table');
    expect(again?.attrs).toEqual({ id: table?.attrs.id, caption: 'Ships in a year' });
    await page.goto(`${page.url().split(/[?#]/)[0]}/preview`);
    await page.getByRole('table', { name: 'Ships in a year' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
