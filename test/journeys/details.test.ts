import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskWindow } from './desk-window.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

let served: ServedNewsroom;
beforeAll(async () => {
  served = await serveNewsroom({ sample: true });
});
afterAll(() => served.close());

for (const script of [true, false]) {
  describe(`Publishing a story ${script ? 'with' : 'without'} script`, () => {
    it('takes along what was chosen in its details and never saved', async () => {
      const { page, complaints, close } = await deskWindow(script ? 'Ada' : 'Bo', served, { script });
      await page.goto(`${served.address}/desk/stories`);
      await page.getByRole('button', { name: 'New story' }).click();
      if (script) await page.getByRole('textbox', { name: 'Text of the story' }).waitFor();
      const details = page.getByRole('form', { name: 'What stands around the text' });
      if (script)
        await page.getByRole('textbox', { name: 'Title', exact: true }).first().fill('Late choices');
      else await details.getByLabel('Title').fill('Late choices');
      await details.getByLabel('Tags').fill('Never saved');
      const section = details.getByLabel('Section', { exact: true });
      await section.selectOption({ index: 1 });
      const name = (await section.locator('option:checked').textContent()) ?? '';
      await page.getByRole('button', { name: 'Publish now' }).click();
      await page.getByRole('link', { name: 'As readers see it' }).click();
      await page.getByRole('heading', { level: 1, name: 'Late choices' }).waitFor();
      expect(await page.getByRole('link', { name: 'Never saved' }).count()).toBe(1);
      expect(await page.locator('main').getByRole('link', { name, exact: true }).count()).toBeGreaterThan(0);
      expect(complaints).toEqual([]);
      await close();
    });
  });
}
