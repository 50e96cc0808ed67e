import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../comments.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

let served: ServedNewsroom;
let story: { href: string };
beforeAll(async () => {
  served = await serveNewsroom({ sample: false });
  story = await served.room.publish({ title: 'The ferry returns' });
});
afterAll(() => served.close());

const field = (page: Page) => page.locator('.comment-form textarea[name="body"]');
const post = (page: Page) => page.getByRole('button', { name: 'Post comment' }).click();

describe('Writing a comment with script', () => {
  it('has a bar of marks that the keyboard reaches, and that can be undone', async () => {
    const window = await served.open({ script: true });
    const { page } = window;
    await page.goto(served.address + story.href);
    await field(page).fill('It was the gardener');
    await field(page).press('Control+A');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Bold');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Italic');
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('*It was the gardener*');
    await field(page).press('Control+Z');
    expect(await field(page).inputValue()).toBe('It was the gardener');
    await field(page).press('Control+A');
    await field(page).press('Control+b');
    expect(await field(page).inputValue()).toBe('**It was the gardener**');

    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Spoiler');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Bold');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Preview');
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('shows how it will look, and follows what is typed', async () => {
    const window = await served.open({ script: true });
    const { page } = window;
    await page.clock.install();
    await page.goto(served.address + story.href);
    await field(page).fill('It **returns**');
    await page.getByRole('button', { name: 'Preview' }).click();
    const preview = page.getByRole('region', { name: 'Preview' });
    await preview.locator('strong', { hasText: 'returns' }).waitFor();
    await field(page).fill('It ~~sank~~ returns');
    await page.clock.runFor(1_000); // a pause in typing
    await preview.locator('s', { hasText: 'sank' }).waitFor();
    await page.getByLabel(/^name/i).fill('Bo');
    await post(page);
    await page.locator('article s', { hasText: 'sank' }).waitFor();
    await preview.waitFor({ state: 'hidden' });
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('counts the characters that are left as people count them, once the end is near', async () => {
    const window = await served.open({ script: true });
    const { page } = window;
    await page.goto(served.address + story.href);
    const left = page.getByText('Characters left:');
    await field(page).fill('Short');
    expect(await left.isVisible()).toBe(false);
    await field(page).fill('👩‍👩‍👧'.repeat(4_990));
    await left.getByText('10', { exact: true }).waitFor();
    await field(page).fill('a'.repeat(5_003));
    await left.getByText('−3', { exact: true }).waitFor();
    await window.close();
  });
});

for (const script of [true, false]) {
  describe(`Naming somebody ${script ? 'with' : 'without'} script`, () => {
    it('leads to what they said before', async () => {
      const { href } = await served.room.publish();
      const said = await say(served.room, href, { name: 'Mia Quay', body: 'The kiosk is open.' });
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(served.address + href);
      await field(page).fill('Thank you, @mia quay!');
      await page.getByLabel(/^name/i).fill('Bo');
      await post(page);
      await page.getByRole('link', { name: '@mia quay' }).click();
      await page.waitForURL((url) => url.hash === `#comment-${said}`);
      expect(window.complaints).toEqual([]);
      await window.close();
    });
  });
}

describe('Writing a comment without script', () => {
  it('is plain text with marks that the form explains, and no button that does nothing', async () => {
    const window = await served.open({ script: false });
    const { page } = window;
    await page.goto(served.address + story.href);
    expect(await page.getByRole('toolbar').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Preview' }).count()).toBe(0);
    await page.getByText('~~struck out~~').waitFor();
    await field(page).fill('**Mind:** ||the gardener|| did it');
    await page.getByLabel(/^name/i).fill('Cy');
    await post(page);
    const comment = page.locator('article', { hasText: 'Mind:' });
    const hidden = comment.getByText('the gardener', { exact: true });
    await hidden.waitFor({ state: 'hidden' });
    await comment.getByRole('checkbox', { name: 'Spoiler' }).press('Space');
    await hidden.waitFor({ state: 'visible' });
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});
