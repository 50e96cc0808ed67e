import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { say } from '../comments.ts';
import { barriersOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

describe('A reader of a conversation that is closed meanwhile', () => {
  let served: ServedNewsroom;
  beforeAll(async () => {
    served = await serveNewsroom({ sample: false });
  });
  afterAll(() => served.close());

  const aStory = () =>
    served.room.publish({ paragraphs: Array.from({ length: 40 }, () => 'It was late. '.repeat(20)) });

  /** An editor decides how the conversation of the story is held. */
  async function deciding(storyId: string): Promise<(state: string) => Promise<void>> {
    const editor = await served.room.staff('editor');
    return async (state) => {
      await served.room.post(`/desk/conversation/stories/${storyId}`, { state }, { as: editor });
    };
  }

  it('sees the conversation close and open where they are, without a jump', async () => {
    const { id, href } = await aStory();
    for (const body of ['One.', 'Two.', 'Three.']) {
      await say(served.room, href, { name: 'Bo', body: `${body} `.repeat(300) });
    }
    const decide = await deciding(id);
    const window = await served.open();
    const { page } = window;
    await page.goto(served.address + href);
    const form = page.locator('.comment-form');
    const replies = page.getByRole('link', { name: 'Reply to Bo' });
    const read = page.locator('.thread--first > li').nth(1);
    await read.scrollIntoViewIfNeeded();
    const place = () => read.evaluate((item) => Math.round(item.getBoundingClientRect().top));
    const before = await place();

    await decide('closed');
    await page.getByText('Comments are closed.').first().waitFor();
    expect(await form.isVisible()).toBe(false);
    await expect.poll(() => replies.count()).toBe(0);
    expect(
      await page
        .getByRole('button', { name: /^Agree with/ })
        .first()
        .isDisabled(),
    ).toBe(true);
    expect(await page.getByRole('link', { name: /^Report/ }).count()).toBe(3);
    expect(await place()).toBe(before);
    expect(await page.getByRole('status').allTextContents()).toContain('Comments are closed.');
    expect(await barriersOn(page)).toEqual([]);

    await decide('open');
    await form.waitFor();
    expect(await replies.count()).toBe(3);
    expect(await place()).toBe(before);
    expect(await page.locator('#comments').getByText('Comments are closed.').count()).toBe(0);
    await page
      .getByRole('button', { name: /^Agree with/ })
      .first()
      .click();
    await page.getByRole('img', { name: 'Score +1' }).waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('keeps what they are writing when the conversation closes, is told so, and can post it once it opens', async () => {
    const { id, href } = await aStory();
    const root = await say(served.room, href, { name: 'Bo', body: 'The kiosk is open.' });
    const decide = await deciding(id);
    const window = await served.open();
    const { page } = window;
    await page.goto(served.address + href);
    await page.getByRole('link', { name: 'Reply to Bo' }).click();
    const reply = page.locator('.comment__reply');
    await reply.locator('textarea').fill('Since when is it open?');
    await decide('closed');
    await page.locator('.conversation > .notice').waitFor();
    expect(await page.locator('.conversation > .comment-form').isVisible()).toBe(false);
    await reply.locator('[name="name"]').fill('Ada');
    await reply.getByRole('button', { name: 'Post reply' }).click();
    await reply.getByRole('alert').waitFor();
    expect(await reply.getByRole('alert').textContent()).toContain('closed');
    expect(await reply.locator('textarea').inputValue()).toBe('Since when is it open?');
    await decide('open');
    await page.locator('.conversation > .comment-form').waitFor();
    await reply.getByRole('button', { name: 'Post reply' }).click();
    await page.locator(`li:has(> #comment-${root}) .thread`).getByText('Since when is it open?').waitFor();
    await window.close();
  });

  it('is asked to load the page again where it came closed and is opened', async () => {
    const { id, href } = await aStory();
    await say(served.room, href, { name: 'Bo', body: 'The kiosk is open.' });
    const decide = await deciding(id);
    await decide('closed');
    const window = await served.open();
    const { page } = window;
    await page.goto(served.address + href);
    await decide('open');
    await page.getByRole('button', { name: 'This conversation has changed. Load the page again' }).click();
    await page.getByRole('link', { name: 'Reply to Bo' }).waitFor();
    expect(window.complaints).toEqual([]);
    await window.close();
  });

  it('is not led to answer a comment that takes no replies', async () => {
    const { id, href } = await aStory();
    const moderator = await served.room.staff('moderator');
    const decide = await deciding(id);
    await decide('held');
    const form = { name: 'Bo', body: 'The kiosk is open.' };
    const held = (await served.room.postJson(`${href}/comments`, form)).json() as { id: string };
    await decide('closed');
    const window = await served.open();
    const { page } = window;
    await page.clock.install();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto(served.address + href);
    await served.room.post(`/comments/${held.id}/approve`, {}, { as: moderator });
    await page.getByRole('heading', { name: '1 Comment' }).waitFor();
    await page.clock.runFor(1_000); // what is told has gathered
    const toast = page.getByRole('region', { name: 'New comment' });
    await toast.waitFor();
    expect(await toast.getByRole('link').count()).toBe(0);
    await window.close();
  });
});
