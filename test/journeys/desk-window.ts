import type { Page } from 'playwright-core';
import type { StoryDocument } from '#stories';
import type { Window } from '../browser.ts';
import type { ServedNewsroom } from './served-newsroom.ts';

/** The text that is being written, and the word that it has arrived. */
export const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the story' });
export const saved = (page: Page) =>
  page.locator('.editor-state', { hasText: /^Saved \d\d:\d\d$/ }).waitFor();

/**
 * The editor puts the cursor where it knows it to be 20 ms after it got the focus, and browsers tell of a cursor that
 * has moved a frame later: sooner than that no finger is, but a test.
 */
export async function cursorSettles(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 60)));
}

/** A window in which an editor of this name is signed in. */
export async function deskWindow(
  name: string,
  at: ServedNewsroom,
  look: Parameters<ServedNewsroom['open']>[0] = {},
): Promise<Window> {
  const window = await at.open(look);
  await signIn(window.page, name, at);
  return window;
}

export async function signIn(page: Page, name: string, at: ServedNewsroom): Promise<void> {
  const { staff } = at.room.newsroom;
  const link = await staff.add({ email: `${name.toLowerCase()}@lantern.example`, role: 'editor', name });
  await page.goto(at.address + link);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/desk$/);
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
