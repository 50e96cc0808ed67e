import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'The author of a story',
  (room) => {
    it('is marked as such under their own story, and as staff under others', async () => {
      const { author, href } = await theAuthor(room());
      const other = await room().publish();
      await say(room(), href, { body: 'It is mine.' }, { as: author });
      await say(room(), other.href, { body: 'It is not.' }, { as: author });
      expect(badgesIn(await room().visit(href))).toEqual(['Author']);
      expect(badgesIn(await room().visit(other.href))).toEqual(['Staff']);
    });

    it('cannot be posed as: no field, no name and no other member of staff gets the badge', async () => {
      const { href } = await theAuthor(room());
      const posted = await room().post(`${href}/comments`, {
        ...{ name: 'A guest', body: 'I wrote it.', badge: 'author', staff_id: 'x', byStaff: 'true' },
      });
      expect(posted.status).toBe(303);
      await say(room(), href, { body: 'I am an editor.' }, { as: await room().staff('editor') });
      expect(badgesIn(await room().visit(href))).toEqual(['Staff']);
    });

    it('gets one letter a day of what readers say, and none of their own words or of what is gone', async () => {
      const { author, email, href } = await theAuthor(room());
      await say(room(), href, { name: 'Bo', body: 'The **ferry** is late.' });
      await say(room(), href, { body: 'My own words.' }, { as: author });
      const guest = room().person();
      const gone = await say(room(), href, { name: 'Cy', body: 'Taken back.' }, { as: guest });
      await room().post(`/comments/${gone}/delete`, {}, { as: guest });
      await room().settle();
      expect(await lettersTo(room(), email)).toEqual([]);
      room().clock.advance(DAY);
      await room().settle();
      const [letter, ...more] = await lettersTo(room(), email);
      expect(more).toEqual([]);
      expect(letter).toMatch(/Bo wrote on “Story [^”]+”:\n\n> The ferry is late\./);
      expect(letter).not.toMatch(/My own words|Taken back/);
      room().clock.advance(2 * DAY);
      await room().settle();
      expect(await lettersTo(room(), email)).toHaveLength(1);
    });

    it('gets it at once, or none, as they decide themselves', async () => {
      const { author, id, email, href } = await theAuthor(room());
      await room().post(`/desk/bylines/${id}`, { letters: 'at-once' }, { as: author });
      await say(room(), href, { body: 'At once.' });
      await room().settle();
      room().clock.advance(60_000);
      await room().settle();
      expect(await lettersTo(room(), email)).toHaveLength(1);
      await room().post(`/desk/bylines/${id}`, { letters: 'off' }, { as: author });
      await say(room(), href, { body: 'Of this nobody is told.' });
      await room().settle();
      room().clock.advance(2 * DAY);
      await room().settle();
      expect(await lettersTo(room(), email)).toHaveLength(1);
    });

    it('A13: ends the letters by one POST; looking at the page ends nothing, and no other token does', async () => {
      const { id, email, author, href } = await theAuthor(room());
      await room().post(`/desk/bylines/${id}`, { letters: 'at-once' }, { as: author });
      await say(room(), href, { body: 'Once.' });
      await room().settle();
      room().clock.advance(60_000);
      await room().settle();
      const [letter = ''] = await lettersTo(room(), email);
      const [path = ''] = /\/comments\/letters\/author\/\S+/.exec(letter) ?? [];
      expect((await room().visit(path)).text).toContain('No more letters');
      expect((await room().post(`${path.slice(0, -1)}x`, {})).status).toBe(404);
      const one = { 'sec-fetch-site': 'cross-site' };
      const form = { 'List-Unsubscribe': 'One-Click' };
      expect((await room().post(path, form, { headers: one })).text).toContain('You get no more');
      await say(room(), href, { body: 'Twice.' });
      await room().settle();
      room().clock.advance(2 * DAY);
      await room().settle();
      expect(await lettersTo(room(), email)).toHaveLength(1);
    });

    it('A6: decides nothing for others, and takes no byline themselves', async () => {
      const { author, id } = await theAuthor(room());
      const other = await theAuthor(room());
      const asked = { letters: 'off', byline: other.bylineId };
      expect((await room().post(`/desk/bylines/${other.id}`, asked, { as: author })).status).toBe(404);
      await room().post(`/desk/bylines/${id}`, asked, { as: author });
      const bylines = await room().newsroom.stories.bylines.all(room().database);
      expect(bylines.find((one) => one.id === other.bylineId)?.staffId).toBe(other.id);
      const page = await room().visit('/desk/authors', { as: author });
      expect(page.text).toContain(id);
      expect(page.text).not.toContain(other.id);
    });

    it('stands on one page with the names, which shows each what is theirs; the old page leads there', async () => {
      const { author, id, bylineId } = await theAuthor(room());
      const editor = await room().staff('editor');
      const old = await room().visit('/desk/bylines', { as: author });
      expect([old.status, old.location]).toEqual([301, '/desk/authors']);
      const theirs = (await room().visit('/desk/authors', { as: author })).text;
      expect(theirs).toContain(`action="/desk/bylines/${id}"`);
      expect(theirs).not.toContain(`action="/desk/authors`);
      const all = (await room().visit('/desk/authors', { as: editor })).text;
      expect(all).toContain(`action="/desk/bylines/${id}"`);
      expect(all).toContain(`action="/desk/authors/${bylineId}"`);
      const saved = await room().post(`/desk/bylines/${id}`, { letters: 'daily' }, { as: author });
      expect(saved.location).toBe('/desk/authors?saved');
    });
  },
  lifted,
);

/** A member of staff with a byline, and a story that bears it. */
async function theAuthor(room: Room) {
  const editor = await room.staff('editor');
  const author: Person = await room.staff('author');
  const person = (await room.newsroom.staff.people()).filter(({ roles }) => roles.includes('author')).at(-1);
  const bylineId = room.newId();
  await room.database.write((writer) =>
    room.newsroom.stories.keepAuthor(writer, {
      ...{ id: bylineId, slug: `by-${bylineId}`, name: `Byline ${bylineId}`, about: '' },
    }),
  );
  const { id = '', email = '' } = person ?? {};
  const given = await room.post(`/desk/bylines/${id}`, { byline: bylineId }, { as: editor });
  expect(given.status).toBe(303);
  const { href } = await room.publish({ authorIds: [bylineId] });
  return { author, id, email, bylineId, href };
}

function badgesIn({ text }: { readonly text: string }): readonly string[] {
  return [...text.matchAll(/comment__badge">([^<]*)/g)].map(([, badge = '']) => badge);
}

async function lettersTo(room: Room, email: string): Promise<readonly string[]> {
  const letters = await room.newsroom.mail.keptLetters(500);
  return letters.filter(({ to, text }) => to === email && text.includes('byline')).map(({ text }) => text);
}
