import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noise } from '../sample-bytes.ts';
import { barriersOn } from './barriers.ts';
import { deskWindow, draftOf, newStory, outline, saved, text } from './desk-window.ts';
import { complaintsAbout } from './keyboard.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

let served: ServedNewsroom;
beforeAll(async () => {
  served = await serveNewsroom({ sample: false });
});
afterAll(() => served.close());

describe('Pictures that come into a story', () => {
  it('are dropped and pasted, several at once, sent while one writes on, and stand where they were put', async () => {
    const { page, complaints, close } = await deskWindow('Ada', served);
    await newStory(page, served);
    await text(page).focus();
    await page.keyboard.type('First.\nSecond.');
    await put(page, 'drop', ['one.png', 'two.png'], 'First.');
    await page.keyboard.type(' Written meanwhile.');
    await text(page).locator('.editor-picture').nth(1).waitFor();
    await put(page, 'paste', ['three.png']);
    await text(page).locator('.editor-picture').nth(2).waitFor();
    await saved(page);
    const kinds = outline(await draftOf(page));
    expect(kinds.slice(0, 5)).toEqual([
      ...['paragraph First.', 'picture', 'picture', 'paragraph Second. Written meanwhile.', 'picture'],
    ]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('say why where a file is no picture, and are sent again where they were lost', async () => {
    const { page, close } = await deskWindow('Ada', served);
    await newStory(page, served);
    await text(page).focus();
    await put(page, 'paste', ['broken.png'], undefined, Buffer.from('no picture at all'));
    await page.getByText('broken.png:').waitFor();
    await page.getByRole('button', { name: 'Seen' }).press('Enter');
    await page.context().setOffline(true);
    await put(page, 'paste', ['lost.png']);
    await page.getByText('lost.png did not arrive.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Send it again' }).press('Enter');
    await text(page).locator('.editor-picture').waitFor();
    await saved(page);
    expect(outline(await draftOf(page))).toEqual(['picture']);
    await close();
  });

  it('stand side by side: added, moved, told about and taken out by keyboard, and dropped on', async () => {
    const { page, close } = await deskWindow('Ada', served);
    await library('Alpha', 'Beta', 'Gamma');
    await newStory(page, served);
    await text(page).focus();
    await page.keyboard.type('/gallery');
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.type('beta');
    await page.getByText('One picture found').waitFor();
    await page.getByRole('checkbox', { name: /Beta\.png/ }).press('Space');
    await page.getByRole('searchbox').fill('alpha');
    await page.getByRole('checkbox', { name: /Alpha\.png/ }).press('Space');
    await page.getByRole('button', { name: 'Put in', exact: true }).press('Enter');
    await page.getByRole('button', { name: 'Add pictures' }).press('Enter');
    await page.getByRole('checkbox', { name: /Gamma\.png/ }).press('Space');
    await page.keyboard.press('Enter');
    const places = page.locator('.editor-gallery li');
    await places.nth(2).waitFor();
    await places.nth(2).getByRole('button', { name: 'Earlier' }).press('Enter');
    await page.keyboard.press('Enter');
    await places.nth(0).getByLabel('It is decoration').press('Space');
    await places.nth(1).getByLabel('Caption').fill('The second one');
    await places.nth(2).getByRole('button', { name: 'Take out' }).press('Enter');
    await put(page, 'drop', ['dropped.png'], undefined, undefined, '.editor-gallery li:last-child img');
    await places.nth(2).waitFor();
    await saved(page);
    const [gallery] = (await draftOf(page)).content;
    expect(gallery?.type === 'gallery' && gallery.attrs.pictures).toMatchObject([
      ...[{ alt: 'Gamma', decorative: true }, { alt: 'Beta', caption: 'The second one' }, { alt: '' }],
    ]);
    await close();
  });
});

describe('The lead picture', () => {
  it('is found by its words, brought as a file, and chosen by keyboard where the story is written', async () => {
    const { page, complaints, close } = await deskWindow('Ada', served);
    await library('Harbour wall');
    await newStory(page, served);
    await text(page).focus();
    await page.keyboard.type('Words.');
    await page.getByRole('button', { name: 'Choose a picture' }).press('Enter');
    await page.keyboard.type('harbour');
    await page.getByRole('radio', { name: /Harbour wall/ }).press('Space');
    expect(await barriersOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use it as lead picture' }).press('Enter');
    await page.locator('.lead-picture img[alt="Harbour wall"]').waitFor();
    await page.getByRole('button', { name: 'Choose a picture' }).press('Enter');
    await page.getByLabel('Or bring a new one').setInputFiles([await aFile('fresh.png')]);
    await page.getByText('fresh.png is in the library now, and chosen.').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('What the lead picture shows').waitFor();
    await page.getByRole('button', { name: 'Choose a picture' }).press('Enter');
    await page.getByRole('button', { name: 'No lead picture' }).press('Enter');
    await page.getByText('It has no lead picture yet.').waitFor();
    await saved(page);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is chosen without script, and nothing that was typed in the form is lost on the way', async () => {
    const { page, close } = await deskWindow('Ada', served, { script: false });
    await library('Lighthouse');
    await newStory(page, served);
    await page.getByLabel('Title').fill('Typed before');
    await page.getByRole('button', { name: 'Choose a picture' }).click();
    await page.getByLabel('Words').fill('lighthouse');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('radio', { name: /Lighthouse/ }).check();
    expect(await complaintsAbout(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use it as lead picture' }).click();
    await page.locator('.lead-picture img[alt="Lighthouse"]').waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Typed before');
    await close();
  });
});

let made = 0;

async function aFile(name: string, bytes?: Buffer) {
  made += 1;
  const buffer =
    bytes ??
    (await noise(60 + made, 40)
      .png()
      .toBuffer());
  return { name, mimeType: 'image/png', buffer };
}

async function library(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { buffer } = await aFile(name);
    const facts = { fileName: `${name}.png`, alt: name, caption: '', credit: '' };
    await served.room.newsroom.stories.pictures.keepPicture(buffer, facts);
  }
}

/** Files put into the text as a browser does it: dropped after the words, or pasted at the cursor. */
async function put(
  page: Page,
  how: 'drop' | 'paste',
  names: readonly string[],
  after?: string,
  bytes?: Buffer,
  on?: string,
): Promise<void> {
  const files = await Promise.all(names.map((name) => aFile(name, bytes)));
  const place = on ? page.locator(on) : after ? text(page).getByText(after, { exact: true }) : text(page);
  await place.evaluate(
    (target, { how: kind, sent }) => {
      const data = new DataTransfer();
      for (const { name, base64 } of sent) {
        const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([content], name, { type: 'image/png' }));
      }
      const { left, top } = target.getBoundingClientRect();
      const at = { bubbles: true, cancelable: true, clientX: left + 4, clientY: top + 4 };
      target.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...at, dataTransfer: data })
          : new ClipboardEvent('paste', { ...at, clipboardData: data }),
      );
    },
    { how, sent: files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') })) },
  );
}
