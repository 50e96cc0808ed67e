import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand, startNewsroom } from '../../scripts/newsroom-process.js';
import { IDLE_AFTER } from '../../src/stories/writing/rules/lock.ts';
import { openWindow } from '../browser.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { barriersOn } from './barriers.ts';
import {
  askToTakeOver,
  cursorSettles,
  deskWindow,
  draftOf,
  lookWhoseTurn,
  newStory,
  outline,
  pause,
  saved,
  text,
} from './desk-window.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

describe('A server that is killed while somebody types', () => {
  const folder = temporaryFolder();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('loses no word: what had been saved stands, and the browser brings what had not', async () => {
    const env = { TIDINGS_LIMITS: 'off' };
    const first = await startNewsroom({ folder, env, words: ['--empty'] });
    const { said } = await runCommand(folder, ['staff', 'add', 'ada@lantern.example', '--role', 'editor']);
    const link = /\/desk\/sign-in\/\S+/.exec(said)?.[0] ?? '';
    const { page, close } = await openWindow();
    await page.clock.install();
    await page.goto(first.url + link);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/desk$/);
    await page.goto(`${first.url}/desk/stories`);
    await page.getByRole('button', { name: 'New story' }).click();
    await text(page).focus();
    await page.keyboard.type('Acknowledged.');
    await saved(page);
    await page.keyboard.type(' Just typed.');
    const killed = first.kill();
    await page.keyboard.type(' Typed into the fall.');
    await killed;
    await pause(page);
    await page.getByText('Not saved: no connection. Your words are kept in this browser.').waitFor();
    const { url } = { url: page.url() };
    const second = await startNewsroom({ folder, env, port: first.port });
    const stood = outline(await draftOf(page)).join();
    expect(stood).toContain('Acknowledged.');
    // The window is gone as well: another one brings the words.
    const next = await page.context().newPage();
    await page.close();
    await next.goto(url);
    await saved(next);
    await text(next).getByText('Acknowledged. Just typed. Typed into the fall.').waitFor();
    expect(await savedOutline(next)).toEqual(['paragraph Acknowledged. Just typed. Typed into the fall.']);
    await close();
    await second.stop();
  }, 90_000);
});

