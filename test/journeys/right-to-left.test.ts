import type { Page } from 'playwright-core';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteSettings } from '#stories';
import { DEVICES, WIDTHS } from '../browser.ts';
import { at, bring, say } from '../comments.ts';
import { aMinuteLater, lettersTo } from '../letters.ts';
import { aMailServer, type MailServer } from '../mail-server.ts';
import { markedText } from '../marked-text.ts';
import { barriersOn, sticksOut } from './barriers.ts';
import { complaintsAbout } from './keyboard.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const TEXT = 'قال المجلس إن العبّارة الأخيرة ستغادر الميناء في التاسعة مساءً. ';

/** A newsroom that writes Arabic: everything stands where its mirror image would. */
describe('A conversation in Arabic', () => {
  let served: ServedNewsroom;
  let story: { href: string };
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    const { room } = served;
    const { database, newsroom } = room;
    await database.write((writer) => newsroom.settings.change(writer, siteSettings, { language: 'ar' }));
    const passageId = room.newId();
    const words = 'من يدفع ثمن ذلك';
    const { id, href } = await room.publish({
      ...{ title: 'العبّارة الأخيرة', language: 'ar' },
      document: markedText(
        [TEXT, [words, passageId], TEXT],
        ...Array.from({ length: 9 }, () => [TEXT.repeat(9)]),
      ),
    });
    await database.write((writer) =>
      newsroom.conversation.importer.importQuestion(writer, {
        ...{ passageId, storyId: id, question: 'ماذا يعني هذا لعملك؟', words },
        ...{ openedAt: at(0), closedAt: null, atFirst: 'open' },
      }),
    );
    const many = Array.from({ length: 12 }, (_, n) => ({
      ...{ id: `${id}-${n}`, authorName: n % 2 ? 'Bo Hansen' : 'ليلى حداد', createdAt: at(n) },
      ...{ body: `لا طريق آخر إلى البيت. ||سرّ ${n}||`, parentId: n % 4 ? `${id}-${n - 1}` : null },
    }));
    await bring(room, id, many);
    story = { href };
  });
  afterAll(() => served.close());

  for (const device of DEVICES) {
    it(`is the mirror image of one in English, on a ${device}`, async () => {
      const { page, complaints, close } = await served.open({ width: WIDTHS[device] });
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.goto(served.address + story.href);
      await say(served.room, story.href, { name: 'ليلى', body: `الكشك مفتوح: ${device}.` });
      await page.getByRole('region', { name: 'تعليق جديد' }).waitFor();
      expect(await middleOf(page, '.bubble__speech')).toBeLessThan(await middleOf(page, '.prose'));
      await page.getByText('اشتراك', { exact: true }).first().click();
      await page.getByText('بحث وتصفية').click();
      expect(await middleOf(page, '.subscribe > summary')).toBeLessThan(
        await middleOf(page, '#comments-title'),
      );
      expect(await middleOf(page, '.vote button[value="-1"]')).toBeLessThan(
        await middleOf(page, '.vote button[value="1"]'),
      );
      expect(await middleOf(page, '.thread .thread article')).toBeLessThan(
        await middleOf(page, '.thread > li'),
      );
      expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      expect(complaints).toEqual([]);
      await close();
    });
  }
});

