import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEVICES, EVERY_LOOK, openUnfolded, WIDTHS, type Window } from '../browser.ts';
import { say, whileSettings } from '../comments.ts';
import { ROOT } from '../source.ts';
import { barriersOn, wrongOn } from './barriers.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

const PICTURES = join(ROOT, '.pictures');

let served: ServedNewsroom;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  served = await serveNewsroom({ sample: false });
});
afterAll(() => served.close());

const actOn = (page: Page, act: string, name: string) =>
  page.getByRole('button', { name: `${act}: ${name}`, exact: true });

/** Opens what is seldom needed, under the comment by `name`. */
async function more(page: Page, name: string): Promise<void> {
  await page.getByText('Reason and more', { exact: true }).and(page.getByLabel(name)).click();
}

/** A moderator's window, signed in by the link they were given. */
async function moderating(look: Parameters<ServedNewsroom['open']>[0]): Promise<Window> {
  const window = await served.open(look);
  const email = `${served.room.newId()}@staff.example`;
  const link = await served.room.newsroom.staff.add({ email, role: 'moderator', name: 'Mira Olsen' });
  await served.enterDesk(window.page, link);
  return window;
}

/** A comment that is held, by somebody whose browser is known. */
async function holdOne(href: string, form: { name: string; body: string; parent?: string }): Promise<string> {
  let id = '';
  await whileSettings(served.room, { state: 'held' }, async () => {
    id = await say(served.room, href, form, { as: served.room.person() });
  });
  return id;
}

/** What the audit trail says was done to a comment, the first first. */
async function trailOf(id: string): Promise<readonly string[]> {
  const acts = await served.room.newsroom.staff.acts({ most: 500 });
  return acts
    .filter(({ subject, staffName }) => subject === `comment:${id}` && staffName === 'Mira Olsen')
    .map(({ act }) => act)
    .reverse();
}

for (const script of [true, false]) {
  describe(`A moderator, ${script ? 'with' : 'without'} script,`, () => {
    it('looks through the queue: approves, rejects with a reason, settles a report', async () => {
      const { href } = await served.room.publish({ title: 'The ferry runs again' });
      const good = await holdOne(href, { name: 'Bo Quay', body: 'The kiosk is open.' });
      const bad = await holdOne(href, { name: 'Eve Spam', body: 'Pills, pills, pills.' });
      const reported = await say(served.room, href, { name: 'Cem Pier', body: 'So it is.' });
      const report = { reason: 'insulting', words: 'He insults my cat.' };
      await served.room.post(`/comments/${reported}/report`, report, { as: served.room.person() });

      const why = script ? 'No pills here.' : 'No pills, please.';
      const { page, complaints, close } = await moderating({ script });
      await page.goto(`${served.address}/desk`);
      await page.getByRole('link', { name: 'Comments', exact: true }).first().click();
      await page.getByRole('link', { name: 'Waiting (2)' }).waitFor();
      await actOn(page, 'Approve', 'Bo Quay').click();
      await page.getByText('The comment is approved.').waitFor();
      await more(page, 'Eve Spam');
      const one = page.getByRole('listitem').filter({ hasText: 'Pills, pills, pills.' });
      await one.getByLabel('Reason for a rejection').selectOption('It is advertising.');
      await one.getByLabel('In your words').fill(why);
      await one.getByLabel('In your words').press('Enter');
      await page.getByText('The comment is rejected.').waitFor();
      await page.getByText('Nothing waits for you.').waitFor();

      await page.getByRole('link', { name: 'Reported (1)' }).click();
      await page.getByText('“He insults my cat.”').waitFor();
      await actOn(page, 'Leave it and settle reports', 'Cem Pier').click();
      await page.getByText('The reports are settled.').waitFor();
      await page.getByRole('link', { name: 'Reported (0)' }).waitFor();
      await page.getByRole('link', { name: 'Rejected', exact: true }).click();
      await page.getByText(`Rejected: It is advertising. (${why})`).waitFor();

      await page.goto(served.address + href);
      await page.getByText('The kiosk is open.').waitFor();
      expect(await page.getByText('Pills').count()).toBe(0);
      expect(await trailOf(good)).toEqual(['comment-approved']);
      expect(await trailOf(bad)).toEqual(['comment-rejected']);
      expect(await trailOf(reported)).toEqual(['reports-settled']);
      expect(complaints).toEqual([]);
      await close();
    });

    it('acts in place, under the comments of the story', async () => {
      const { href } = await served.room.publish({ title: 'The ferry runs again' });
      const person = served.room.person();
      const root = await say(
        served.room,
        href,
        { name: 'Bo Quay', body: 'The kiosk is open.' },
        { as: person },
      );
      const reply = await say(served.room, href, { name: 'Cem Pier', body: 'So it is.', parent: root });
      await holdOne(href, { name: 'Dora Mole', body: 'Since when?', parent: root });

      const { page, complaints, close } = await moderating({ script });
      if (script) {
        await page.goto(served.address + href);
        await page.getByRole('link', { name: 'Decide about these comments' }).click();
      } else await page.goto(`${served.address}${href}?me`);
      await actOn(page, 'Approve', 'Dora Mole').click();
      await actOn(page, 'Hold', 'Dora Mole').waitFor();
      await actOn(page, 'Hold', 'Cem Pier').click();
      await page.getByText('Waiting for a moderator').waitFor();
      expect(await barriers(page, script)).toEqual([]);
      await actOn(page, 'Reject', 'Cem Pier').click();
      await page.getByText('So it is.').waitFor({ state: 'detached' });
      expect(page.url()).toContain(`#comment-${root}`);

      for (const [act, back] of [
        ['Pin', 'Unpin'],
        ['Make it a pick', 'Unpick'],
        ['Close thread', 'Reopen thread'],
      ] as const) {
        await more(page, 'Bo Quay');
        await actOn(page, act, 'Bo Quay').click();
        await more(page, 'Bo Quay');
        await actOn(page, back, 'Bo Quay').waitFor();
        await page.goto(`${served.address}${href}?me`);
      }
      expect(await page.getByText('Pinned', { exact: true }).count()).toBe(1);
      expect(await page.getByRole('link', { name: /^Reply to/ }).count()).toBe(0);
      await more(page, 'Bo Quay');
      const block = page.locator(`li:has(> #comment-${root})`).getByLabel('Block for').first();
      await block.selectOption('until somebody lifts it');
      await actOn(page, 'Block person', 'Bo Quay').click();
      await page.getByText('This person is blocked.').waitFor();
      const answer = { name: 'Bo Quay', body: 'And another thing.' };
      const refused = await served.room.post(`${href}/comments`, answer, { as: person });
      expect(refused.text).not.toContain(`#comment-`);
      expect(refused.status).toBe(422);
      await page.getByRole('link', { name: 'Who is blocked' }).click();
      await actOn(page, 'Lift', 'Bo Quay').click();
      await page.getByText('Nobody is blocked.').waitFor();

      expect(await trailOf(root)).toEqual([
        ...['comment-pinned', 'comment-picked', 'thread-closed', 'person-blocked'],
      ]);
      expect(await trailOf(reply)).toEqual(['comment-held', 'comment-rejected']);
      expect(complaints).toEqual([]);
      await close();
    });
  });
}

