import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Room } from '../a-newsroom.ts';
import { DEVICES, EVERY_LOOK, WIDTHS } from '../browser.ts';
import { walkDesk } from '../desk-walk.ts';
import { ROOT } from '../source.ts';
import { barriersOn, showNext, sticksOut } from './barriers.ts';
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

const LOOKS = EVERY_LOOK
  ? (['light', 'dark'] as const).flatMap((colours) => DEVICES.map((device) => ({ device, colours })))
  : ([
      { device: 'phone', colours: 'light' },
      { device: 'desk', colours: 'dark' },
    ] as const);

describe('The pages of the desk', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    mkdirSync(PICTURES, { recursive: true });
    served = await serveNewsroom({ sample: true });
  });
  afterAll(() => served.close());

  for (const { device, colours } of LOOKS) {
    it(`stand whole on a ${device} in ${colours} colours, and axe finds nothing`, async () => {
      const { staff } = served.room.newsroom;
      const { page, complaints, close } = await served.open({ width: WIDTHS[device], colours });
      const found: string[] = [];
      const look = async (name: string) => {
        found.push(...(await wrongOn(page)).map((wrong) => `${name}: ${wrong}`));
        const path = join(PICTURES, `desk-${name}-${device}-${colours}.png`);
        if (EVERY_LOOK) await page.screenshot({ path, fullPage: true });
      };
      const takeOver = await staff.takeOverLink();
      if (takeOver) {
        await page.goto(served.address + takeOver);
        await look('take-over');
      }
      const signIn = await staff.add({ email: 'ada@lantern.example', role: 'owner', name: 'Ada Quay' });
      await page.goto(served.address + signIn);
      await look('sign-in');
      await page.getByRole('button', { name: 'Sign in' }).click();
      for (const path of device === 'phone' || EVERY_LOOK
        ? await allPages(served.room)
        : await pagesOf(page)) {
        await page.goto(served.address + path);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await look(path.replaceAll(/[/?&=]/g, '-').slice(1, 100));
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
      const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
      const found: string[] = [];
      for (const [nth, path] of paths.entries()) {
        const { status, text } = await served.room.visit(path ?? '');
        expect(status, `${path}`).toBe(200);
        await showNext(page, text, nth);
        const title = await page.title();
        found.push(...(await wrongOn(page)).map((wrong) => `${title}: ${wrong}`));
      }
      expect(paths.length).toBeGreaterThan(20);
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

/** A page of each kind that an owner can come to, with a story that is being written among them. */
async function allPages(room: Room): Promise<readonly string[]> {
  const as = await room.staff('owner');
  await room.post('/desk/stories', { kind: 'story', id: room.newId() }, { as });
  const paths: string[] = [];
  await walkDesk(room, as, 1, (path) => paths.push(path));
  return paths;
}

async function pagesOf(page: Page): Promise<readonly string[]> {
  const links = await page.getByRole('navigation').getByRole('link').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  return [...new Set([...paths.filter((path) => path !== null), '/desk/you'])];
}

async function wrongOn(page: Page): Promise<string[]> {
  const barriers = await barriersOn(page);
  return (await sticksOut(page)) ? [...barriers, 'is wider than the window'] : barriers;
}
