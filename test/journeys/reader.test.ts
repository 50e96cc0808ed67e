import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** What a reader does on a first visit: once with script, once without it. The words are those on the buttons. */
for (const script of [true, false]) {
  describe(`A reader ${script ? 'with' : 'without'} script`, () => {
    let served: ServedNewsroom;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: true });
    });
    afterAll(() => served.close());

    it('finds a story, reads it, comments, replies, and is seen by everybody', async () => {
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(`${served.address}/`);
      await page.locator('main h2 a, main h1 a').first().click();
      expect(await page.locator('h1').first().textContent()).toBeTruthy();
      const address = page.url().split(/[?#]/)[0] ?? '';

      await comment(page, { name: 'Ada', body: 'I was on the quay when it happened.' });
      const own = page.locator('article[id^="comment-"]', { hasText: 'I was on the quay' });
      await own.waitFor();

      await own.getByRole('link', { name: /reply/i }).first().click();
      await replyForm(page).locator('textarea').fill('And so was I, on the ferry.');
      await fillIfEmpty(replyForm(page), 'Ben');
      await replyForm(page)
        .getByRole('button', { name: /reply|post/i })
        .click();
      await page.locator('article[id^="comment-"]', { hasText: 'And so was I' }).last().waitFor();

      const stranger = await served.open({ script });
      await stranger.page.goto(address);
      expect(await stranger.page.textContent('body')).toContain('I was on the quay');
      expect(await stranger.page.textContent('body')).toContain('And so was I');
      expect([...window.complaints, ...stranger.complaints]).toEqual([]);
      await window.close();
      await stranger.close();
    });

    it('gets a refused comment back with every word in its place', async () => {
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(served.address + (await talkedAbout(served)));
      const text = `All that I wrote must stay. ${'More words. '.repeat(600)}`.trim();
      await comment(page, { name: 'Ada', body: text });
      await page
        .getByText(/characters/i)
        .first()
        .waitFor();
      const kept = page.locator('textarea[name="body"]').last();
      expect(await kept.inputValue()).toBe(text);
      await window.close();
    });

    it('puts the conversation in order, and sees all of it', async () => {
      const window = await served.open({ script });
      const { page } = window;
      const path = await talkedAbout(served);
      await page.goto(served.address + path);
      const first = () => page.locator('article[id^="comment-"]').first().getAttribute('id');
      const oldest = await first();
      for (const order of ['Newest', 'Most Voted', 'Oldest']) {
        await page.getByRole('link', { name: order, exact: true }).click();
        await page.locator('#comments').waitFor();
        expect(await page.locator('article[id^="comment-"]').count()).toBeGreaterThan(20);
      }
      expect(await first()).toBe(oldest);
      await page.goto(`${served.address}${path}?comments=all`);
      expect(await page.locator('article[id^="comment-"]').count()).toBeGreaterThanOrEqual(38);
      expect(window.complaints).toEqual([]);
      await window.close();
    });

    it('gives by a code and by an e-Transfer, and learns what works where they live', async () => {
      const window = await served.open({ script });
      const { page } = window;
      await page.goto(served.address + (await talkedAbout(served)));
      expect(await page.textContent('body')).not.toContain('example.org/wallet');
      await page.goto(`${served.address}/give`);
      await page.getByRole('heading', { name: 'Please select your preferred way to give' }).waitFor();

      await chooseCountry(page, 'CA');
      await page
        .getByText(/@.*example\.org/)
        .first()
        .waitFor();
      await chooseCountry(page, 'DE');
      await page
        .getByText(/Canada only/)
        .first()
        .waitFor();
      await page.locator('svg').first().waitFor({ state: 'attached' });
      expect(window.complaints).toEqual([]);
      await window.close();
    });
  });
}

async function talkedAbout({ room }: ServedNewsroom): Promise<string> {
  const sitemap = (await room.visit('/sitemap.xml')).text;
  for (const [, path = '/'] of sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)) {
    const { text } = await room.visit(path);
    if ((text.match(/id="comment-/g) ?? []).length > 20) return path;
  }
  throw new Error('The sample has no story that is talked about.');
}

async function comment(page: Page, words: { name: string; body: string }): Promise<void> {
  const form = page.locator('form[action$="/comments"]').last();
  await form.getByLabel(/^name/i).fill(words.name);
  await form.locator('textarea[name="body"]').fill(words.body);
  await form.getByRole('button', { name: /post/i }).click();
}

function replyForm(page: Page) {
  return page.locator('form:has(input[name="parent"])').last();
}

async function fillIfEmpty(form: ReturnType<typeof replyForm>, name: string): Promise<void> {
  const field = form.getByLabel(/^name/i);
  if ((await field.count()) > 0 && (await field.inputValue()) === '') await field.fill(name);
}

async function chooseCountry(page: Page, country: string): Promise<void> {
  await page.locator('select[name="country"]').selectOption(country);
  const button = page.locator('form', { has: page.locator('select[name="country"]') }).getByRole('button');
  if (await button.isVisible()) await button.click();
}
