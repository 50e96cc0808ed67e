import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barriersOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

describe('Whoever is signed in to the newsroom', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  for (const script of [true, false]) {
    it(`comments under the name of their account, which the form keeps, ${script ? 'with' : 'without'} script`, async () => {
      const { href } = await served.room.publish();
      const email = `${served.room.newId()}@staff.example`;
      const name = script ? 'Mira Olsen' : 'Bo Lind';
      const link = await served.room.newsroom.staff.add({ email, role: 'contributor', name });
      const { page, complaints, close } = await served.open({ script, width: 360 });
      await served.enterDesk(page, link);
      await page.goto(served.address + href + (script ? '' : '?me'));
      const field = page.getByLabel('Name', { exact: true });
      await expect.poll(() => field.inputValue()).toBe(name);
      expect(await field.isEditable()).toBe(false);
      await page.getByText('the comment bears the name of your account').first().waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      await page.getByLabel('Comment', { exact: true }).fill('We close at noon.');
      await page.getByRole('button', { name: 'Post comment' }).click();
      const comment = page.getByRole('article').filter({ hasText: 'We close at noon.' }).last();
      expect(await comment.locator('.comment__author').textContent()).toBe(name);
      expect(await comment.locator('.comment__badge').textContent()).toBe('Staff');
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
