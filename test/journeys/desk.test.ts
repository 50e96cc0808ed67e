import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Room } from '../a-newsroom.ts';
import { atEachTurn, EVERY_LOOK, openUnfolded, titleOf, WIDTHS, WINDOWS } from '../browser.ts';
import { walkDesk } from '../desk-walk.ts';
import { ROOT } from '../source.ts';
import { barriersOn, showNext, wrongOn } from './barriers.ts';
import { createPlaces } from './places.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const PICTURES = join(ROOT, '.pictures');
/** The gallery has a page for each state of each view: many on a busy machine. Milliseconds. */
const GALLERY_WITHIN = 240_000;

for (const script of [true, false]) {
  describe(`The owner, ${script ? 'with' : 'without'} script,`, () => {
    let served: ServedNewsroom;
    beforeAll(async () => {
      served = await serveNewsroom({ sample: true });
    });
    afterAll(() => served.close());

    it('takes over, begins empty, and lets a colleague in', async () => {
      const { page, complaints, close } = await served.open({ script });
      await page.goto(served.address + (await served.room.newsroom.staff.takeOverLink()));
      await page.getByLabel('Your name').fill('Ada Quay');
      await page.getByLabel('Your e-mail address').fill('ada@lantern.example');
      await page.getByLabel('Name of the newsroom').fill('The Quay');
      await page.getByLabel('Time zone').selectOption('America/Toronto');
      await page.getByLabel('Begin empty').check();
      await page.getByRole('button', { name: 'Take over the newsroom' }).click();
      await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
      expect(await page.content()).not.toContain('This is the sample newsroom');
      expect(await served.room.newsroom.stories.site()).toMatchObject({ name: 'The Quay' });

      await page.getByRole('link', { name: 'People' }).first().click();
      await page.getByLabel('E-mail address').fill('ines@lantern.example');
      await page.locator('form[action="/desk/people"]').getByLabel('moderator').check();
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
      const link = await page.getByLabel('Invitation').inputValue();
      if (script) await page.getByRole('button', { name: 'Copy' }).click();
      expect(complaints).toEqual([]);
      await close();

      await signInAndLookAround(served, link.slice(link.indexOf('/desk/')), script);
    });
  });
}

/** What was looked at in this file already: the gallery has little that no page of the desk has. */
const places = createPlaces();

describe('The pages of the desk', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    served = await serveNewsroom({ sample: true });
  });
  afterAll(() => served.close());

  for (const turns of WINDOWS) {
    it(`stand whole ${titleOf(turns)}; axe finds nothing`, async () => {
      const { staff } = served.room.newsroom;
      const { page, complaints, close } = await served.open();
      const found: string[] = [];
      const lookAt = (path: string, name: string, often = turns) =>
        atEachTurn(page, often, {
          open: () => openUnfolded(page, served.address + path),
          async look(turned, how) {
            found.push(
              ...(await wrongOn(page, how)).map((wrong) => `${name}, ${turned.join(' ')}: ${wrong}`),
            );
            const file = join(PICTURES, `desk-${name}-${turned.join('-')}.png`);
            if (EVERY_LOOK) await page.screenshot({ path: file, fullPage: true });
          },
        });
      const takeOver = await staff.takeOverLink();
      if (takeOver) await lookAt(takeOver, 'take-over');
      const signIn = await staff.add({ email: 'ada@lantern.example', role: 'owner', name: 'Ada Quay' });
      await lookAt(signIn, 'sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      const main = await pagesOf(page);
      const pages = await allPages(served.room);
      const nameOf = (path: string) => path.replaceAll(/[/?&=]/g, '-').slice(1, 100);
      for (const path of main) {
        const hasNew = places.hasNew(pages.get(path) ?? '');
        await lookAt(path, nameOf(path), hasNew ? turns : [turns[0]]);
      }
      for (const [path, html] of pages) {
        if (main.includes(path) || !(places.hasNew(html) || EVERY_LOOK)) continue;
        await lookAt(path, nameOf(path), [turns[0]]);
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  }
});

describe('The gallery', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false, development: true });
  });
  afterAll(() => served.close());

  it(
    'has nothing that axe finds',
    async () => {
      const { page, complaints, close } = await served.open({ width: WIDTHS.phone });
      await page.goto(`${served.address}/desk/gallery`);
      const links = await page.locator('a[href^="/desk/gallery/"]').all();
      const all = await Promise.all(links.map((link) => link.getAttribute('href')));
      const found: string[] = [];
      let looks = 0;
      for (const [nth, path] of all.entries()) {
        const { status, text } = await served.room.visit(path ?? '');
        expect(status, `${path}`).toBe(200);
        if (!(places.hasNew(text) || EVERY_LOOK)) continue;
        looks += 1;
        await showNext(page, text, nth);
        found.push(...(await wrongOn(page)).map((wrong) => `${path}: ${wrong}`));
      }
      expect(looks).toBeGreaterThan(20);
      expect(found).toEqual([]);
      expect(complaints.filter((complaint) => !/ 404 /.test(complaint))).toEqual([]);
      await close();
    },
    GALLERY_WITHIN,
  );
});

async function signInAndLookAround(served: ServedNewsroom, link: string, script: boolean): Promise<void> {
  const { page, close } = await served.open({ script });
  await page.goto(served.address + link);
  await page.getByLabel('Your name').fill('Inés Moreno');
  await page.getByRole('textbox', { name: 'Password' }).fill('drei Möwen am Kai');
  if (script) expect(await barriersOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  await page.goto(`${served.address}/desk/people`);
  await page.getByRole('heading', { level: 1, name: 'This page is not among yours' }).waitFor();
  if (script) expect(await barriersOn(page)).toEqual([]);
  await page.goto(served.address + link);
  await page.getByRole('heading', { level: 1, name: 'This link does not work' }).waitFor();
  await page.goto(`${served.address}/desk`);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  await page.getByLabel('The address with which you work here').fill('ines@lantern.example');
  await page.getByRole('textbox', { name: 'Password' }).fill('drei Möwen am Kai');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  await close();
}

/** A page of each kind that an owner can come to, with a story that is being written among them: address -> HTML. */
async function allPages(room: Room): Promise<ReadonlyMap<string, string>> {
  const as = await room.staff('owner');
  await room.post('/desk/stories', { kind: 'story', id: room.newId() }, { as });
  const pages = new Map<string, string>();
  await walkDesk(room, as, 1, (path, { text }) => pages.set(path, text));
  return pages;
}

/** What the navigation leads to, and a person's own page. */
async function pagesOf(page: Page): Promise<readonly string[]> {
  const links = await page.getByRole('navigation').getByRole('link').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  return [...new Set([...paths.filter((path) => path !== null), '/desk/you'])];
}