describe('Who is asked to hand over', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  it('can decline: the one who asked is told, reads on, and may write at the same time', async () => {
    const ada = await deskWindow('Ada', served);
    const bo = await deskWindow('Bo', served);
    await newStory(ada.page, served);
    await text(ada.page).focus();
    await ada.page.keyboard.type('From Ada.');
    await saved(ada.page);
    await bo.page.goto(ada.page.url());
    await askToTakeOver(bo.page, 'Ada');
    await ada.page.keyboard.type(' And more.');
    await ada.page.clock.runFor(20_000);
    const writeOn = ada.page.getByRole('button', { name: 'Write on' });
    await writeOn.focus();
    const renewed = ada.page.waitForResponse(/\/lock$/);
    await ada.page.clock.runFor(20_000);
    await renewed;
    expect(await writeOn.evaluate((button) => button === document.activeElement)).toBe(true);
    await ada.page.keyboard.press('Enter');
    await writeOn.waitFor({ state: 'hidden' });
    expect(await text(ada.page).evaluate((field) => field === document.activeElement)).toBe(true);
    await lookWhoseTurn(bo.page);
    await bo.page.getByText('Ada would rather write on.').waitFor();
    expect(await text(bo.page).getAttribute('contenteditable')).toBe('false');
    await bo.page.getByRole('button', { name: 'Write at the same time' }).press('Enter');
    await text(bo.page).getByText('From Ada. And more.').waitFor();
    expect(await text(bo.page).getAttribute('contenteditable')).toBe('true');
    await ada.close();
    await bo.close();
  });

  it('and has left the story instead: whoever reads it can write, and has their last words', async () => {
    const ada = await deskWindow('Ada', served);
    const bo = await deskWindow('Bo', served);
    await newStory(ada.page, served);
    await text(ada.page).focus();
    await ada.page.keyboard.type('From Ada.');
    await saved(ada.page);
    await bo.page.goto(ada.page.url());
    await bo.page.getByText('Ada is writing at this story.').waitFor();
    await ada.page.keyboard.type(' And more.');
    await saved(ada.page);
    await ada.page.getByRole('link', { name: 'Start' }).click();
    await expect
      .poll(async () => {
        await bo.page.clock.runFor(20_000);
        return text(bo.page).getAttribute('contenteditable');
      })
      .toBe('true');
    await text(bo.page).getByText('From Ada. And more.').waitFor();
    expect(await bo.page.getByText('Ada is writing at this story.').count()).toBe(0);
    await ada.close();
    await bo.close();
  });

  it('and is away without a sign for two minutes, finds the other one writing, and the own words come too', async () => {
    const ada = await deskWindow('Ada', served);
    const bo = await deskWindow('Bo', served);
    await newStory(ada.page, served);
    await text(ada.page).focus();
    await ada.page.keyboard.type('From Ada.');
    await saved(ada.page);
    await bo.page.goto(ada.page.url());
    await askToTakeOver(bo.page, 'Ada');
    await ada.page.context().setOffline(true);
    await ada.page.keyboard.type(' In the tunnel.');
    await pause(ada.page);
    await ada.page.getByText('Not saved: no connection. Your words are kept in this browser.').waitFor();
    served.room.clock.advance(IDLE_AFTER);
    await lookWhoseTurn(bo.page);
    await bo.page.getByText('You write here now.').waitFor();
    await writeAfter(bo.page, 'From Ada.', '\nFrom Bo.');
    await saved(bo.page);
    await ada.page.context().setOffline(false);
    await ada.page.getByText('Bo is writing at this story.').waitFor();
    await saved(ada.page);
    expect(outline(await draftOf(ada.page))).toEqual([
      ...['paragraph From Ada. In the tunnel.', 'paragraph From Bo.'],
    ]);
    await ada.close();
    await bo.close();
  });
});

describe('A story that has become too long', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  it('is kept in this browser, which says what to do, and is saved once it is shorter', async () => {
    const ada = await deskWindow('Ada', served);
    await newStory(ada.page, served);
    await text(ada.page).focus();
    await ada.page.keyboard.type('Short.');
    await saved(ada.page);
    // What the server answers to four megabytes; `no-word-lost.deed.test.ts` sends them.
    await ada.page.route(/\/draft$/, (asked) => asked.fulfill({ status: 413, body: '' }));
    await ada.page.keyboard.type(' Very long.');
    await pause(ada.page);
    await ada.page.getByText('Not saved: the story is too long. Make two of it.').waitFor();
    await ada.page.getByText('Your words are kept in this browser.').waitFor();
    expect(await barriersOn(ada.page)).toEqual([]);
    await ada.page.unrouteAll();
    for (const _ of ' long.') await ada.page.keyboard.press('Backspace');
    await saved(ada.page);
    expect(outline(await draftOf(ada.page))).toEqual(['paragraph Short. Very']);
    await ada.close();
  });
});