describe('A moderator at the keyboard', () => {
  it('gets to each act by its name, in the queue and in the story, and Enter in a field does nothing else', async () => {
    const { href } = await served.room.publish({ title: 'The ferry runs again' });
    const id = await holdOne(href, { name: 'Bo Quay', body: 'The kiosk is open.' });
    const { page, close } = await moderating({});
    await page.goto(`${served.address}/desk/comments`);
    await tabTo(page, 'Approve: Bo Quay');
    await tabTo(page, 'Reject: Bo Quay');
    await tabTo(page, 'Reason and more: Bo Quay');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Pin: Bo Quay');
    await page.keyboard.press('Enter');
    await page.getByText('The comment is pinned.').waitFor();
    await tabTo(page, 'Approve: Bo Quay');
    await page.keyboard.press('Enter');
    await page.getByText('The comment is approved.').waitFor();

    await page.goto(`${served.address}${href}?me#comment-${id}`);
    await tabTo(page, 'Reason and more: Bo Quay');
    await page.keyboard.press('Space');
    await tabTo(page, 'Unpin: Bo Quay');
    await tabTo(page, 'Why (for the newsroom)');
    await page.keyboard.type('Pills');
    await page.keyboard.press('Enter');
    await page.getByText('This person is blocked.').waitFor();
    expect(await trailOf(id)).toEqual(['comment-pinned', 'comment-approved', 'person-blocked']);
    await close();
  });
});

