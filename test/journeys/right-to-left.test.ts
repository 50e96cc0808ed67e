import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteSettings } from '#stories';
import { WIDTHS } from '../browser.ts';
import { at, bring, say } from '../comments.ts';
import { markedText } from '../marked-text.ts';
import { barriersOn, sticksOut } from './barriers.ts';
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

  for (const device of ['phone', 'desk'] as const) {
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

/** How far from the left edge the middle of the first such element is, in pixels. */
async function middleOf(page: Page, selector: string): Promise<number> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${selector} is not to be seen.`);
  return box.x + box.width / 2;
}
