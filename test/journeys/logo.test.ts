import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteSettings } from '#stories';
import type { Person } from '../a-newsroom.ts';
import { atEachTurn, EVERY_LOOK, type Turn, WIDTHS, WINDOWS } from '../browser.ts';
import { aLantern, aLogo, giveLogo, noLogo } from '../logos.ts';
import { ROOT } from '../source.ts';
import { barriersOn, sticksOut, wrongOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const PICTURES = join(ROOT, '.pictures');
const INK = '#12303d';
const SHAPES = ['wide', 'square', 'tall'] as const;

/** How high a logo may stand, in CSS pixels: on the front page of anything wider than a telephone, and anywhere else. */
const MOST_HEIGHT = { front: 120, other: 56 };

/** Where something stands: its edges, in CSS pixels. */
const edgesOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { left, right, height, width } = (element as Element).getBoundingClientRect();
    return { left, right, height, width };
  });

/** A newsroom's logo in its masthead, whatever its shape, and its page in the desk. */
describe('A logo', () => {
  let served: ServedNewsroom;
  let owner: Person;
  let story: string;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    served = await serveNewsroom({ sample: true });
    owner = await served.room.staff('owner');
    story = (await served.room.publish({ title: 'The last ferry' })).href;
  });
  afterAll(() => served.close());

  async function lookAt(
    page: Page,
    path: string,
    turns: readonly Turn[],
    { isKnown, measure }: { isKnown: boolean; measure: (turned: Turn) => Promise<void> },
  ): Promise<void> {
    await atEachTurn(page, turns, {
      open: () => page.goto(served.address + path),
      async look(turned, how) {
        await measure(turned);
        expect(await wrongOn(page, { ...how, isKnown: isKnown && !EVERY_LOOK })).toEqual([]);
      },
    });
  }

  for (const shape of SHAPES) {
    it(`that is ${shape} stands whole, at its height and in the line`, async () => {
      await noLogo(served.room, owner);
      await giveLogo(served.room, 'light', await aLantern(shape, INK), owner);
      for (const turns of WINDOWS) {
        const { page, complaints, close } = await served.open();
        for (const path of ['/', story, '/give']) {
          const measure = async ([device, colours]: Turn) => {
            const logo = await edgesOf(page, '.logo img');
            const isLarge = path === '/' && device !== 'phone';
            expect(logo.height).toBeLessThanOrEqual(MOST_HEIGHT[isLarge ? 'front' : 'other']);
            expect(logo.height).toBeGreaterThanOrEqual(32);
            expect(logo.width).toBeGreaterThan(20);
            const head = await edgesOf(page, '.masthead');
            if (!isLarge) expect((await edgesOf(page, '.logo')).left).toBeCloseTo(head.left, 0);
            if (EVERY_LOOK)
              await photograph(page, `logo-${shape}-${path.split('/')[1]}-${device}-${colours}`);
          };
          await lookAt(page, path, turns, { isKnown: shape !== SHAPES[0], measure });
        }
        expect(complaints).toEqual([]);
        await close();
      }
    });
  }

  it('that is ten times as wide as high has a row of its own on a telephone, where it can be read', async () => {
    await noLogo(served.room, owner);
    await giveLogo(served.room, 'light', await aLogo({ width: 2_000, height: 200 }), owner);
    for (const turns of WINDOWS) {
      const { page, complaints, close } = await served.open();
      for (const path of ['/', story, '/give']) {
        const measure = async ([device, colours]: Turn) => {
          const [logo, tools] = [await edgesOf(page, '.logo img'), await edgesOf(page, '.masthead__tools')];
          expect(Math.min(logo.height, logo.width / 10)).toBeGreaterThanOrEqual(28);
          expect(tools.right).toBeCloseTo((await edgesOf(page, '.masthead')).right, 0);
          if (EVERY_LOOK) await photograph(page, `logo-strip-${path.split('/')[1]}-${device}-${colours}`);
        };
        await lookAt(page, path, turns, { isKnown: true, measure });
      }
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('keeps its place free before it is there, so that nothing jumps', async () => {
    await noLogo(served.room, owner);
    await giveLogo(served.room, 'light', await aLantern('wide', INK), owner);
    for (const device of ['phone', 'desk'] as const) {
      const { page, close } = await served.open({ width: WIDTHS[device] });
      let arrives = () => {};
      const held = new Promise<void>((resolve) => {
        arrives = resolve;
      });
      await page.route('**/pictures/site/*.webp', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(served.address, { waitUntil: 'domcontentloaded' });
      const before = await edgesOf(page, '.logo img');
      const ruleBefore = await page.locator('.masthead__rule').boundingBox();
      arrives();
      await page.waitForLoadState('load');
      expect(await edgesOf(page, '.logo img')).toEqual(before);
      expect(await page.locator('.masthead__rule').boundingBox()).toEqual(ruleBefore);
      await close();
    }
  });

  it('is its light form on paper, and the dark one on a dark screen alone', async () => {
    await noLogo(served.room, owner);
    await giveLogo(served.room, 'light', await aLantern('wide', INK), owner);
    await giveLogo(served.room, 'dark', await aLantern('wide', '#f2efe6'), owner);
    const { page, close } = await served.open({ colours: 'dark' });
    await page.goto(served.address);
    const shown = () =>
      page.locator('.logo img').evaluate((image) => (image as unknown as { currentSrc: string }).currentSrc);
    const light = await page.locator('.logo img').getAttribute('src');
    expect(await shown()).not.toContain(light);
    if (EVERY_LOOK) await photograph(page, 'logo-two-forms-desk-dark');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(shown).toContain(light);
    await close();
  });

  it('stands at the right in a language that is read from there', async () => {
    await noLogo(served.room, owner);
    await giveLogo(served.room, 'light', await aLantern('wide', INK), owner);
    const { database, newsroom } = served.room;
    const speak = (language: string) =>
      database.write((writer) => newsroom.settings.change(writer, siteSettings, { language }));
    await speak('ar');
    const { page, close } = await served.open({ width: WIDTHS.phone });
    await page.goto(served.address + story);
    expect((await edgesOf(page, '.logo')).right).toBeCloseTo((await edgesOf(page, '.masthead')).right, 0);
    expect(await sticksOut(page)).toBe(false);
    if (EVERY_LOOK) await photograph(page, 'logo-wide-phone-arabic');
    await close();
    await speak('en');
  });

  for (const script of [true, false]) {
    it(`is given, looked at and removed at the desk ${script ? 'with' : 'without'} script`, async () => {
      await noLogo(served.room, owner);
      const email = `owner-${script}@lantern.example`;
      const link = await served.room.newsroom.staff.add({ email, role: 'owner' });
      const { page, complaints, close } = await served.open({ script, width: WIDTHS.phone });
      await served.enterDesk(page, link);
      await page.goto(`${served.address}/desk/site`);
      await page.getByRole('link', { name: 'A logo and an icon have a page of their own' }).click();
      const choose = async (label: string, { bytes, ...file }: Awaited<ReturnType<typeof aLantern>>) => {
        await page
          .getByLabel(label, { exact: true })
          .setInputFiles({ name: file.name, mimeType: 'image/png', buffer: Buffer.from(bytes) });
      };
      await choose('File of the logo', { bytes: Buffer.from('<svg xmlns="http://x"/>'), name: 'a.svg' });
      await page.getByRole('button', { name: 'Put it on the site' }).first().click();
      await page.getByText('This is an SVG drawing').waitFor();
      await choose('File of the logo', await aLantern('wide', INK));
      await page.getByRole('button', { name: 'Put it on the site' }).first().click();
      await page.getByText('Saved. Readers see it now.').waitFor();
      await page.getByText('It is so dark that it would hardly be seen').waitFor();
      await choose('File of the icon', await aLantern('square', INK));
      await page.getByRole('region', { name: 'Icon' }).getByText('Put it on the site').click();
      await page.getByRole('button', { name: 'Remove the icon' }).waitFor();
      if (script) expect(await barriersOn(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
      if (EVERY_LOOK) await photograph(page, `desk-logo-phone-${script ? 'script' : 'plain'}`);
      await page.getByLabel('Leave it on dark ground').check();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Saved. Readers see it now.').waitFor();
      await page.getByRole('button', { name: 'Remove the logo' }).click();
      await page.getByText('It is removed.').waitFor();
      expect(complaints.filter((complaint) => !/ 422 /.test(complaint))).toEqual([]);
      await close();
    });
  }
});

async function photograph(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: name.startsWith('desk') });
}
