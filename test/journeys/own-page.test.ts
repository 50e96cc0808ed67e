import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mailedLink } from '../links.ts';
import { barriersOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

for (const script of [true, false]) {
  describe(`A reader ${script ? 'with' : 'without'} script`, () => {
    let served: ServedNewsroom;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: false });
    });
    afterAll(() => served.close());

    it('proves an address, comes back by return link on a telephone, and is erased', async () => {
      const { page, complaints, close } = await served.open({ script });
      const email = 'olu@bay.example';
      await page.goto(`${served.address}/`);
      await page.getByRole('link', { name: 'Your page' }).click();
      await page.getByText('This browser is not known here.').waitFor();
      await page.getByLabel('Your e-mail address').fill(email);
      await page.getByRole('button', { name: 'Mail me a link' }).click();
      await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();

      await page.goto(served.address + (await mailedLink(served.room, email)));
      await page.getByText(`prove that ${email} is yours`).waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText(`You have proved that ${email} is yours.`).waitFor();

      await page.getByRole('button', { name: 'Make a return link' }).click();
      const link = await page.getByLabel('Return link').inputValue();
      const phone = await served.open({ script, width: 360 });
      await phone.page.goto(served.address + new URL(link).pathname);
      await phone.page.getByRole('button', { name: 'It is me' }).click();
      await phone.page.getByText(`You have proved that ${email} is yours.`).waitFor();

      await phone.page.getByRole('link', { name: 'Erase me' }).click();
      await phone.page.getByRole('button', { name: 'Erase me for good' }).click();
      await phone.page.getByRole('heading', { name: 'You are erased' }).waitFor();
      await page.goto(`${served.address}/me`);
      await page.getByText('This browser is not known here.').waitFor();
      expect([...complaints, ...phone.complaints]).toEqual([]);
      await phone.close();
      await close();
    });
  });
}
