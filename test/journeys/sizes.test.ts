import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVICES, WIDTHS } from '../browser.ts';
import { at, say } from '../comments.ts';
import { mailedLink } from '../links.ts';
import { markedText } from '../marked-text.ts';
import { complaintsAbout, type Keyboard, keyboardOn, type Said } from './keyboard.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/** What readers do with a conversation, by the keyboard alone, at each size, with script and without. */
let served: ServedNewsroom;
beforeAll(async () => {
  served = await serveNewsroom({ sample: false });
});
afterAll(() => served.close());

/** A story with one question, and a comment by Bo. */
async function aStory(): Promise<{ href: string; comment: string }> {
  const { room } = served;
  const passageId = room.newId();
  const words = 'the last ferry';
  const { id, href } = await room.publish({
    title: 'The ferry runs again',
    document: markedText(
      ['From Tuesday on ', [words, passageId], ' leaves at nine. '.repeat(12)],
      ...Array.from({ length: 6 }, () => ['The council said so on Monday. '.repeat(20)]),
    ),
  });
  await room.database.write((writer) =>
    room.newsroom.conversation.importer.importQuestion(writer, {
      ...{ passageId, storyId: id, question: 'What does this mean for your work?', words },
      ...{ openedAt: at(0), closedAt: null, atFirst: 'closed' },
    }),
  );
  return { href, comment: await say(room, href, { name: 'Bo', body: 'The kiosk is open.' }) };
}

for (const device of DEVICES) {
  for (const script of [true, false]) {
    describe(`By the keyboard alone, on a ${device}, ${script ? 'with' : 'without'} script, a reader`, () => {
      it('comments, replies, votes, edits and takes back', () =>
        onStory({ script, width: WIDTHS[device] }, async (acting) => {
          await commentsAndEdits(acting);
          await replies(acting);
          await votes(acting);
          await takesBack(acting);
        }));

      it('answers a question, goes by the bubble, subscribes and confirms', () =>
        onStory({ script, width: WIDTHS[device] }, async (acting) => {
          await answers(acting);
          if (script) await hearsTheBubble(acting);
          // On a narrow screen it would lie on the text, where no script takes it out of the way.
          else if (device !== 'phone') await goesByTheBubble(acting);
          await subscribes(acting);
        }));
    });
  }
}

/** Somebody at the keyboard, on a page of the story. */
interface Acting {
  readonly script: boolean;
  readonly href: string;
  /** The id of Bo's comment. */
  readonly comment: string;
  readonly page: Page;
  readonly keys: Keyboard;
  /** Looks at the page as it stands: what is wrong with it is said at the end. */
  look(): Promise<void>;
}

/** Opens a story for the acts, and sees that all was whole wherever somebody looked or the focus stopped. */
async function onStory(
  { script, width }: { readonly script: boolean; readonly width: number },
  acts: (acting: Acting) => Promise<void>,
): Promise<void> {
  const story = await aStory();
  const { page, complaints, close } = await served.open({ script, width, height: 800 });
  // The bubble says nothing to who wants nothing to move.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const keys = await keyboardOn(page);
  const found: string[] = [];
  const look = async () => {
    found.push(...(await complaintsAbout(page)).map((one) => `${new URL(page.url()).pathname} ${one}`));
  };
  await page.goto(served.address + story.href);
  await look();
  await acts({ ...story, script, page, keys, look });
  await look();
  expect([...new Set(found), ...keys.faults]).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
}

/** Follows a link to a form: with script it opens in place and has the focus, without it is a page of its own. */
async function open({ page, keys, script, look }: Acting, link: string, first: Said): Promise<void> {
  await keys.to('link', link);
  await keys.press('Enter');
  await page
    .getByRole(first.role as 'button', { name: first.name })
    .last()
    .waitFor();
  await look();
  if (!script) await keys.to(first.role, first.name);
  await expect.poll(() => keys.at()).toEqual(first);
}

async function commentsAndEdits(acting: Acting): Promise<void> {
  const { page, keys } = acting;
  await keys.to('textbox', 'Comment');
  await keys.type('I took it yesterday.');
  await keys.to('textbox', 'Name');
  await keys.type('Ada');
  await keys.to('button', 'Post comment');
  await keys.press('Enter');
  await page.locator('article', { hasText: 'I took it yesterday.' }).waitFor();
  await open(acting, 'Edit', { role: 'textbox', name: 'Comment' });
  await keys.press('Control+A');
  await keys.type('I took it today.');
  await keys.to('button', 'Save changes');
  await keys.press('Enter');
  await page.locator('article', { hasText: 'I took it today.' }).waitFor();
}

