import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring } from '../comments.ts';
import { barriersOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** What somebody does with their own comments: once with script, once without it. */
for (const script of [true, false]) {
  describe(`A reader ${script ? 'with' : 'without'} script`, () => {
    let served: ServedNewsroom;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: false });
    });
    afterAll(() => served.close());

    it('edits a comment, deletes it, and finds both where they were done', async () => {
      const { href } = await served.room.publish();
      const { page, complaints, close } = await served.open({ script, width: 360 });
      await page.goto(served.address + href);
      await write(page, 'I took the ferry yesterday.');
      const own = page.locator('article', { hasText: 'I took the ferry' });
      await own.waitFor();

      await page.getByRole('link', { name: 'Edit', exact: true }).click();
      const form = page.locator('form[action$="/edit"]');
      await form.getByLabel('Comment').fill('  ');
      await form.getByRole('button', { name: 'Save changes' }).click();
      await page.getByText('Please write something.').waitFor();
      await form.getByLabel('Comment').fill('I took the ferry today.');
      await form.getByRole('button', { name: 'Save changes' }).click();
      await page.locator('article', { hasText: 'I took the ferry today.' }).waitFor();
      expect(await own.getByText('edited').count()).toBe(1);
      if (script) expect(new URL(page.url()).search).toBe('');
      if (script) expect(await barriersOn(page)).toEqual([]);

      await page.getByRole('link', { name: 'Delete' }).click();
      await page.getByText('Its words and your name are deleted for good.').waitFor();
      await page.getByRole('button', { name: 'Delete for good' }).click();
      await page.getByRole('heading', { name: '0 Comments' }).waitFor();
      expect(await own.count()).toBe(0);
      // That an empty comment is refused, the browser notes as well.
      expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
      await close();
    });

    it('comes back later and finds the links, the name, what waits, and the own vote', async () => {
      const { room } = served;
      const { href } = await room.publish();
      await room.post(`${href}/comments`, { name: 'Bo', body: 'Good news.' });
      const { page, complaints, close } = await served.open({ script });
      await page.goto(served.address + href);
      await write(page, 'See https://a.example https://b.example https://c.example');
      await page.getByText('only its author and the newsroom see this').waitFor();
      await page
        .locator('article', { hasText: 'Good news.' })
        .getByRole('button', { name: /^Agree with/ })
        .click();
      await page.locator('button[aria-pressed="true"]').waitFor();

      await page.goto(served.address + href);
      if (!script) await page.getByRole('link', { name: /Show your own comments/ }).click();
      await page.getByText('only its author and the newsroom see this').waitFor();
      expect(await page.getByRole('link', { name: 'Edit', exact: true }).count()).toBe(1);
      expect(await page.locator('.comment-form').first().getByLabel('Name').inputValue()).toBe('Ada Quay');
      await page.locator('button[aria-pressed="true"]').waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('reports a comment', async () => {
      const { room } = served;
      const { href } = await room.publish();
      await room.post(`${href}/comments`, { name: 'Bo', body: 'Buy my boats.' });
      const { page, complaints, close } = await served.open({ script });
      await page.goto(served.address + href);
      await page.getByRole('link', { name: 'Report the comment by Bo' }).click();
      await page.getByLabel('What is wrong with it?').selectOption({ label: 'It is advertising.' });
      await page.getByRole('button', { name: 'Send report' }).click();
      await page.getByText('Your report has arrived.').waitFor();
      if (script) expect(page.url()).toBe(served.address + href);
      expect(complaints).toEqual([]);
      await close();
    });

    it('reads on, in the order they chose, and finds what is new when they come back', async () => {
      const { room } = served;
      const { id, href } = await room.publish({ paragraphs: Array.from({ length: 40 }, () => 'It runs.') });
      const many = Array.from({ length: 60 }, (_, at) => ({
        id: `${id}-${at}`,
        body: `Word ${at}.`,
        createdAt: new Date(Date.UTC(2026, 2, 9, 7, at)).toISOString(),
      }));
      await bring(room, id, many);
      const { page, complaints, close } = await served.open({ script });
      await page.goto(served.address + href);
      const comments = page.locator('.thread--first article');
      expect(await comments.count()).toBe(50);
      await page.getByRole('link', { name: 'Load more comments' }).click();
      await page.getByText('Word 59.').waitFor();
      expect(await comments.count()).toBe(script ? 60 : 10);
      const focused = () => page.evaluate(() => document.activeElement?.id);
      if (script) expect(await focused()).toBe(`comment-${id}-50`);

      await page.goto(served.address + href);
      await page.getByRole('link', { name: 'View all comments' }).click();
      await page.getByText('Word 59.').waitFor();
      expect(await comments.count()).toBe(60);
      if (script) expect(page.url()).toBe(served.address + href);

      await page.getByRole('link', { name: 'Newest', exact: true }).click();
      await page.waitForURL(/sort=newest/);
      await page.goto(served.address + href);
      const first = comments.first();
      if (script) await first.filter({ hasText: 'Word 59.' }).waitFor();
      else expect(await first.textContent()).toContain('Word 0.');
      await page.goto(`${served.address}${href}?thread=${id}-0#comment-${id}-0`);
      expect(await first.textContent()).toContain('Word 0.');

      if (script) {
        await page.goto(`${served.address}/me`);
        await page.evaluate((path) => {
          const at = '2026-03-09T07:57:30.000Z';
          localStorage.setItem(`visit ${path}`, JSON.stringify({ since: null, at, count: 58, seen: 58 }));
        }, href);
        await page.goto(served.address + href);
        await page.getByRole('link', { name: 'New since your last visit (2)' }).click();
      } else {
        await page.getByText('Search and filter').click();
        await page.getByLabel('Comments since').fill('2026-03-09');
        await page.getByRole('button', { name: 'Show', exact: true }).click();
      }
      await page.waitForURL(/since=/);
      expect(await comments.count()).toBe(script ? 2 : 50);
      expect(complaints).toEqual([]);
      await close();
    });

    it('who is a moderator is shown the way to decide from the page that everybody gets', async () => {
      const { room } = served;
      const { href } = await room.publish();
      await room.post(`${href}/comments`, { name: 'Bo', body: 'Good news.' });
      const { page, complaints, close } = await served.open({ script });
      const email = `mo-${script ? 'with' : 'without'}@lantern.example`;
      await page.goto(served.address + (await room.newsroom.staff.add({ email, role: 'moderator' })));
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.goto(served.address + href);
      const way = script ? 'Decide about these comments' : /Show your own comments/;
      await page.getByRole('link', { name: way }).click();
      await page.waitForURL(/\?me/);
      await page.locator('.acts').first().waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('deletes a comment from their own page', async () => {
      const { href } = await served.room.publish({ title: 'The quay is full' });
      const { page, close } = await served.open({ script });
      await page.goto(served.address + href);
      await write(page, 'There is no room left.');
      await page.locator('article', { hasText: 'no room left' }).waitFor();
      await page.goto(`${served.address}/me`);
      await page.getByRole('link', { name: 'The quay is full' }).waitFor();
      await page.getByRole('link', { name: 'Delete' }).click();
      await page.getByRole('button', { name: 'Delete for good' }).click();
      await page.getByRole('heading', { name: '0 Comments' }).waitFor();
      await close();
    });
  });
}

async function write(page: Page, body: string): Promise<void> {
  const form = page.locator('form[action$="/comments"]').first();
  await form.getByLabel('Name').fill('Ada Quay');
  await form.getByLabel('Comment').fill(body);
  await form.getByRole('button', { name: 'Post comment' }).click();
}
