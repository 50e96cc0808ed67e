import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Window } from '../browser.ts';
import { say } from '../comments.ts';
import { lettersTo } from '../letters.ts';
import { aMailServer, type MailServer } from '../mail-server.ts';
import { redAndBlue } from '../sample-bytes.ts';
import { cursorSettles, saved } from './desk-window.ts';
import { type Keyboard, keyboardOn } from './keyboard.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const ZOE = 'zoe@lantern.example';

/** As in `day.test.ts`, but nobody here has a pointer: each place is reached by Tab, and shows that it has the focus. */
describe('A day of the newsroom by keyboard alone', () => {
  let served: ServedNewsroom;
  let mail: MailServer;
  let owner: Window;
  let author: Window;
  let ada: Keyboard;
  let zoe: Keyboard;
  let href = '';

  beforeAll(async () => {
    mail = await aMailServer();
    served = await serveNewsroom({ sample: true, smtpUrl: mail.url });
    owner = await served.open();
    author = await served.open();
    await author.page.clock.install();
    ada = await keyboardOn(owner.page);
    zoe = await keyboardOn(author.page);
  });
  afterAll(async () => {
    await served.close();
    await mail.close();
  });

  it('begins with the take-over', async () => {
    await owner.page.goto(served.address + (await served.room.newsroom.staff.takeOverLink()));
    await writes(ada, 'Your name', 'Ada Quay');
    await writes(ada, 'Your e-mail address', 'ada@lantern.example');
    await writes(ada, 'Name of the newsroom', 'The Harbour Lantern');
    await presses(ada, 'button', 'Take over the newsroom');
    await arrives(owner.page, 'Desk');
  });

  it('has an author invited, who joins', async () => {
    await follows(owner, ada, 'Newsroom');
    await follows(owner, ada, 'People');
    await writes(ada, 'E-mail address', ZOE);
    await ada.to('checkbox', 'author');
    await ada.press('Space');
    await presses(ada, 'button', 'Invite');
    await owner.page.getByText(ZOE).first().waitFor();
    await served.room.settle();
    const [letter] = lettersTo(mail, ZOE);
    const link = letter?.paths.find((path) => path.startsWith('/desk/invitation/')) ?? '';
    await author.page.goto(served.address + link);
    await writes(zoe, 'Your name', 'Zoe Pier');
    await presses(zoe, 'button', 'Join');
    await arrives(author.page, 'Desk');
  });

  it('has the author write a story with a picture, a question and a note, and send it in', async () => {
    const bytes = await redAndBlue(320, 240).png().toBuffer();
    const facts = { fileName: 'crane.png', alt: '', caption: 'The crane at dawn', credit: '' };
    await served.room.newsroom.stories.pictures.keepPicture(bytes, facts);
    const { page } = author;
    await follows(author, zoe, 'Stories');
    await presses(zoe, 'button', 'New story');
    await page.getByRole('textbox', { name: 'Text of the story' }).waitFor();
    await writes(zoe, 'Title', 'The last crane stays');
    await zoe.to('textbox', 'Text of the story');
    await page.keyboard.type('The council keeps the crane for ten years.\n/picture');
    await zoe.press('Enter');
    await page.getByRole('radio', { name: 'The crane at dawn' }).waitFor();
    await zoe.type('crane at dawn');
    await page.getByText('One picture found').waitFor();
    await zoe.to('radio', /^The crane at dawn/);
    await zoe.press('Space', 'Enter');
    await page.getByLabel('What it shows').waitFor();
    await writes(zoe, 'What it shows', 'A crane before a red sky');
    await zoe.to('textbox', 'Text of the story', { back: true });
    await zoe.press('Control+Home', 'End');
    await choosesBack(author, 'ten years.');
    await takesTool(zoe, 'Bold', 'Question to readers');
    await zoe.type('Is that long enough?');
    await presses(zoe, 'button', 'Ask');
    await page.getByText('Readers are asked this once the story goes out.').waitFor();
    await page.locator('.editor-panel').waitFor({ state: 'hidden' });
    await cursorSettles(page);
    // Not from the beginning of the text: for 200 ms after it got the focus the editor takes that for a browser's slip.
    await zoe.press('ArrowLeft');
    await choosesBack(author, 'crane for ');
    await takesTool(zoe, 'Question to readers', 'Note to colleagues');
    await zoe.type('All of it?');
    await presses(zoe, 'button', 'Write it');
    await page.getByText('All of it?').waitFor();
    await saved(page);
    await presses(zoe, 'button', 'Send in for review');
    await page.getByText('in review').first().waitFor();
  });

  it('has it read, and scheduled; it goes out at its time', async () => {
    const { page } = owner;
    await follows(owner, ada, 'Start');
    await follows(owner, ada, /1 story was sent in/);
    await follows(owner, ada, 'The last crane stays');
    await page.getByText('All of it?').waitFor();
    await presses(ada, 'button', /^Resolve/);
    await page.getByText('One note is resolved').waitFor();
    await ada.to('DateTime', 'Goes out at');
    await page.keyboard.type('03102026');
    await ada.press('Tab');
    await page.keyboard.type('0930A');
    await presses(ada, 'button', 'Schedule');
    await page.getByText('It is scheduled.').waitFor();
    served.room.clock.set('2026-03-10T09:30:00.000Z');
    await served.room.settle();
    await page.reload();
    await page.getByText('It is published.').waitFor();
    href = (await page.getByRole('link', { name: 'As readers see it' }).getAttribute('href')) ?? '';
    expect((await served.room.visit(href)).text).toContain('The council keeps the crane');
  });

  it('has a comment that waits approved', async () => {
    const links = 'https://a.example https://b.example https://c.example';
    await say(served.room, href, { name: 'Cem', body: `See all of these: ${links}` });
    await follows(owner, ada, 'Conversation');
    await owner.page.getByText('See all of these').waitFor();
    await ada.press('j', 'a');
    await owner.page.getByText('The comment is approved.').waitFor();
    expect((await served.room.visit(href)).text).toContain('See all of these');
  });

  it('ends with the story changed', async () => {
    const { page } = author;
    await follows(author, zoe, 'Stories');
    await follows(author, zoe, 'The last crane stays');
    await presses(zoe, 'button', 'Write a change');
    await page.getByRole('textbox', { name: 'Text of the story' }).waitFor();
    await zoe.to('textbox', 'Text of the story');
    await zoe.press('Control+Home');
    await page.keyboard.type('After a long night: ');
    await saved(page);
    await presses(zoe, 'button', 'Publish the change now');
    await page.getByText('It is published.').waitFor();
    await served.room.settle();
    expect((await served.room.visit(href)).text).toContain('After a long night: The council');
    expect([...ada.faults, ...zoe.faults]).toEqual([]);
    expect([...owner.complaints, ...author.complaints]).toEqual([]);
  });
});

/** Chooses the letters before the cursor. */
async function choosesBack({ page }: Window, words: string): Promise<void> {
  await cursorSettles(page);
  for (const _ of words) await page.keyboard.press('Shift+ArrowLeft');
  await cursorSettles(page);
}

/** Goes from the text back to the row of tools, and on in it to the one that is wanted. */
async function takesTool(who: Keyboard, stop: string, tool: string): Promise<void> {
  await who.to('button', stop, { back: true });
  while ((await who.at()).name !== tool) await who.press('ArrowRight');
  await who.press('Enter');
}

async function writes(who: Keyboard, field: string, text: string): Promise<void> {
  await who.to('textbox', field);
  await who.press('Control+a');
  await who.type(text);
}

async function presses(who: Keyboard, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await who.to(role, name);
  await who.press('Enter');
}

async function follows({ page }: Window, who: Keyboard, name: string | RegExp): Promise<void> {
  await who.to('link', name);
  await Promise.all([page.waitForEvent('load'), who.press('Enter')]);
}

/** Once the page is whole: a Tab in one that is still coming leads out of it. */
async function arrives(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.waitForLoadState();
}
