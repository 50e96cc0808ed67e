import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoryDocument } from '#stories';
import { barriersOn } from './barriers.ts';
import { cursorSettles, deskWindow, draftOf, newStory, saved, text } from './desk-window.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

let served: ServedNewsroom;
beforeAll(async () => {
  served = await serveNewsroom({ sample: false });
});
afterAll(() => served.close());

describe('What hangs on words', () => {
  it('is asked and noted by keyboard, travels with the words, and is done with in place', async () => {
    const { page, complaints, close } = await deskWindow('Ada', served);
    await newStory(page, served);
    await text(page).focus();
    await page.keyboard.type('Nobody says who pays');
    await chooseBack(page, 'who pays');
    await press(page, 'Question to readers');
    await page.keyboard.type('Would you?');
    await page.keyboard.press('Enter');
    const questions = page.getByRole('region', { name: 'Questions to readers' });
    await questions.getByText('Readers are asked this once the story goes out.').waitFor();
    await page.locator('.editor-panel').waitFor({ state: 'hidden' });
    await cursorSettles(page);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(', or when');
    await chooseBack(page, 'when');
    await press(page, 'Note to colleagues');
    await page.keyboard.type('Ask the mayor.');
    await page.getByRole('button', { name: 'Write it' }).press('Enter');
    const notes = page.getByRole('region', { name: 'Notes to colleagues' });
    await notes.getByText('Ask the mayor.').waitFor();
    await saved(page);
    expect(anchored(await draftOf(page))).toEqual([
      ['passage', 'who pays'],
      ['note', 'when'],
    ]);
    expect(await barriersOn(page)).toEqual([]);

    await text(page).focus();
    await cursorSettles(page);
    await page.keyboard.press('Home');
    await cursorSettles(page);
    for (const _ of 'Nobody says ') {
      await page.keyboard.press('ArrowRight');
      await cursorSettles(page);
    }
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await cursorSettles(page);
    await page.keyboard.type('(ho) w');
    await saved(page);
    expect(anchored(await draftOf(page))).toEqual([
      ['passage', 'w(ho) who pays'],
      ['note', 'when'],
    ]);
    await notes.getByLabel('Answer').fill('She is away.');
    await notes.getByRole('button', { name: 'Answer' }).click();
    await notes.getByText('She is away.').waitFor();
    await notes.getByRole('button', { name: 'Resolve' }).click();
    await notes.getByText('One note is resolved').waitFor();
    await questions.getByRole('textbox', { name: 'The question' }).fill('Would you pay?');
    await questions.getByRole('button', { name: 'Change it' }).click();
    await questions.getByRole('button', { name: 'Ask it no more' }).click();
    await questions.getByText('Nothing is asked yet.').waitFor();
    await saved(page);
    expect(anchored(await draftOf(page))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is asked and noted without script, by the words', async () => {
    const writer = await deskWindow('Ada', served);
    await newStory(writer.page, served);
    await text(writer.page).focus();
    await writer.page.keyboard.type('Nobody says who pays.');
    await saved(writer.page);
    const { page, close } = await deskWindow('Bo', served, { script: false });
    await page.goto(writer.page.url());
    await page.getByLabel('Title', { exact: true }).fill('Typed beside');
    await page.getByText('Ask readers about words of the text').click();
    const asking = page.getByRole('region', { name: 'Questions to readers' });
    await asking.getByLabel('Words of the text').fill('who pays');
    await asking.getByLabel('The question').fill('Would you?');
    await asking.getByRole('button', { name: 'Ask' }).click();
    await page.getByText('Readers are asked this once the story goes out.').waitFor();
    await page.getByText('Write a note about words of the text').click();
    const noting = page.getByRole('region', { name: 'Notes to colleagues' });
    await noting.getByLabel('Words of the text').fill('Nobody knows');
    await noting.getByLabel('The note').fill('Not even the mayor?');
    await noting.getByRole('button', { name: 'Write it' }).click();
    await page.getByText('These words do not stand in the text like this').waitFor();
    await noting.getByLabel('Words of the text').fill('Nobody says');
    await noting.getByRole('button', { name: 'Write it' }).click();
    await page.locator('.stories-note', { hasText: 'Not even the mayor?' }).waitFor();
    const title = page.getByLabel('Title', { exact: true });
    expect(await title.inputValue()).toBe('Typed beside');
    // Enter saves, whatever stands above.
    await title.fill('Sent by Enter');
    await page.keyboard.press('Enter');
    await page.getByText('It is saved.').waitFor();
    expect(await title.inputValue()).toBe('Sent by Enter');
    expect(anchored(await draftOf(page))).toEqual([
      ['note', 'Nobody says'],
      ['passage', 'who pays'],
    ]);
    await close();
    await writer.close();
  });
});

/** Chooses the last letters before the cursor. */
async function chooseBack(page: Page, words: string): Promise<void> {
  for (const _ of words) await page.keyboard.press('Shift+ArrowLeft');
  await cursorSettles(page);
}

async function press(page: Page, tool: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Text tools' }).getByRole('button', { name: tool }).click();
}

/** What bears marks of questions and notes, in the order of the text. */
function anchored({ content }: StoryDocument): readonly (readonly [string, string])[] {
  return content.flatMap((block) =>
    block.type !== 'paragraph'
      ? []
      : (block.content ?? []).flatMap((one) =>
          one.type !== 'text'
            ? []
            : (one.marks ?? [])
                .filter(({ type }) => type === 'passage' || type === 'note')
                .map(({ type }) => [type, one.text] as const),
        ),
  );
}
