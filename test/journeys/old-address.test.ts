import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Look, WIDTHS } from '../browser.ts';
import { bringExport, exportText } from '../exports.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** More threads than a story opens with. */
const MANY = 70;

describe('Who follows an address of an earlier site to a comment', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
    for (const place of ['harbour', 'market']) {
      const comments = Array.from({ length: MANY }, (_, at) => ({
        ...{ id: 100 + at, says: `Said as number ${at} in the ${place}.` },
      }));
      const items = [{ id: 7, slug: place, comments }];
      await bringExport(served.room, exportText({ site: `https://${place}.example`, items }));
    }
  });
  afterAll(() => served.close());

  /** What the comment says that the reader was led to and that is marked, once the page is there. */
  async function ledTo(address: string, look: Look): Promise<string | null> {
    const { page, complaints, close } = await served.open({ ...look, width: WIDTHS.phone });
    await page.goto(served.address + address);
    const marked = page.locator('article:is(:target, :has(> :target))');
    await marked.waitFor();
    await expect.poll(() => marked.evaluate(isSeen)).toBe(true);
    const words = await marked.locator('.comment__text').textContent();
    expect(complaints).toEqual([]);
    await close();
    return words?.trim() ?? null;
  }

  it.each([true, false])('is led to it in the right story (script: %s)', async (script) => {
    for (const [address, words] of [
      ['/2019/03/harbour/#comment-103', 'Said as number 3 in the harbour.'],
      ['/2019/03/market/#comment-103', 'Said as number 3 in the market.'],
      ['/2019/03/market/comment-page-2/#comment-103', 'Said as number 3 in the market.'],
      ['/?p=7&site=market.example#comment-104', 'Said as number 4 in the market.'],
      ['/?p=7#comment-104', 'Said as number 4 in the harbour.'],
    ] as const)
      expect(await ledTo(address, { script }), address).toBe(words);
  });

  it('is led with script to one that the page does not open with', async () => {
    for (const place of ['harbour', 'market'])
      expect(await ledTo(`/2019/03/${place}/#comment-165`, {})).toBe(`Said as number 65 in the ${place}.`);
  });

  it('stays where they are with the number of none', async () => {
    const { page, complaints, close } = await served.open();
    await page.goto(`${served.address}/2019/03/market/#comment-999`);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.thread--first > li').count()).toBe(50);
    expect(complaints).toEqual([]);
    await close();
  });
});

function isSeen(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight;
}