describe('Two texts that met', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  it('are marked where they stand, and by keyboard one of them is kept, or both', async () => {
    const ada = await deskWindow('Ada', served);
    const bo = await deskWindow('Bo', served);
    await newStory(ada.page, served);
    await text(ada.page).focus();
    await ada.page.keyboard.type('One.\nTwo.');
    await saved(ada.page);
    await bo.page.goto(ada.page.url());
    await bo.page.getByRole('button', { name: 'Write at the same time' }).press('Enter');
    await ada.page.context().setOffline(true);
    await ada.page.keyboard.type(' Ada here.');
    await writeAfter(ada.page, 'One.', ' Ada above.');
    await writeAfter(bo.page, 'Two.', ' Bo here.');
    await writeAfter(bo.page, 'One.', ' Bo above.');
    await saved(bo.page);
    await ada.page.context().setOffline(false);
    await ada.page.getByRole('button', { name: 'Go there (2)' }).press('Enter');
    expect(await barriersOn(ada.page)).toEqual([]);
    await ada.page.getByText('Text of Bo').nth(1).waitFor();
    // The focus is on the button that keeps Bo's text; the next two keep Ada's, and both.
    await ada.page.keyboard.press('Tab');
    await ada.page.keyboard.press('Enter');
    await ada.page.getByText('Text of Bo').nth(1).waitFor({ state: 'detached' });
    await saved(ada.page);
    // Whoever opens the story finds what is open, and so does she who comes back.
    await bo.page.reload();
    await bo.page.getByText('A choice: two people changed the same place').waitFor();
    await ada.page.reload();
    await ada.page.getByText('Text of Bo').waitFor();
    await ada.page.getByRole('button', { name: 'Keep both: The other text' }).press('Enter');
    await ada.page.getByText('Text of Bo').waitFor({ state: 'detached' });
    await ada.page.keyboard.type(' On.');
    await saved(ada.page);
    expect(outline(await draftOf(ada.page))).toEqual([
      ...['paragraph One. Bo above. On.', 'paragraph One. Ada above.', 'paragraph Two. Ada here.'],
    ]);
    await ada.page.reload();
    await text(ada.page).getByText('One. Bo above. On.').waitFor();
    expect(await ada.page.getByText('Text of Bo').count()).toBe(0);
    expect(await ada.page.getByText('A choice: two people changed the same place').count()).toBe(0);
    await ada.close();
    await bo.close();
  });

  it('are both kept where one took out what the other changed, until somebody has chosen', async () => {
    const ada = await deskWindow('Ada', served);
    const bo = await deskWindow('Bo', served);
    await newStory(ada.page, served);
    await text(ada.page).focus();
    await ada.page.keyboard.type('First.\nOne.\nTwo.\nLast.');
    await saved(ada.page);
    await bo.page.goto(ada.page.url());
    await bo.page.getByRole('button', { name: 'Write at the same time' }).press('Enter');
    await ada.page.context().setOffline(true);
    await writeAfter(ada.page, 'One.', ' Ada wrote on.');
    await takeOut(ada.page, 'Two.');
    await takeOut(bo.page, 'One.');
    await writeAfter(bo.page, 'Two.', ' Bo wrote on.');
    await saved(bo.page);
    expect(outline(await draftOf(bo.page))).toEqual([
      ...['paragraph First.', 'paragraph Two. Bo wrote on.', 'paragraph Last.'],
    ]);
    await ada.page.context().setOffline(false);
    const [theirs, ours] = [
      'Taken out by them, kept because you wrote on it',
      'Taken out by you, kept because they wrote on it',
    ];
    await ada.page.getByRole('button', { name: `Take out: ${theirs}` }).waitFor();
    await saved(ada.page);
    expect(outline(await draftOf(ada.page))).toEqual([
      ...['paragraph First.', 'paragraph One. Ada wrote on.', 'paragraph Two. Bo wrote on.'],
      'paragraph Last.',
    ]);
    await ada.page.getByRole('button', { name: `Take out: ${theirs}` }).press('Enter');
    await ada.page.getByRole('button', { name: `Keep it: ${ours}` }).press('Enter');
    await saved(ada.page);
    expect(outline(await draftOf(ada.page))).toEqual([
      ...['paragraph First.', 'paragraph Two. Bo wrote on.', 'paragraph Last.'],
    ]);
    await ada.close();
    await bo.close();
  });
});

/** Takes a whole line out. */
async function takeOut(page: Page, words: string): Promise<void> {
  await text(page).getByText(words).click();
  await page.keyboard.press('End');
  await cursorSettles(page);
  await page.keyboard.press('Shift+Home');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
}

async function writeAfter(page: Page, words: string, more: string): Promise<void> {
  await text(page).getByText(words).click();
  await page.keyboard.press('End');
  await page.keyboard.type(more);
}

/** Once the server has all that the page shows. */
async function savedOutline(page: Page): Promise<readonly string[]> {
  await expect
    .poll(async () => outline(await draftOf(page)).join(), { timeout: 20_000 })
    .toContain('into the fall.');
  return outline(await draftOf(page));
}
