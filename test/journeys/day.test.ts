import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import type { Window } from '../browser.ts';
import { say } from '../comments.ts';
import { lettersTo } from '../letters.ts';
import { aMailServer, type MailServer } from '../mail-server.ts';
import { redAndBlue } from '../sample-bytes.ts';
import { cursorSettles, pause, saved, text as textOf } from './desk-window.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const ZOE = 'zoe@lantern.example';

describe('A day of the newsroom', () => {
  let served: ServedNewsroom;
  let mail: MailServer;
  let owner: Window;
  let author: Window;
  let storyPage = '';
  let href = '';

  beforeAll(async () => {
    mail = await aMailServer();
    served = await serveNewsroom({ sample: true, smtpUrl: mail.url });
    owner = await served.open();
    author = await served.open();
    await author.page.clock.install();
  });
  afterAll(async () => {
    await served.close();
    await mail.close();
  });

  it('begins when the owner takes over by the link that was printed', async () => {
    const { page } = owner;
    await page.goto(served.address + (await served.room.newsroom.staff.takeOverLink()));
    await page.getByLabel('Your name').fill('Ada Quay');
    await page.getByLabel('Your e-mail address').fill('ada@lantern.example');
    await page.getByLabel('Name of the newsroom').fill('The Harbour Lantern');
    await page.getByRole('button', { name: 'Take over the newsroom' }).click();
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  });

  it('has an author invited, by a letter that a mail server gets', async () => {
    const { page } = owner;
    await page.getByRole('link', { name: 'People' }).first().click();
    await page.getByLabel('E-mail address').fill(ZOE);
    await page.locator('form[action="/desk/people"]').getByLabel('author').check();
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await served.room.settle();
    const [letter] = lettersTo(mail, ZOE);
    const link = letter?.paths.find((path) => path.startsWith('/desk/invitation/')) ?? '';
    await author.page.goto(served.address + link);
    await author.page.getByLabel('Your name').fill('Zoe Pier');
    await author.page.getByRole('button', { name: 'Join', exact: true }).click();
    await author.page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor();
  });

  it('has the author write, with a picture, off line for a while, and send it in', async () => {
    const bytes = await redAndBlue(320, 240).png().toBuffer();
    const facts = { fileName: 'crane.png', alt: '', caption: 'The crane at dawn', credit: '' };
    await served.room.newsroom.stories.pictures.keepPicture(bytes, facts);
    const { page } = author;
    await page.goto(`${served.address}/desk/stories`);
    await page.getByRole('button', { name: 'New story' }).click();
    await textOf(page).waitFor();
    storyPage = page.url();
    await page.getByRole('textbox', { name: 'Title' }).fill('The last crane stays');
    await textOf(page).click();
    await page.keyboard.type('The council keeps the crane for ten years.');
    await saved(page);
    await page.context().setOffline(true);
    await page.keyboard.type(' Nobody says ');
    await pause(page);
    await page.getByText('Not saved: no connection.').waitFor();
    await page.context().setOffline(false);
    await saved(page);
    await hangOn(page, 'who pays', { tool: 'Question to readers', says: 'Would you pay for it?', do: 'Ask' });
    await page.keyboard.type('. The ');
    await hangOn(page, 'mayor', { tool: 'Note to colleagues', says: 'I rang her.', do: 'Write it' });
    await page.keyboard.type(' is away.');
    await saved(page);
    await page.keyboard.type('\n/picture');
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'The crane at dawn' }).press('Space');
    await page.keyboard.press('Enter');
    await page.getByLabel('What it shows').fill('A crane before a red sky');
    await saved(page);
    await page.getByRole('button', { name: 'Send in for review' }).click();
    await page.getByText('in review').first().waitFor();
  });

  it('has it read, compared, and called out for the second', async () => {
    const { page } = owner;
    await page.goto(`${served.address}/desk`);
    await page.getByRole('link', { name: '1 story was sent in to be read' }).click();
    await page.getByRole('link', { name: 'The last crane stays' }).click();
    await page.getByRole('link', { name: 'History' }).click();
    expect(await page.getByText('Zoe Pier').count()).toBeGreaterThan(0);
    await page.goto(storyPage);
    const notes = page.getByRole('region', { name: 'Notes to colleagues' });
    await notes.getByText('I rang her.').waitFor();
    await notes.getByRole('button', { name: 'Resolve' }).click();
    await notes.getByText('One note is resolved').waitFor();
    await textOf(page).waitFor();
    const at = new Date(served.room.clock.now().getTime() + 30 * MINUTE);
    await page.getByLabel('Goes out at').fill(at.toISOString().slice(0, 16));
    await page.getByRole('button', { name: 'Schedule' }).click();
    await page.getByText('scheduled').first().waitFor();
    await outBefore(served, false);
    served.room.clock.set(new Date(at.getTime() - (at.getTime() % MINUTE) - 1).toISOString());
    await served.room.settle();
    await outBefore(served, false);
    served.room.clock.advance(1);
    await served.room.settle();
    await outBefore(served, true);
    await page.goto(storyPage);
    href = (await page.getByRole('link', { name: 'As readers see it' }).getAttribute('href')) ?? '';
  });

  it('asks its question, which a reader without script answers', async () => {
    const reader = await served.open({ script: false });
    await reader.page.goto(served.address + href);
    await reader.page.getByRole('link', { name: /Question about/ }).click();
    const question = reader.page.getByRole('region', { name: 'Would you pay for it?' });
    await question.getByRole('link', { name: 'Answer', exact: true }).click();
    const form = reader.page.locator('form:has(input[name="passage"])');
    await form.getByLabel('Your answer').fill('A little, gladly.');
    await form.getByLabel(/^name/i).fill('Bo');
    await form.getByRole('button', { name: 'Post answer' }).click();
    await reader.page.locator('article[id^="comment-"]', { hasText: 'A little, gladly.' }).waitFor();
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('has a comment that was held approved by a key', async () => {
    const links = 'https://a.example https://b.example https://c.example';
    await say(served.room, href, { name: 'Cem', body: `See all of these: ${links}` });
    const { page } = owner;
    await page.goto(`${served.address}/desk/comments`);
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('The comment is approved.').waitFor();
    expect((await served.room.visit(href)).text).toContain('See all of these');
  });

  it('ends with the story changed, its question still at its words, for readers without script too', async () => {
    const { page } = author;
    await page.goto(storyPage);
    await page.getByRole('button', { name: 'Write a change' }).click();
    await textOf(page).waitFor();
    await textOf(page).getByText('The council keeps').click();
    await cursorSettles(page);
    await page.keyboard.press('Control+Home');
    await cursorSettles(page);
    await page.keyboard.type('After a long night: ');
    await saved(page);
    await page.getByRole('button', { name: 'Publish the change now' }).click();
    await page.getByText('It is published.').waitFor();
    const reader = await served.open({ script: false });
    await reader.page.goto(served.address + href);
    const text = await reader.page.locator('.story__article').textContent();
    expect(text).toContain('After a long night: The council keeps the crane for ten years.');
    await reader.page.getByRole('link', { name: /Question about .*who pays.* 1 answer/ }).waitFor();
    await reader.page.getByRole('img', { name: 'A crane before a red sky' }).waitFor();
    expect([...owner.complaints, ...author.complaints].filter((one) => !/ERR_INTERNET/.test(one))).toEqual(
      [],
    );
    await reader.close();
  });
});

/** Types words, chooses them, says something of them, and goes on behind them. */
async function hangOn(
  page: Page,
  words: string,
  wish: { readonly tool: string; readonly says: string; readonly do: string },
): Promise<void> {
  await page.keyboard.type(words);
  for (const _ of words) await page.keyboard.press('Shift+ArrowLeft');
  await cursorSettles(page);
  await page.getByRole('toolbar', { name: 'Text tools' }).getByRole('button', { name: wish.tool }).click();
  await page.keyboard.type(wish.says);
  await page.getByRole('button', { name: wish.do, exact: true }).click();
  await page.locator('.editor-panel').waitFor({ state: 'hidden' });
  await cursorSettles(page);
  await page.keyboard.press('ArrowRight');
}

/** Whether anybody can find the story on the front page, in the feed, by search, in the map of the site. */
async function outBefore({ room }: ServedNewsroom, isOut: boolean): Promise<void> {
  for (const path of ['/', '/feed', '/search?q=crane', '/sitemap.xml']) {
    const { text } = await room.visit(path);
    expect([path, /last.crane.stays/i.test(text)]).toEqual([path, isOut]);
  }
}