describe('A moderator with keys alone', () => {
  it('goes from comment to comment, decides, takes back, and chooses several', async () => {
    const { href } = await served.room.publish({ title: 'The ferry is late' });
    const before = await served.room.newsroom.staff.acts({ most: 500 });
    for (const name of ['Una One', 'Dua Two', 'Tria Three'])
      await holdOne(href, { name, body: `By ${name}.` });
    const { page, complaints, close } = await moderating({});
    await page.goto(`${served.address}/desk/comments`);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    const [first = '', second = ''] = await page.locator('[data-judged]').allTextContents();
    await page.keyboard.press('j');
    expect(await focused()).toBe(first);
    await page.keyboard.press('j');
    expect(await focused()).toBe(second);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
    await page.keyboard.press('a');
    await page.getByText('The comment is approved.').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('The comment is held').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page
      .getByRole('form', { name: 'All that are chosen' })
      .getByRole('button', { name: 'Reject' })
      .click();
    await page.getByText('2 comments are rejected.').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.getByText('The comment is rejected').waitFor();
    await page.goto(`${served.address}/desk/conversation/answers`);
    await page.getByLabel('Name').fill('Thanks');
    await page.getByLabel('Answer', { exact: true }).fill('Thank you, we look into it.');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('It is saved.').waitFor();
    await holdOne(href, { name: 'Quattro Four', body: 'By Quattro Four.' });
    await page.goto(`${served.address}/desk/comments`);
    await page.keyboard.press('j');
    await page.keyboard.press('1');
    await page.getByText('The answer stands under the comment.').waitFor();
    expect((await served.room.visit(href)).text).toContain('Thank you, we look into it.');
    const acts = await served.room.newsroom.staff.acts({ most: 500 });
    expect(
      acts
        .slice(0, acts.length - before.length)
        .map(({ act }) => act)
        .reverse(),
    ).toEqual(expect.arrayContaining(['comment-approved', 'comment-held', 'comment-rejected']));
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('What a moderator sees', () => {
  for (const script of [true, false]) {
    it(`is found on a phone ${script ? 'with' : 'without'} script: places in a menu, with how much waits, their pages in a row`, async () => {
      const { href } = await served.room.publish({ title: 'The ferry waits' });
      await holdOne(href, { name: 'Bo Quay', body: `Why does it wait, ${script}?` });
      const { page, complaints, close } = await moderating({ script, width: WIDTHS.phone });
      await page.goto(`${served.address}/desk`);
      const counts = await page.locator('.desk-waiting__count').allTextContents();
      const waits = counts.reduce((sum, count) => sum + Number(count), 0);
      expect(waits).toBeGreaterThan(0);
      const places = page.getByRole('navigation', { name: 'Places of the desk' });
      expect(await places.count()).toBe(0);
      await page.getByRole('button', { name: /^Menu/ }).click();
      const conversation = places.getByRole('link', { name: /^Conversation/ });
      expect(await conversation.textContent()).toMatch(new RegExp(`${waits} waits?$`));
      await conversation.click();
      const row = page.getByRole('navigation', { name: 'Pages of Conversation' });
      expect(await row.getByRole('link', { name: 'Comments' }).getAttribute('aria-current')).toBe('page');
      await row.getByRole('link', { name: 'Blocked' }).click();
      await page.getByRole('heading', { level: 1, name: 'Blocked' }).waitFor();
      await page.getByRole('button', { name: /^Menu/ }).click();
      expect(await conversation.getAttribute('aria-current')).toBe('true');
      expect(await barriers(page, script)).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    });
  }

  for (const device of DEVICES) {
    const colours = device === 'phone' ? 'dark' : 'light';
    it(`stands whole on a ${device} in ${colours} colours, all of it opened, and axe finds nothing`, async () => {
      const { href } = await served.room.publish({ title: 'The ferry runs again' });
      const root = await say(served.room, href, {
        name: 'Bo Quay',
        body: `> Is it open?\n\nThe ||kiosk|| of the ${device} is.`,
      });
      await holdOne(href, { name: 'Cem Pier', body: `On a ${device}. `.repeat(40), parent: root });
      await holdOne(href, { name: 'W'.repeat(40), body: `https://${device}.example/`.padEnd(200, 'x') });
      await served.room.post(`/comments/${root}/report`, { reason: 'spam' }, { as: served.room.person() });
      const { page, close } = await moderating({ width: WIDTHS[device], colours });
      const found: string[] = [];
      for (const path of [
        ...['/desk/comments', '/desk/comments?show=reported&done=hold', '/desk/comments?show=latest'],
        ...['/desk/conversation/blocks', `${href}?me`],
      ]) {
        await openUnfolded(page, served.address + path);
        found.push(...(await wrongOn(page)).map((wrong) => `${path}: ${wrong}`));
        const name = `moderating${path.replaceAll(/[^\w]+/g, '-')}-${device}-${colours}.png`;
        if (EVERY_LOOK) await page.screenshot({ path: join(PICTURES, name), fullPage: true });
      }
      expect(found).toEqual([]);
      await close();
    });
  }
});

/** Axe runs as script; without any, the same page was looked at with it. */
async function barriers(page: Page, script: boolean): Promise<readonly string[]> {
  return script ? barriersOn(page) : [];
}

/** Presses Tab until the focus is on what has this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement;
      const label = focused instanceof HTMLInputElement ? focused.labels?.[0]?.textContent : undefined;
      return focused?.getAttribute('aria-label') ?? label ?? focused?.textContent ?? '';
    });
    if (at.trim() === name) return;
  }
  throw new Error(`Tab does not lead to “${name}”.`);
}
