import type { Page } from 'playwright-core';
import type { StoryDocument } from '#stories';
import type { Window } from '../browser.ts';
import type { ServedNewsroom } from './served-newsroom.ts';

/** The text that is being written, and the word that it has arrived. */
export const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the story' });

/**
 * In milliseconds: how long somebody pauses until the editor sends what was typed, when it tries once more, and how
 * often who has asked to take over looks whether it is their turn.
 */
const PAUSE = 1_000;
const AGAIN = 5_000;
const LOOK = 4_000;

/** Makes the pause after which the editor sends what was typed: nobody waits for it. */
export const pause = (page: Page) => page.clock.runFor(PAUSE);

/** Makes a pause, and waits for the word that what was typed has arrived. */
export async function saved(page: Page): Promise<void> {
  await pause(page);
  await page.locator('.editor-state', { hasText: /^Saved \d\d:\d\d$/ }).waitFor();
}

/** As `saved`, where the server was not there: the editor tries once more after a while. */
export async function savedAtLast(page: Page): Promise<void> {
  await page.clock.runFor(AGAIN);
  await saved(page);
}

/**
 * The editor puts the cursor where it knows it to be 20 ms after it got the focus, and browsers tell of a cursor that
 * has moved a frame later: sooner than that no finger is, but a test.
 */
export async function cursorSettles(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
}

/** A window in which an editor of this name is signed in. Its clock goes on, and can be sent ahead. */
export async function deskWindow(
  name: string,
  at: ServedNewsroom,
  look: Parameters<ServedNewsroom['open']>[0] = {},
): Promise<Window> {
  const window = await at.open(look);
  if (look.script !== false) await window.page.clock.install();
  await signIn(window.page, name, at);
  return window;
}

export async function signIn(page: Page, name: string, at: ServedNewsroom): Promise<void> {
  const { staff } = at.room.newsroom;
  const link = await staff.add({ email: `${name.toLowerCase()}@lantern.example`, role: 'editor', name });
  await at.enterDesk(page, link);
}

export async function newStory(page: Page, at: ServedNewsroom): Promise<void> {
  await page.goto(`${at.address}/desk/stories`);
  await page.getByRole('button', { name: 'New story' }).click();
  await page.locator('#story-text').waitFor();
}

/** Waits until who asked to take over is told that they wait for the other one. */
export async function askToTakeOver(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Ask to take over' }).click();
  await page.getByText(`You have asked ${name}.`).waitFor();
}

/** Has who asked to take over look whether it is their turn. */
export const lookWhoseTurn = (page: Page) => page.clock.runFor(LOOK);

/** What the server has of the story of this page. */
export async function draftOf(page: Page): Promise<StoryDocument> {
  const answer = await page.request.get(`${page.url().split(/[?#]/)[0]}/draft`, {
    headers: { accept: 'application/json' },
  });
  return ((await answer.json()) as { draft: { document: StoryDocument } }).draft.document;
}

/** Kinds and words of the blocks; an empty paragraph at the end is a line that waits. */
export function outline({ content }: StoryDocument): readonly string[] {
  const lines = content.map((block) => {
    const words =
      JSON.stringify(block)
        .match(/"text":"[^"]*"/g)
        ?.map((one) => one.slice(8, -1))
        .join('') ?? '';
    return [block.type, block.type === 'quote' ? block.attrs.kind : '', words].filter(Boolean).join(' ');
  });
  return lines.filter((line) => line !== 'paragraph');
}