async function replies(acting: Acting): Promise<void> {
  const { page, keys, look, href, script } = acting;
  await page.goto(served.address + href);
  await open(acting, 'Reply to Bo', { role: 'textbox', name: 'Reply' });
  await keys.type('Since when?');
  // Whoever has written here is known: the small page has the name.
  if (script) await keys.to('textbox', 'Name');
  await keys.to('button', 'Post reply');
  await keys.press('Enter');
  await page.locator('.thread .thread article', { hasText: 'Since when?' }).waitFor();
  await look();
}

async function votes({ page, keys, script, comment }: Acting): Promise<void> {
  const agree = { role: 'button', name: 'Agree with the comment by Bo' };
  const score = (words: string) => page.locator(`#comment-${comment}`).getByRole('img', { name: words });
  await keys.to(agree.role, agree.name, { back: true });
  await keys.press('Space');
  await score('Score +1').waitFor();
  if (script) expect(await keys.at()).toEqual(agree);
  else await keys.to(agree.role, agree.name);
  await keys.press('Enter');
  await score('Score 0').waitFor();
}

async function takesBack(acting: Acting): Promise<void> {
  const { page, keys, href } = acting;
  await page.goto(`${served.address}${href}?me`);
  await open(acting, 'Delete', { role: 'button', name: 'Delete for good' });
  await keys.press('Space');
  await page.getByRole('heading', { name: '2 Comments' }).waitFor();
}

async function answers({ page, keys, script, look }: Acting): Promise<void> {
  await keys.to('link', 'Question about');
  await keys.press('Enter');
  if (script) await page.locator('.prose > .question form').waitFor();
  else {
    await keys.to('link', 'Answer');
    await keys.press('Enter');
    await page.getByRole('textbox', { name: 'Your answer' }).waitFor();
  }
  await look();
  await keys.to('textbox', 'Your answer');
  await keys.type('More evening shifts.');
  await keys.to('textbox', 'Name');
  await keys.type('Ada');
  await keys.to('button', 'Post answer');
  await keys.press('Enter');
  await page.locator('article[id^="comment-"]', { hasText: 'More evening shifts.' }).waitFor();
  await look();
}

async function hearsTheBubble({ page, keys, look, href }: Acting): Promise<void> {
  await page.clock.install();
  await page.goto(served.address + href);
  await page.locator('.bubble[data-ready]').waitFor();
  const told = page.getByRole('region', { name: 'New comment' });
  await say(served.room, href, { name: 'Cem', body: 'And a second boat?' });
  await page.getByRole('heading', { name: '3 Comments' }).waitFor();
  await page.clock.runFor(1_000); // what is told has gathered
  await told.waitFor();
  await look();
  if (page.viewportSize()?.width === WIDTHS.tablet) {
    // The other way to close it, wherever the focus is; the button is tried at the other sizes.
    await keys.press('Escape');
    await told.waitFor({ state: 'detached' });
    await keys.to('link', /Comments$/);
  } else {
    await keys.to('button', 'Close');
    await keys.press('Enter');
    await told.waitFor({ state: 'detached' });
  }
  expect(await keys.at()).toEqual({ role: 'link', name: '3 Comments' });
  await keys.press('Enter');
  const comment = page.locator('article', { hasText: 'And a second boat?' });
  await comment.waitFor();
  expect(await comment.evaluate((element) => element === document.activeElement)).toBe(true);
}

async function goesByTheBubble({ page, keys, href }: Acting): Promise<void> {
  await page.goto(served.address + href);
  await keys.to('link', /Comments$/);
  await keys.press('Enter');
  await page.waitForURL(/#comments$/);
}

async function subscribes({ page, keys, look, href }: Acting): Promise<void> {
  const email = `${served.room.newId()}@bay.example`;
  await page.goto(`${served.address}${href}#comments`);
  await keys.to('DisclosureTriangle', 'Subscribe');
  await keys.press('Enter');
  await look();
  await keys.to('combobox', 'Notify of');
  await keys.press('ArrowDown', 'ArrowUp');
  await keys.to('textbox', 'E-mail');
  await keys.type(email);
  await keys.to('button', 'Subscribe');
  await keys.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Look into your mail' }).waitFor();
  await look();
  await page.goto(served.address + (await mailedLink(served.room, email)));
  await look();
  await keys.to('button', 'Confirm');
  await keys.press('Enter');
  await page.getByText('Your subscription is confirmed.').waitFor();
}
