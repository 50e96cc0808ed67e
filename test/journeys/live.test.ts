import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say, whileSettings } from '../comments.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** Runs in the page: it is as if another tab were before it. */
function hide(): void {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** What somebody sees of a conversation that goes on while they read. */
describe('A reader of a conversation that goes on', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  const aStory = () =>
    served.room.publish({ paragraphs: Array.from({ length: 40 }, () => 'It was late. '.repeat(20)) });
  /** A window whose clock can be sent ahead. */
  const aWindow = async (look: Parameters<ServedNewsroom['open']>[0] = {}) => {
    const window = await served.open(look);
    await window.page.clock.install();
    return window;
  };
  /** Once the page has heard of so many comments, what it gathers before it tells of them is told. */
  const hears = async (page: Page, comments: number) => {
    await page.locator('#comments-title', { hasText: new RegExp(`^${comments} Comment`) }).waitFor();
    await page.clock.runFor(1_000);
  };
  const waiting = (page: Page) => page.locator('.conversation__news button');

  it('finds new comments behind a line, and by the keyboard gets to them, where they stand', async () => {
    const { href } = await aStory();
    const root = await say(served.room, href, { body: 'The first of all.' });
    const window = await aWindow();
    const writer = await served.open();
    const { page } = window;
    await page.goto(served.address + href);
    await page.evaluate(() => scrollTo(0, 900));
    await writer.page.goto(served.address + href);
    await writer.page.locator('.comment-form textarea').fill('From the other window.');
    await writer.page.locator('.comment-form input[name="name"]').fill('Bo');
    await writer.page
      .locator('.comment-form button[type="submit"], .comment-form button:not([type])')
      .click();
    await writer.page.locator('article', { hasText: 'From the other window.' }).waitFor();
    await say(served.room, href, { body: 'And an answer.', parent: root });

    await hears(page, 3);
    await page.getByRole('button', { name: '2 new comments' }).waitFor();
    expect(await page.locator('article[id^="comment-"]').count()).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBe(900);
    expect(await page.locator('#comments-title').textContent()).toBe('3 Comments');
    expect(await page.locator('.bubble__count').textContent()).toBe('3');
    expect(await waiting(writer.page).filter({ hasText: '2 new' }).count(), 'its own is not announced').toBe(
      0,
    );

    await waiting(page).focus();
    await page.keyboard.press('Enter');
    const answer = page.locator('li', { hasText: 'The first of all.' }).locator('.thread article');
    await answer.waitFor();
    expect(await answer.textContent()).toContain('And an answer.');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
      'From the other window.',
    );
    expect(await waiting(page).count()).toBe(0);
    expect([...window.complaints, ...writer.complaints]).toEqual([]);
    await window.close();
    await writer.close();
  });

  it('keeps their own vote while others vote, and the number moves', async () => {
    const { href } = await aStory();
    await say(served.room, href, { body: 'The kiosk is open.' });
    const [mine, other] = [await served.open(), await served.open()];
    const agree = ({ page }: typeof mine) => page.getByRole('button', { name: /^Agree with/ });
    const sum = (words: string) => mine.page.getByRole('img', { name: words, exact: true }).waitFor();
    for (const { page } of [mine, other]) await page.goto(served.address + href);
    await agree(mine).click();
    const pressed = mine.page.locator('.vote button[aria-pressed="true"]');
    await pressed.waitFor();
    await sum('Score +1');
    await agree(other).click();
    await sum('Score +2');
    expect(await pressed.textContent()).toBe('▲');
    expect(await mine.page.evaluate(() => document.activeElement?.matches('[aria-pressed="true"]'))).toBe(
      true,
    );
    expect([...mine.complaints, ...other.complaints]).toEqual([]);
    for (const window of [mine, other]) await window.close();
  });

  it('keeps what they are writing, and where they are, while what they answer is edited and goes', async () => {
    const { href } = await aStory();
    const author = await served.open();
    await author.page.goto(served.address + href);
    await author.page.locator('.comment-form textarea').fill('The kiosk is open.');
    await author.page.locator('.comment-form input[name="name"]').fill('Bo');
    await author.page.locator('.comment-form button:not([type]), .comment-form button[type=submit]').click();
    await author.page.getByRole('link', { name: 'Edit', exact: true }).waitFor();

    const window = await served.open();
    const { page } = window;
    await page.goto(served.address + href);
    await page.getByRole('link', { name: 'Reply to Bo' }).click();
    const words = page.locator('.comment__reply textarea');
    await words.fill('Since when is it');
    await author.page.getByRole('link', { name: 'Edit', exact: true }).click();
    const form = author.page.locator('form[action$="/edit"]');
    await form.getByLabel('Comment').fill('The kiosk is closed.');
    await form.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('The kiosk is closed.').waitFor();
    await page.keyboard.type(' closed?');
    expect(await words.inputValue()).toBe('Since when is it closed?');

    await author.page.getByRole('link', { name: 'Delete', exact: true }).click();
    await author.page.getByRole('button', { name: 'Delete for good' }).click();
    await page.getByText('The kiosk is closed.').waitFor({ state: 'detached' });
    await page.keyboard.type(' Ah.');
    expect(await words.inputValue()).toBe('Since when is it closed? Ah.');
    expect([...window.complaints, ...author.complaints]).toEqual([]);
    for (const one of [window, author]) await one.close();
  });

  it('sees at once what moderators take away, and is led away from a story that is withdrawn', async () => {
    const { id, href } = await aStory();
    const gone = await say(served.room, href, { body: 'Away with it.' });
    const moderator = await served.room.staff('moderator');
    const window = await served.open();
    const { page } = window;
    // Readers of a page that is gone ask for it again one after another: this one is the first.
    await page.addInitScript(() => {
      Math.random = () => 0;
    });
    await page.goto(served.address + href);
    await page.locator(`#comment-${gone}`).waitFor();
    await served.room.post(`/desk/comments/${gone}/reject`, {}, { as: moderator });
    await page.locator(`#comment-${gone}`).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: '0 Comments' }).waitFor();
    await served.room.publish({ id, status: 'withdrawn' });
    await page.locator('#comments').waitFor({ state: 'detached' });
    await window.close();
  });

  it('is told of a comment by the bubble, and answers it from there', async () => {
    const { href } = await aStory();
    const window = await aWindow({ width: 360, height: 700 });
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto(served.address + href);
    await say(served.room, href, { name: 'Bo', body: 'The **kiosk** is open.' });
    const toast = page.getByRole('region', { name: 'New comment' });
    await hears(page, 1);
    await toast.waitFor();
    expect(await toast.textContent()).toMatch(/Bo.*2026.*The kiosk is open\./s);
    await toast.getByRole('link', { name: 'Reply' }).click();
    await page.locator('.comment__reply textarea').waitFor();
    await page.waitForFunction(() => document.activeElement?.matches('.comment__reply textarea'));
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('is not told again after closing it, and not at all where nothing shall move', async () => {
    for (const reducedMotion of ['no-preference', 'reduce'] as const) {
      const { href } = await aStory();
      const window = await aWindow();
      const { page } = window;
      await page.emulateMedia({ reducedMotion });
      await page.goto(served.address + href);
      await say(served.room, href, { body: `First with ${reducedMotion}.` });
      await hears(page, 1);
      await waiting(page).waitFor();
      const close = page.getByRole('button', { name: 'Close' });
      expect(await close.count()).toBe(reducedMotion === 'reduce' ? 0 : 1);
      if (reducedMotion === 'no-preference') {
        await close.focus();
        await page.keyboard.press('Escape');
        expect(await page.evaluate(() => document.activeElement?.className)).toBe('bubble__link');
      }
      await say(served.room, href, { body: `Second with ${reducedMotion}.` });
      await hears(page, 2);
      await page.getByRole('button', { name: '2 new comments' }).waitFor();
      expect(await close.count()).toBe(0);
      await window.close();
    }
  });

  it('is invited once', async () => {
    const { href } = await aStory();
    await whileSettings(served.room, { invitationAfter: 1 }, async () => {
      const window = await aWindow();
      const { page } = window;
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await page.goto(served.address + href);
      await page.clock.runFor(2_000);
      await page.getByRole('link', { name: 'Would love your thoughts, please comment.' }).waitFor();
      await page.goto(served.address + href);
      expect(await page.evaluate(() => localStorage.getItem('invited to comment'))).toBe('1');
      expect(await page.getByText('Would love your thoughts').count()).toBe(0);
      await window.close();
    });
  });

  it('has one stream for all tabs of a browser, and none in a hidden one', async () => {
    const { href } = await aStory();
    const window = await aWindow();
    const { page } = window;
    await page.goto(served.address + href);
    const other = await page.context().newPage();
    await other.goto(served.address + href);
    await say(served.room, href, { body: 'To both.' });
    for (const tab of [page, other]) await hears(tab, 1);
    await Promise.all([waiting(page).waitFor(), waiting(other).waitFor()]);
    const listeners = async () =>
      /tidings_live_listeners (\d+)/.exec((await served.room.visit('/metrics')).text)?.[1];
    await expect.poll(listeners).toBe('1');
    for (const tab of [page, other]) await tab.evaluate(hide);
    await expect.poll(listeners).toBe('0');
    await window.close();
  });

  it('without script finds the bubble a plain way to the comments', async () => {
    const { href } = await aStory();
    await say(served.room, href, { body: 'One.' });
    const window = await served.open({ script: false });
    await window.page.goto(served.address + href);
    await window.page.getByRole('link', { name: '1 Comment', exact: true }).click();
    expect(window.page.url()).toMatch(/#comments$/);
    expect(await window.page.locator('.conversation__news').isVisible()).toBe(false);
    await window.close();
  });
});
