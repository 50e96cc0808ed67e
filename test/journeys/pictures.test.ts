import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDTHS } from '../browser.ts';
import { say, whileSettings } from '../comments.ts';
import { redAndBlue } from '../sample-bytes.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** Somebody adds a picture to what they write: once with script, once without it. */
for (const script of [true, false]) {
  describe(`A reader with a picture, ${script ? 'with' : 'without'} script,`, () => {
    let served: ServedNewsroom;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: false });
    });
    afterAll(() => served.close());

    it('is offered to add one once the editor has said so in the desk', async () => {
      const { room } = served;
      const { href } = await room.publish();
      const { page, complaints, close } = await served.open({ script });
      await page.goto(served.address + href);
      expect(await page.getByText('Add a picture').count()).toBe(0);
      const signIn = await room.newsroom.staff.add({ email: 'mira@lantern.example', role: 'editor' });
      await served.enterDesk(page, signIn);
      await page.goto(`${served.address}/desk/conversation`);
      await page.getByLabel('A picture with a comment').selectOption('may be given');
      await page.getByLabel('A comment with a picture').selectOption('appears at once');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('The settings are saved.').waitFor();
      await page.goto(served.address + href);
      await page.getByText('Add a picture').waitFor();
      expect(complaints).toEqual([]);
      await close();
    });

    it('mends what was refused without choosing it again, and sees it under the words', async () => {
      const { href } = await served.room.publish();
      const { page, complaints, close } = await served.open({ script, width: WIDTHS.phone });
      await page.goto(served.address + href);
      await page.getByLabel('Comment', { exact: true }).fill('The ferry this morning');
      await page.getByLabel(/^name/i).fill('   ');
      await choose(page, 'ferry.jpg', await redAndBlue(1_200, 800).jpeg().toBuffer());
      await page.getByLabel('What the picture shows').fill('The ferry off the pier');
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page.getByText('Please say your name.').waitFor();
      expect(await page.getByLabel('With the picture that you chose before').isChecked()).toBe(true);
      expect(await page.getByLabel('What the picture shows').inputValue()).toBe('The ferry off the pier');
      if (script) expect(await barriersOn(page)).toEqual([]);

      await page.getByLabel(/^name/i).fill('Bo');
      await page.getByRole('button', { name: 'Post comment' }).click();
      const picture = page.locator('article').getByRole('img', { name: 'The ferry off the pier' });
      await shows(picture, 1_200);
      const box = await picture.boundingBox();
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
      expect(await sticksOut(page)).toBe(false);
      if (script) expect(await barriersOn(page)).toEqual([]);
      if (script) expect(new URL(page.url()).search).toBe('');

      await picture.click();
      await page.waitForURL(/\/pictures\/[0-9a-f]+\.webp$/);
      expect(await page.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1_200);
      // That a name is missing, the browser notes as well.
      expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
      await close();
    });

    it('reads at the field why another file is no picture, and posts the words without', async () => {
      const { href } = await served.room.publish();
      const { page, close } = await served.open({ script });
      await page.goto(served.address + href);
      await page.getByLabel('Comment', { exact: true }).fill('The plan of the harbour');
      await page.getByLabel(/^name/i).fill('Bo');
      const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
      await choose(page, 'plan.png', svg);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page.getByText('This is an SVG drawing, which can hold a program.').waitFor();
      const field = page.getByLabel('Picture (optional)');
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      expect(await page.getByLabel('Comment', { exact: true }).inputValue()).toBe('The plan of the harbour');
      await page.getByRole('button', { name: 'Post comment' }).click();
      const comment = page.locator('article', { hasText: 'The plan of the harbour' });
      await comment.waitFor();
      expect(await comment.locator('img').count()).toBe(0);
      await close();
    });

    it('answers with one, which waits; a moderator looks at it in the queue and shows it to all', async () => {
      const { room } = served;
      const { href } = await room.publish();
      const said = await say(room, href, { body: 'Is the kiosk open?' });
      await whileSettings(room, { pictures: 'on', withPicture: 'hold' }, async () => {
        const { page, complaints, close } = await served.open({ script });
        await page.goto(served.address + href);
        await page.locator(`#comment-${said}`).getByRole('link', { name: 'Reply' }).click();
        const form = page.locator('form', { has: page.getByRole('button', { name: 'Post reply' }) });
        await form.getByLabel('Reply', { exact: true }).fill('It is');
        await form.getByLabel(/^name/i).fill('Bo');
        await choose(page, 'kiosk.png', await redAndBlue(90, 60).png().toBuffer(), form);
        await form.getByRole('button', { name: 'Post reply' }).click();
        const own = page.locator('article', { hasText: 'It is' });
        await own.getByText('only its author and the newsroom see this').waitFor();
        await shows(own.getByRole('img', { name: 'A picture by Bo, without a description' }));
        expect(complaints).toEqual([]);
        await close();

        const desk = await served.open({ script });
        const signIn = await room.newsroom.staff.add({
          ...{ email: 'ines@lantern.example', role: 'moderator' },
        });
        await served.enterDesk(desk.page, signIn);
        await desk.page.goto(`${served.address}/desk/comments`);
        await shows(desk.page.getByRole('img', { name: 'A picture by Bo, without a description' }));
        if (script) expect(await barriersOn(desk.page)).toEqual([]);
        await desk.page.getByRole('button', { name: 'Approve: Bo' }).click();
        await desk.page.getByText('The comment is approved.').waitFor();
        expect(desk.complaints).toEqual([]);
        await desk.close();

        const reader = await served.open({ script });
        await reader.page.goto(served.address + href);
        await shows(reader.page.getByRole('img', { name: 'A picture by Bo, without a description' }));
        expect(reader.complaints).toEqual([]);
        await reader.close();
      });
    });
  });
}

async function choose(page: Page, name: string, buffer: Buffer, form: Page | Locator = page): Promise<void> {
  await form.getByText('Add a picture').click();
  await form
    .getByLabel('Picture (optional)')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** The picture is there, `width` pixels wide, once a reader has come near. */
async function shows(picture: Locator, width = 90): Promise<void> {
  const drawn = () =>
    picture.evaluate((img: HTMLImageElement) => {
      img.scrollIntoView({ block: 'center' });
      return img.naturalWidth;
    });
  await expect.poll(drawn, { timeout: 10_000 }).toBe(width);
}
