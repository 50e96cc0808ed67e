import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { deskWindow, draftOf, newStory, outline, saved, text } from './desk-window.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

let served: ServedNewsroom;
beforeAll(async () => {
  served = await serveNewsroom({ sample: false });
});
afterAll(() => served.close());

describe('A background box', () => {
  it('is written once, put into two stories by keyboard, and changed once for the readers of both', async () => {
    const { page, complaints, close } = await deskWindow('Ada', served);
    await page.goto(`${served.address}/desk/boxes`);
    await page.getByRole('button', { name: 'Write a background box' }).press('Enter');
    await page.getByPlaceholder('Title').fill('What the water fund is');
    await text(page).focus();
    await page.keyboard.type('A pot of the council, for wells.');
    await saved(page);
    expect(await page.getByRole('textbox', { name: 'Standfirst' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.keyboard.type('/background');
    expect(await page.getByRole('option', { name: 'Background box' }).count()).toBe(0);
    for (let at = 0; at < '/background'.length; at += 1) await page.keyboard.press('Backspace');
    await saved(page);
    await publish(page);
    const box = page.url();

    const stories = [];
    for (const title of ['Wells run dry', 'Who pays for wells']) {
      await newStory(page, served);
      await page.getByPlaceholder('Title').fill(title);
      await text(page).focus();
      await page.keyboard.type('The wells of the town.\n/background');
      await page.keyboard.press('Enter');
      await page.getByRole('searchbox', { name: 'Find one by its words' }).fill('water');
      await page.getByRole('radio', { name: 'What the water fund is' }).waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await text(page).getByText('A pot of the council, for wells.').waitFor();
      await page.keyboard.type('And after it one writes on.');
      await saved(page);
      expect(outline(await draftOf(page))).toEqual([
        ...['paragraph The wells of the town.', 'box', 'paragraph And after it one writes on.'],
      ]);
      expect(await barriersOn(page)).toEqual([]);
      await publish(page);
      stories.push(await page.getByRole('link', { name: 'As readers see it' }).last().getAttribute('href'));
    }

    await page.goto(box);
    await page.getByText('all of these change at once').waitFor();
    await page.getByRole('button', { name: 'Write a change' }).click();
    await text(page).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' It is empty now.');
    await saved(page);
    await publish(page);
    expect(complaints).toEqual([]);
    await close();

    const reader = await served.open({ script: false });
    for (const href of stories) {
      await reader.page.goto(served.address + href);
      const aside = reader.page.getByRole('complementary', { name: 'What the water fund is' });
      expect(await aside.textContent()).toContain('for wells. It is empty now.');
    }
    await reader.close();
    const looking = await served.open({ colours: 'dark', width: 360 });
    await looking.page.goto(served.address + stories[0]);
    expect(await barriersOn(looking.page)).toEqual([]);
    await looking.close();
  });
});

async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Publish/ }).click();
  await page.getByRole('button', { name: 'Write a change' }).waitFor();
}
