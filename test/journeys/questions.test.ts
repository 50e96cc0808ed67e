import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** A reader meets a question on words of a story and answers it: once with script, once without. */
for (const script of [true, false]) {
  describe(`A question in the text, ${script ? 'with' : 'without'} script`, () => {
    let served: ServedNewsroom;
    let path: string;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: true });
      path = await pathOfQuestion(served);
    });
    afterAll(() => served.close());

    it('is found by its mark, read with its latest answers, and answered', async () => {
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(served.address + path);
      const mark = page.getByRole('link', { name: /Question about .* 2 answers/ });
      await mark.click();
      const question = page.getByRole('region', { name: 'What would this mean for your work?' });
      expect(await question.locator('.question__answers > li').count()).toBe(2);
      if (!script) await question.getByRole('link', { name: 'Answer', exact: true }).click();
      const form = page.locator('form:has(input[name="passage"])');
      await form.getByLabel('Your answer').fill('More evening shifts at the kiosk.');
      await form.getByLabel(/^name/i).fill('Ada');
      await form.getByRole('button', { name: 'Post answer' }).click();
      const answer = page.locator('article[id^="comment-"]', { hasText: 'More evening shifts' });
      await answer.waitFor();
      await answer.locator('.comment__passage a').click();
      expect(page.url()).toMatch(/#passage-/);

      const stranger = await served.open({ script });
      await stranger.page.goto(served.address + path);
      await stranger.page.getByRole('link', { name: /Question about .* 3 answers/ }).waitFor();
      await viewAll(stranger.page);
      expect(await stranger.page.locator('.thread--first > li').count()).toBe(3);
      expect([...window.complaints, ...stranger.complaints]).toEqual([]);
      await window.close();
      await stranger.close();
    });
  });
}

describe('A question in the text', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: true });
  });
  afterAll(() => served.close());

  it('has no barrier, open or closed, on a telephone', async () => {
    const window = await served.open({ width: 360 });
    const { page } = window;
    await page.goto(served.address + (await pathOfQuestion(served)));
    const answerPath = await page.locator('a[data-answer]').getAttribute('href');
    await page.getByRole('link', { name: /Question about/ }).click();
    await page.locator('.question form').waitFor();
    expect(await barriersOn(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
    await page.goto(`${served.address}${answerPath}`);
    expect(await barriersOn(page)).toEqual([]);
    await window.close();
  });

  it('opens under its paragraph and closes by Escape, and the keyboard is back at the mark', async () => {
    const window = await served.open();
    const { page } = window;
    await page.goto(served.address + (await pathOfQuestion(served)));
    const mark = page.getByRole('link', { name: /Question about/ });
    const inText = page.locator('.prose > .question');
    await mark.focus();
    await page.keyboard.press('Enter');
    await inText.waitFor();
    expect(await mark.getAttribute('aria-expanded')).toBe('true');
    await inText.locator('textarea').fill('Kept.');
    await page.keyboard.press('Escape');
    expect(await inText.count()).toBe(0);
    expect(await page.locator('.questions > .question').count()).toBe(1);
    expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await inText.locator('textarea').inputValue()).toBe('Kept.');
    expect(window.complaints).toEqual([]);
    await window.close();
  });
});

async function viewAll(page: Page): Promise<void> {
  await page.locator('.question').getByRole('link', { name: 'View all comments' }).click();
  await page.waitForURL(/filter=inline/);
}

async function pathOfQuestion({ room }: ServedNewsroom): Promise<string> {
  const sitemap = (await room.visit('/sitemap.xml')).text;
  for (const [, path = '/'] of sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)) {
    if ((await room.visit(path)).text.includes('class="question-mark"')) return path;
  }
  throw new Error('The sample asks no question.');
}
