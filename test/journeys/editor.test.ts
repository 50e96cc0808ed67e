import { cpSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORD } from '../../src/stories/writing/editor/pasted-texts.ts';
import { aNewsroom, type Room } from '../a-newsroom.ts';
import { atEachTurn, titleOf, turn, WINDOWS } from '../browser.ts';
import { redAndBlue } from '../sample-bytes.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { barriersOn } from './barriers.ts';
import {
  askToTakeOver,
  newStory as beginStory,
  draftOf,
  lookWhoseTurn,
  deskWindow as openDesk,
  outline,
  pause,
  saved,
  savedAtLast,
  signIn,
  text,
} from './desk-window.ts';
import { complaintsAbout } from './keyboard.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

let served: ServedNewsroom;
beforeAll(async () => {
  served = await serveNewsroom({ sample: false });
});
afterAll(() => served.close());

const deskWindow = (name: string, at = served, look: Parameters<typeof openDesk>[2] = {}) =>
  openDesk(name, at, look);
const newStory = (page: Page, at = served) => beginStory(page, at);

describe('Somebody with a keyboard and nothing else', () => {
  it('writes a story with all that it needs', async () => {
    const { page, complaints, close } = await deskWindow('Ada');
    await page.goto(`${served.address}/desk/stories`);
    await page.getByRole('button', { name: 'New story' }).press('Enter');
    await text(page).waitFor();
    await tabTo(page, 'Title');
    await page.keyboard.type('The night ferry');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It runs again.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Nobody knows **why**.\n## The quay\n> We never said so.');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/pull');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Six ships');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('See the report');
    for (let letter = 0; letter < 'report'.length; letter += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('harbour.example/report');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Year');
    await page.keyboard.press('Tab');
    await page.keyboard.type('/take out this c');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ships/');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await saved(page);
    expect(outline(await draftOf(page))).toEqual([
      ...['paragraph Nobody knows why.', 'heading The quay', 'quote block We never said so.'],
      ...['quote pull Six ships', 'paragraph See the report', 'table YearShips'],
    ]);
    expect(JSON.stringify(await draftOf(page))).toContain('"href":"https://harbour.example/report"');
    const table = (await draftOf(page)).content.find((block) => block.type === 'table');
    expect(table?.content.map(({ content }) => content.length)).toEqual([2, 2, 2]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('undoes over a save, and reaches the tools without leaving the text for good', async () => {
    const { page, close } = await deskWindow('Ada');
    await newStory(page);
    await text(page).focus();
    await page.keyboard.type('One.');
    await saved(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Two.');
    await saved(page);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await saved(page);
    expect((await text(page).textContent()) ?? '').not.toContain('Two.');
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar', { name: 'Text tools' }).getByRole('button', { name: 'Bold' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(JSON.stringify(await draftOf(page))).toContain('italic');
    await close();
  });
});

describe('A picture', () => {
  it('is chosen, described and followed by words, by keyboard; letters never take its place', async () => {
    const { pictures } = served.room.newsroom.stories;
    const bytes = await redAndBlue(320, 240).png().toBuffer();
    const facts = { fileName: 'quay.png', alt: '', caption: 'The quay', credit: '' };
    const { id } = await pictures.keepPicture(bytes, facts);
    const { page, complaints, close } = await deskWindow('Ada');
    await newStory(page);
    await text(page).focus();
    await page.keyboard.type('Before.\n/picture');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'The quay' }).press('Space');
    await page.keyboard.press('Enter');
    await page.getByLabel('What it shows').waitFor();
    await page.getByPlaceholder('The quay', { exact: true }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('A red and a blue wall');
    await text(page).getByText('Before.').click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowDown');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    await page.keyboard.type('After.');
    await saved(page);
    expect(await draftOf(page)).toMatchObject({
      content: [
        { type: 'paragraph' },
        { type: 'picture', attrs: { pictureId: id, alt: 'A red and a blue wall' } },
        { type: 'paragraph', content: [{ text: 'After.' }] },
      ],
    });
    await page.getByLabel('Section').focus();
    await page.getByText('The text.', { exact: true }).waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('What is pasted', () => {
  it('comes out clean, what was copied here whole, and no block’s id is there twice', async () => {
    const { page, complaints, close } = await deskWindow('Ada');
    await newStory(page);
    await text(page).focus();
    await paste(page, WORD);
    await page.getByText('A picture was left out').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+v');
    await saved(page);
    const document = await draftOf(page);
    expect(document.content.filter(({ type }) => type === 'heading')).toHaveLength(2);
    const ids = JSON.stringify(document).match(/"id":"[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(await page.content()).not.toContain('mso-');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('Words that cannot be sent', () => {
  it('are kept in the browser, also when its window is closed, and sent when the connection is back', async () => {
    const { page, close } = await deskWindow('Ada');
    await newStory(page);
    await text(page).focus();
    await page.keyboard.type('Before the tunnel.');
    await saved(page);
    await page.context().setOffline(true);
    await page.keyboard.type(' In the tunnel.');
    await pause(page);
    await page.getByText('Not saved: no connection. Your words are kept in this browser.').waitFor();
    const { url } = { url: page.url() };
    const next = await page.context().newPage();
    await page.close();
    await next.context().setOffline(false);
    await next.goto(url);
    await text(next).getByText('Before the tunnel. In the tunnel.').waitFor();
    await saved(next);
    expect(outline(await draftOf(next))).toEqual(['paragraph Before the tunnel. In the tunnel.']);
    await close();
  });

  it('wait for whoever was signed out to sign in in another window', async () => {
    const { page, close } = await deskWindow('Ada');
    await newStory(page);
    await text(page).waitFor();
    await page.context().clearCookies();
    await text(page).focus();
    await page.keyboard.type('Typed after the session.');
    await pause(page);
    await page.getByText('Not saved: you are signed out.').waitFor();
    const other = await page.context().newPage();
    await signIn(other, 'Ada', served);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await saved(page);
    expect(outline(await draftOf(page))).toEqual(['paragraph Typed after the session.']);
    await close();
  });

  it('outlast a restart of the server', async () => {
    const first = await serveNewsroom({ sample: false });
    const { page, close } = await deskWindow('Ada', first);
    await newStory(page, first);
    await text(page).focus();
    await page.keyboard.type('Before.');
    await saved(page);
    const folder = temporaryFolder();
    cpSync(first.room.folder, folder, { recursive: true, filter: (path) => !path.endsWith('tidings.lock') });
    await first.room.close();
    await page.keyboard.type(' While it was away.');
    await pause(page);
    await page.getByText('Not saved: no connection.').waitFor();
    const room = await openedAt(folder, Number(new URL(first.address).port));
    await savedAtLast(page);
    expect(outline(await draftOf(page))).toEqual(['paragraph Before. While it was away.']);
    await close();
    await room.close();
    rmSync(folder, { recursive: true, force: true });
  });
});

describe('Two people at one story', () => {
  it('see each other by name, and lose no word where they write at the same time', async () => {
    const ada = await deskWindow('Ada');
    const bo = await deskWindow('Bo');
    await newStory(ada.page);
    const { url } = { url: ada.page.url() };
    await text(ada.page).focus();
    await ada.page.keyboard.type('One.\nTwo.');
    await saved(ada.page);

    await bo.page.goto(url);
    await bo.page.getByText('Ada is writing at this story.').waitFor();
    expect(await text(bo.page).getAttribute('contenteditable')).toBe('false');
    await bo.page.getByRole('button', { name: 'Write at the same time' }).click();
    await ada.page.context().setOffline(true);
    await ada.page.keyboard.type(' Ada here.');
    await text(bo.page).getByText('Two.').click();
    await bo.page.keyboard.press('End');
    await bo.page.keyboard.type(' Bo here.');
    await text(bo.page).getByText('One.').click();
    await bo.page.keyboard.press('End');
    await bo.page.keyboard.type(' Bo again.');
    await saved(bo.page);
    await ada.page.context().setOffline(false);
    await ada.page.getByText('Bo wrote at the same time.').waitFor();
    await ada.page.keyboard.type(' Ada on.');
    await saved(ada.page);
    expect(outline(await draftOf(ada.page))).toEqual([
      ...['paragraph One. Bo again.', 'paragraph Two. Bo here.', 'paragraph Two. Ada here. Ada on.'],
    ]);
    await ada.close();
    await bo.close();
  });

  it('hand over by consent, and whoever comes sees the last word', async () => {
    const ada = await deskWindow('Ada');
    const bo = await deskWindow('Bo');
    await newStory(ada.page);
    await text(ada.page).focus();
    await ada.page.keyboard.type('From Ada.');
    await saved(ada.page);
    await bo.page.goto(ada.page.url());
    await askToTakeOver(bo.page, 'Ada');
    await ada.page.keyboard.type(' The last word.');
    await ada.page.clock.runFor(20_000);
    await ada.page.getByText('Bo asks to write here.').waitFor();
    await ada.page.getByRole('button', { name: 'Hand over' }).click();
    await ada.page.getByText('Bo is writing at this story.').waitFor();
    await lookWhoseTurn(bo.page);
    await bo.page.getByText('You write here now.').waitFor();
    await text(bo.page).getByText('From Ada. The last word.').waitFor();
    await ada.close();
    await bo.close();
  });
});

describe('The page on which a story is written', () => {
  for (const turns of WINDOWS) {
    it(`stands whole ${titleOf(turns)}, and axe finds nothing`, async () => {
      const { page, complaints, close } = await deskWindow('Ada');
      await turn(page, turns[0]);
      await newStory(page);
      await text(page).focus();
      await page.keyboard.type('# The quay\nWords.\n> Said.\n\n/tab\n');
      for (const head of ['Year', 'Ships', 'Yard']) {
        await page.keyboard.type(head);
        await page.keyboard.press('Tab');
      }
      await saved(page);
      await atEachTurn(page, turns, {
        async look(_, how) {
          expect(await barriersOn(page, how)).toEqual([]);
          expect(await complaintsAbout(page)).toEqual([]);
        },
      });
      await page.keyboard.press('Control+End');
      await page.keyboard.type('/');
      await page.getByRole('option', { name: 'Separator' }).waitFor();
      await atEachTurn(page, turns, {
        look: async (_, how) => expect(await barriersOn(page, how)).toEqual([]),
      });
      expect(complaints).toEqual([]);
      await close();
    });
  }

  it('says what is missing as it is now, also while somebody writes on', async () => {
    const { page, close } = await deskWindow('Ada');
    await newStory(page);
    const missing = page.locator('.stories-missing');
    await missing.getByText('The title.').waitFor();
    await page.getByPlaceholder('Title').focus();
    await page.keyboard.type('The night ferry');
    await saved(page);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('It runs again.');
    await page.clock.runFor(11_000);
    await missing.getByText('The title.').waitFor({ state: 'detached' });
    await missing.getByText('The standfirst.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Text of the story',
    );
    await close();
  });

  it('is whole without script: the text as readers see it, and a form around it', async () => {
    const { page, close } = await deskWindow('Ada', served, { script: false });
    await newStory(page);
    await page.getByLabel('Title').fill('Without script');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It is saved.').waitFor();
    await page.locator('#story-text').getByText('Nothing is written yet.').waitFor();
    await close();
  });
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').getAttribute('aria-label')) === name) return;
  }
  throw new Error(`The Tab key does not lead to “${name}”.`);
}

async function paste(page: Page, html: string): Promise<void> {
  await text(page).evaluate((element, pasted) => {
    const data = new DataTransfer();
    data.setData('text/html', pasted);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, html);
}

/** The newsroom of a folder, at the port where it was. */
async function openedAt(from: string, port: number): Promise<Room> {
  const room = await aNewsroom({ engine: 'sqlite', from, config: { limits: 'off' } });
  await room.newsroom.app.listen({ port, host: '127.0.0.1' });
  room.newsroom.listensAt(port);
  await room.newsroom.start();
  return room;
}
