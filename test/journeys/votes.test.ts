import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say, whileSettings } from '../comments.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** How readers vote: once with script, once without it. Proof is asked of guests, as in a real newsroom. */
for (const script of [true, false]) {
  describe(`A vote ${script ? 'with' : 'without'} script`, () => {
    let served: ServedNewsroom;
    let story: { href: string };
    beforeAll(async () => {
      served = await serveNewsroom({ sample: false, limits: 'on' });
      const { room } = served;
      story = await room.publish({ title: 'The ferry returns' });
      await say(room, story.href, { body: 'The kiosk is open.' });
    });
    afterAll(() => served.close());

    const agree = (page: Page) =>
      page.getByRole('button', { name: 'Agree with the comment by Ada', exact: true });
    const disagree = (page: Page) => page.getByRole('button', { name: 'Disagree with the comment by Ada' });
    const sum = (page: Page, words: string) => page.getByRole('img', { name: words, exact: true }).waitFor();
    /** The sign of the pressed button, which takes the vote back. */
    const pressed = async (page: Page) => {
      const button = page.locator('.vote button[aria-pressed="true"]');
      expect(await button.getAttribute('value', { timeout: 10_000 })).toBe('0');
      return button.textContent();
    };

    /** Without script a guest looks at it once more; the clock of the newsroom is in our hands. */
    async function lookAgain(page: Page): Promise<void> {
      if (script) return;
      await page.getByRole('heading', { name: 'Please look at it once more' }).waitFor();
      served.room.clock.advance(2_000);
      await page.getByRole('button', { name: /gree with Ada/ }).click();
    }

    it('of a guest counts, changes, is taken back, and everybody sees the numbers', async () => {
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(served.address + story.href);
      await agree(page).click();
      await lookAgain(page);
      await sum(page, 'Score +1');
      expect(await pressed(page)).toBe('▲');
      expect(page.url()).toContain(story.href);

      await disagree(page).click();
      await lookAgain(page);
      await sum(page, 'Score −1');
      expect(await pressed(page)).toBe('▼');

      const stranger = await served.open({ script });
      await stranger.page.goto(served.address + story.href);
      await sum(stranger.page, 'Score −1');
      expect(await stranger.page.locator('[aria-pressed]').count()).toBe(0);

      await disagree(page).click();
      await sum(page, 'Score 0');
      expect([...window.complaints, ...stranger.complaints]).toEqual([]);
      await window.close();
      await stranger.close();
    });

    it('of somebody who has written here counts at once, and leaves them where they were', async () => {
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(served.address + story.href);
      const form = page.locator('form[action$="/comments"]').last();
      await form.getByLabel(/^name/i).fill('Bo');
      await form.locator('textarea[name="body"]').fill('So it is.');
      await form.getByRole('button', { name: /post/i }).click();
      await page.locator('article', { hasText: 'So it is.' }).waitFor();

      await page.goto(`${served.address}${story.href}?sort=newest`);
      await agree(page).click();
      await sum(page, 'Score +1');
      expect(new URL(page.url()).searchParams.get('sort')).toBe('newest');
      expect(await pressed(page)).toBe('▲');
      await page.goto(`${served.address}${story.href}${script ? '' : '?me'}`);
      expect(await pressed(page)).toBe('▲');
      expect(window.complaints).toEqual([]);
      await window.close();
    });

    it('on one’s own comment is refused in words', async () => {
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(served.address + story.href);
      const form = page.locator('form[action$="/comments"]').last();
      await form.getByLabel(/^name/i).fill('Cy');
      await form.locator('textarea[name="body"]').fill('I like my own words.');
      await form.getByRole('button', { name: /post/i }).click();
      await page.locator('article', { hasText: 'I like my own words.' }).waitFor();
      await page.goto(served.address + story.href);
      await page.getByRole('button', { name: 'Agree with the comment by Cy', exact: true }).click();
      await page.getByText('This is your own comment').first().waitFor();
      await window.close();
    });

    it('is not all that a guest proves: so is a first comment, where the newsroom asks', async () => {
      await whileSettings(served.room, { proofOfWork: 'guests' }, async () => {
        const window = await served.open({ script });
        const { page } = window;
        await page.goto(served.address + story.href);
        const form = () => page.locator('form[action$="/comments"]').last();
        await form().getByLabel(/^name/i).fill('Dee');
        await form().locator('textarea[name="body"]').fill('I was on the quay when it came.');
        await form().getByRole('button', { name: /post/i }).click();
        if (!script) {
          await page.getByText('please read your words once more').waitFor();
          served.room.clock.advance(5_000);
          await form().getByRole('button', { name: /post/i }).click();
        }
        await page.locator('article', { hasText: 'I was on the quay when it came.' }).waitFor();
        expect((await served.room.visit(story.href)).text).toContain('I was on the quay when it came.');
        expect(window.complaints.filter((one) => !one.includes('422'))).toEqual([]);
        await window.close();
      });
    });
  });
}