/** A newsroom that writes Arabic: what else a reader meets, at each size. */
describe('The pages and letters of a conversation in Arabic', () => {
  let server: MailServer;
  let served: ServedNewsroom;
  let story: { id: string; href: string };
  beforeAll(async () => {
    server = await aMailServer();
    served = await serveNewsroom({ sample: false, smtpUrl: server.url });
    const { database, newsroom } = served.room;
    await database.write((writer) => newsroom.settings.change(writer, siteSettings, { language: 'ar' }));
    story = await served.room.publish({ title: 'العبّارة الأخيرة', language: 'ar', paragraphs: [TEXT] });
    const many = Array.from({ length: 60 }, (_, n) => ({
      ...{ id: `${story.id}-${n}`, authorName: 'Bo Hansen', createdAt: at(n), body: `*لا طريق* آخر ${n}.` },
      ...{ down: n, passageWords: n === 0 ? 'العبّارة' : null },
    }));
    await bring(served.room, story.id, many);
  });
  afterAll(async () => {
    await served.close();
    await server.close();
  });

  const readings = DEVICES.flatMap((device) => [true, false].map((script) => ({ device, script })));
  for (const { device, script } of readings) {
    const how = `on a ${device}, ${script ? 'with' : 'without'} script`;
    it(`are whole from right to left ${how}: story, own page, subscribing, a letter`, async () => {
      const { room, address } = served;
      const { page, complaints, close } = await served.open({
        script,
        width: WIDTHS[device],
        language: 'ar',
      });
      const found: string[] = [];
      const look = async (name: string) => {
        found.push(...(await complaintsAbout(page)).map((one) => `${name} ${one}`));
        if ((await page.locator('html').getAttribute('dir')) !== 'rtl') found.push(`${name} is not rtl`);
      };

      await page.goto(`${address}${story.href}`);
      await page.getByRole('heading', { name: /^[67]\d تعليق/ }).waitFor();
      await look('the story');
      const form = page.locator('form[action$="/comments"]').first();
      await form.getByLabel('الاسم').fill('ليلى حداد');
      await form.getByRole('textbox', { name: 'التعليق' }).fill(`الكشك مفتوح: ${how}.`);
      await form.getByRole('button', { name: 'نشر التعليق' }).click();
      await page.locator('.comment__own').waitFor();
      await look('the story with an own comment');
      // A minus stands before its number, and Arabic letters do not lean.
      const sum = page.locator(`#comment-${story.id}-7 .vote__sum`);
      expect(await sum.textContent()).toBe('−7');
      expect(await sum.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
      for (const leaning of [`#comment-${story.id}-0 .comment__passage`, `#comment-${story.id}-0 em`]) {
        expect(await page.locator(leaning).evaluate((one) => getComputedStyle(one).fontStyle)).toBe('normal');
      }

      await page.goto(`${address}/me`);
      await page.getByRole('link', { name: 'العبّارة الأخيرة' }).first().waitFor();
      await look('the own page');

      const email = `${device}-${script}@bay.example`;
      await page.goto(`${address}${story.href}/subscribe`);
      await look('the page for subscribing');
      await page.getByLabel('البريد الإلكتروني').fill(email);
      await page.getByRole('button', { name: 'اشتراك' }).click();
      await room.settle();
      await page.goto(address + lettersTo(server, email)[0]?.paths[0]);
      await look('the page for confirming');
      await page.locator('main').getByRole('button').click();
      await page.locator('.subscriptions').waitFor();
      await look('the list of subscriptions');

      await say(room, story.href, { name: 'Bo (Hansen)', body: `لا طريق آخر: ${how} ${TEXT.repeat(9)}` });
      await aMinuteLater(room);
      const sent = server.letters.filter((letter) => letter.includes(`To: ${email}\r\n`));
      const { html } = await PostalMime.parse(sent.at(-1) ?? '');
      await page.setContent(html ?? '');
      await page.getByText('«العبّارة الأخيرة»').first().waitFor();
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await sticksOut(page)).toBe(false);

      expect([...new Set(found)]).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  }

  it('are turned by arrows that point the way one reads on', async () => {
    const many = Array.from({ length: 600 }, (_, n) => ({
      id: `${story.id}-more-${n}`,
      createdAt: at(99 + n),
    }));
    await bring(served.room, story.id, many);
    const { page, close } = await served.open({ language: 'ar' });
    for (const { number, rel } of [
      { number: 1, rel: 'next' },
      { number: 2, rel: 'prev' },
    ]) {
      await page.goto(`${served.address}${story.href}?comments=all&page=${number}`);
      const arrow = page.locator(`.pages a[rel="${rel}"] .icon`);
      const turned = await arrow.evaluate((icon) => getComputedStyle(icon).transform);
      expect(turned).toBe('matrix(-1, 0, 0, 1, 0, 0)');
      const isLeft = (await middleOf(page, `.pages a[rel="${rel}"]`)) < (await middleOf(page, '.pages span'));
      expect(isLeft, rel).toBe(rel === 'next');
    }
    await close();
  });
});

/** How far from the left edge the middle of the first such element is, in pixels. */
async function middleOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen.`);
  return box.x + box.width / 2;
}
