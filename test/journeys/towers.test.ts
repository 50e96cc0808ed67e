import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, say } from '../comments.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const WORDS = [
  `H${'\u030d'.repeat(3_000)} up`,
  `a${'\u0489\u030d\u0329'.repeat(150)} aside`,
  `\`\`\`\n${'long code '.repeat(60)}\n\`\`\``,
  `\`${'x'.repeat(300)}\``,
];

describe('Whatever a comment is made of', () => {
  let served: ServedNewsroom;
  let href: string;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    const { room } = served;
    const story = await room.publish();
    href = story.href;
    const earlier = WORDS.map((body, at) => ({
      id: `old-${at}`,
      body: `<p>${body}</p>`,
      bodyKind: 'html' as const,
    }));
    await bring(room, story.id, earlier);
    for (const body of WORDS) await say(room, href, { body });
  });
  afterAll(() => served.close());

  for (const width of [360, 1280]) {
    it(`it stays in its place, ${width} px wide`, async () => {
      const { page, complaints, close } = await served.open({ width });
      await page.goto(served.address + href);
      const texts = page.locator('article .comment__text');
      expect(await texts.count()).toBe(2 * WORDS.length);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBe(width);
      for (const text of await texts.all()) {
        const { overflow, own, around } = await text.evaluate((element) => ({
          overflow: getComputedStyle(element).overflow,
          own: element.getBoundingClientRect().width,
          around: element.parentElement?.getBoundingClientRect().width ?? 0,
        }));
        expect(overflow).toBe('clip');
        expect(own).toBeLessThanOrEqual(around);
      }
      expect(complaints).toEqual([]);
      await close();
    });
  }
});
