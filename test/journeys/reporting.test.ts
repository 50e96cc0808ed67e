import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../comments.ts';
import { barriersOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

describe('A reader who reports a comment', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  for (const script of [true, false]) {
    it(`finds again that they did, ${script ? 'with' : 'without'} script`, async () => {
      const { href } = await served.room.publish();
      await say(served.room, href, { name: 'Eve', body: 'Pills!' });
      const { page, complaints, close } = await served.open({ script, width: 360 });
      await page.goto(served.address + href);
      await page.getByLabel('Comment', { exact: true }).fill(`No pills, ${script ? 'please' : 'thank you'}.`);
      await page.getByLabel('Name', { exact: true }).fill('Ada');
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page.getByText('No pills, ').waitFor();

      await page.getByRole('link', { name: 'Report the comment by Eve' }).click();
      await page.getByLabel('What is wrong with it?').selectOption('It is advertising.');
      await page.getByRole('button', { name: 'Send report' }).click();
      await page.getByText('Your report has arrived.').waitFor();

      await page.goto(served.address + href + (script ? '' : '?me'));
      const reported = page.getByRole('link', { name: 'You reported this' });
      await reported.click();
      await page.getByText('You reported this comment: It is advertising.').waitFor();
      expect(await page.getByText('A moderator will look at it.').isVisible()).toBe(true);
      expect(await page.getByRole('button', { name: 'Send report' }).count()).toBe(0);
      if (script) {
        expect(await barriersOn(page)).toEqual([]);
        await reported.click();
        await page.getByText('You reported this comment').waitFor({ state: 'detached' });
      }
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
