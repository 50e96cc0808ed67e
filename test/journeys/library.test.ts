import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDTHS } from '../browser.ts';
import { noise, redAndBlue } from '../sample-bytes.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** An editor brings pictures and says what crops keep: once with script, once without it. */
for (const script of [true, false]) {
  describe(`An editor with pictures, ${script ? 'with' : 'without'} script,`, () => {
    let served: ServedNewsroom;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: false });
    });
    afterAll(() => served.close());

    it('brings several, is told what became of each, and moves the focal point of one', async () => {
      const { room } = served;
      const signIn = await room.newsroom.staff.add({ email: 'mira@lantern.example', role: 'editor' });
      const { page, complaints, close } = await served.open({ script, width: WIDTHS.phone });
      await served.enterDesk(page, signIn);
      await page.goto(`${served.address}/desk/pictures`);
      await page.getByLabel('Files').setInputFiles([
        { name: 'pier.jpg', mimeType: 'image/jpeg', buffer: await redAndBlue(900, 300).jpeg().toBuffer() },
        { name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="http://x"/>') },
        { name: 'noise.png', mimeType: 'image/png', buffer: await noise(300, 200).png().toBuffer() },
      ]);
      if (!script) await page.getByRole('button', { name: 'Upload' }).click();
      const items = page.getByRole('listitem');
      await items.filter({ hasText: 'noise.png is in the library now' }).waitFor();
      await items.filter({ hasText: 'logo.svg: This is an SVG drawing' }).waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);

      await page.getByRole('link', { name: 'pier.jpg' }).first().click();
      await page.getByLabel('Alternative text').fill('A pier in two colours');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('It is saved.').waitFor();
      if (script) {
        await page.getByRole('group', { name: /^Focal point/ }).focus();
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('ArrowDown');
      } else {
        await page.getByLabel('From the left, %').fill('60');
        await page.getByLabel('From the top, %').fill('41');
      }
      await page.getByRole('button', { name: 'Save the focal point' }).click();
      await page.getByText('It is saved.').waitFor();
      expect(await page.getByLabel('From the left, %').inputValue()).toBe('60');
      expect(await page.getByLabel('From the top, %').inputValue()).toBe('41');
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      expect(complaints).toEqual([]);
      await close();
    });
  });
}
