import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atEachTurn, EVERY_LOOK, titleOf, WINDOWS } from '../browser.ts';
import { ROOT } from '../source.ts';
import { wrongOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const PICTURES = join(ROOT, '.pictures');

/** Every page as readers meet it: no barrier that axe finds, nothing that sticks out, nothing in the console. */
describe('The pages of the sample newsroom', () => {
  let served: ServedNewsroom;
  let pages: Readonly<Record<string, string>>;

  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    served = await serveNewsroom({ sample: true });
    pages = await pagesOf(served);
  });
  afterAll(() => served.close());

  it('share styles of less than 7 KB, compressed', async () => {
    const [, styles = ''] =
      /<link rel="stylesheet" href="([^"]+)"/.exec((await served.room.visit('/')).text) ?? [];
    const { status, text } = await served.room.visit(styles);
    expect(status).toBe(200);
    expect(brotliCompressSync(text).length).toBeLessThan(7_000);
  });

  for (const turns of WINDOWS) {
    it(`stand whole ${titleOf(turns)}; axe finds nothing`, async () => {
      const window = await served.open();
      const found: string[] = [];
      for (const [name, path] of Object.entries(pages)) {
        await atEachTurn(window.page, turns, {
          open: () => window.page.goto(served.address + path),
          async look(turned, how) {
            const at = `${name}-${turned.join('-')}`;
            found.push(...(await wrongOn(window.page, how)).map((wrong) => `${at}: ${wrong}`));
            if (EVERY_LOOK) await photograph(window.page, at);
          },
        });
      }
      expect(found).toEqual([]);
      // A page that is not there says so in the console of the browser; that is no complaint.
      expect(window.complaints.filter((complaint) => !/ 40[34] | 410 /.test(complaint))).toEqual([]);
      await window.close();
    });
  }
});

async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
}

async function pagesOf({ room }: ServedNewsroom): Promise<Readonly<Record<string, string>>> {
  const front = (await room.visit('/')).text;
  const sitemap = (await room.visit('/sitemap.xml')).text;
  const paths = [...sitemap.matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)].map(([, path]) => path ?? '/');
  const stories: Record<string, string> = {};
  for (const path of paths) {
    const { text } = await room.visit(path);
    if (text.includes('dir="rtl"')) stories['story-rtl'] = path;
    else if (text.includes('Defence and manufacturing')) stories['story-visit'] = path;
    else if ((text.match(/id="comment-/g) ?? []).length > 20) stories['story-talk'] = path;
    else if (!/\/\d{4}\//.test(path)) stories['page'] = path;
  }
  const section =
    /href="(\/(?!by|tag|give|search|desk|assets|pictures|feed|favicon|\d)[\w-]+)"/.exec(front)?.[1] ?? '/';
  const author = /href="(\/by\/[^"]+)"/.exec((await room.visit(stories['story-visit'] ?? '/')).text)?.[1];
  return {
    front: '/',
    ...stories,
    'story-all': `${stories['story-talk']}?comments=all`,
    'story-me': `${stories['story-talk']}?me`,
    section,
    author: author ?? '/',
    search: '/search?q=harbour',
    give: '/give',
    'give-canada': '/give?country=CA',
    'give-germany': '/give?country=DE',
    'give-details': '/give/details',
    'not-found': '/2026/03/no-such-story',
    'sign-in': '/desk/sign-in',
  };
}
