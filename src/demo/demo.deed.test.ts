import { expect, it } from 'vitest';
import type { Reader } from '#platform/database';
import { siteSettings } from '#stories';
import { describeNewsroom, type Room } from '../../test/a-newsroom.ts';
import { aFile, filesForm } from '../../test/library.ts';
import { act, write } from '../../test/writing.ts';
import { commentsOf, lastFerry, netMender, SITE, STORIES, stateVisit } from './cast/index.ts';

/** Every table in which the sample writes something that is to go again. */
const TABLES = [
  ...['stories', 'revisions', 'sections', 'tags', 'authors', 'addresses', 'media_uses'],
  ...['story_sections', 'story_tags', 'story_authors', 'conversations', 'comments', 'passage_questions'],
  ...['ways_to_give', 'pictures'],
];

describeNewsroom('The sample newsroom', (room) => {
  it('is a newsroom of its own, with its front page, stories and pages', async () => {
    await room().newsroom.demo.open();
    const front = await room().visit('/');
    expect(front.status).toBe(200);
    expect(front.text).toContain(SITE.name);
    expect(front.text).toContain(stateVisit.title);
    for (const { slug } of STORIES.filter(({ kind }) => kind === 'page')) {
      expect((await room().visit(`/${slug}`)).status).toBe(200);
    }
    for (const section of ['politics', 'harbour', 'town', 'culture']) {
      expect((await room().visit(`/${section}`)).status).toBe(200);
    }
  });

  it('shows each comment under its story', async () => {
    const story = await room().visit(`${await hrefOf(room(), lastFerry.slug)}?comments=all`);
    const ids = story.text.match(/id="comment-sample-\d+"/g) ?? [];
    expect(new Set(ids).size).toBe(commentsOf(lastFerry).length);
    expect(story.text).toContain('고맙습니다');
  });

  it('turns the page for a story in Arabic', async () => {
    const { text } = await room().visit(await hrefOf(room(), netMender.slug));
    expect(text).toMatch(/lang="ar"/);
    expect(text).toMatch(/dir="rtl"/);
  });

  it('is opened once only', async () => {
    const before = await rowsIn(room().database);
    await room().newsroom.demo.open();
    expect(await rowsIn(room().database)).toEqual(before);
  });

  it('says what it is on the desk, where only the owner can end it', async () => {
    const [editor, owner] = [await room().staff('editor'), await room().staff('owner')];
    expect((await room().visit('/desk', { as: editor })).text).not.toContain('/desk/sample/remove');
    expect((await room().visit('/desk', { as: owner })).text).toContain('/desk/sample/remove');
    const refused = await room().post('/desk/sample/remove', {}, { as: editor });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await room().newsroom.demo.isOpen()).toBe(true);
  });

  it('goes at the press of a button, and leaves what others wrote', async () => {
    const own = await room().publish({ title: 'Our own first story' });
    const said = { name: 'Ama', email: '', website: '', body: 'At last.' };
    await room().post(`${own.href}/comments`, said);
    await room().post(`${await hrefOf(room(), lastFerry.slug)}/comments`, said);
    await room().settle();

    const answer = await room().post('/desk/sample/remove', {}, { as: await room().staff('owner') });
    await room().settle();

    expect(answer.location).toBe('/desk');
    expect(await room().newsroom.demo.isOpen()).toBe(false);
    expect(await rowsIn(room().database)).toMatchObject({
      ...{ stories: 3, revisions: 3, addresses: 3, conversations: 1, comments: 1 },
      ...{ sections: 0, tags: 0, authors: 0, story_sections: 0, story_tags: 0, story_authors: 0 },
      ...{ passage_questions: 0, ways_to_give: 0, media_uses: 0, pictures: 0 },
    });
    // Beside the own story stand the first pages: on privacy and on contact
    expect((await room().visit('/privacy')).text).not.toContain('sample newsroom');
    const front = await room().visit('/');
    expect(front.text).toContain('Our own first story');
    expect(front.text).not.toContain(stateVisit.title);
    expect(front.text).not.toContain(SITE.name);
    expect((await room().visit(own.href)).text).toContain('At last.');
  });

  it('leaves the section, tag and author that a draft has taken from it', async () => {
    await room().newsroom.demo.open();
    const editor = await room().staff('editor');
    const tables = room().database.tables<Record<'sections' | 'tags' | 'authors', { id: string }>>();
    const [section, tag, author] = await Promise.all(
      (['sections', 'tags', 'authors'] as const).map((table) =>
        tables.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow(),
      ),
    );
    const taken = [section?.id ?? '', tag?.id ?? '', author?.id ?? ''] as const;
    const [sectionIds, tagIds, authorIds] = taken.map((id) => [id]);
    const draft = await write(room(), editor, { sectionIds, tagIds, authorIds });
    await room().newsroom.demo.remove();
    expect(await rowsIn(room().database)).toMatchObject({ sections: 1, tags: 1, authors: 1 });
    await act(room(), editor, draft, 'throw-away', { sure: 'yes' });
  });

  it('leaves the picture that somebody’s own story shows, and the one that was given another file', async () => {
    await room().newsroom.demo.open();
    const as = await room().staff('editor');
    const [shown = '', replaced = '', ...others] = await pictureIds();
    expect(others.length).toBeGreaterThan(5);
    const block = { type: 'picture', attrs: { id: 'block001', pictureId: shown, alt: 'A boat' } } as const;
    await room().publish({ title: 'Our own with a boat', document: { type: 'doc', content: [block] } });
    await room().postParts(`/desk/pictures/${replaced}/replace`, filesForm(await aFile('our-own.png')), {
      as,
    });
    await room().newsroom.demo.remove();
    expect(await pictureIds()).toEqual([shown, replaced]);

    async function pictureIds() {
      const tables = room().database.tables<{ pictures: { id: string } }>();
      const rows = await tables.selectFrom('pictures').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    }
  });

  it('can be opened again, and leaves a name that was given meanwhile', async () => {
    const { database, newsroom } = room();
    await newsroom.demo.open();
    await database.write((writer) =>
      newsroom.settings.change(writer, siteSettings, { name: 'Our own newsroom' }),
    );
    await newsroom.demo.remove();
    const { name, tagline } = await newsroom.settings.read(database, siteSettings);
    expect([name, tagline]).toEqual(['Our own newsroom', '']);
  });
});

interface AnyTable {
  [table: string]: { href: string; slug: string };
}

async function hrefOf({ database }: Room, slug: string): Promise<string> {
  const row = await database
    .tables<AnyTable>()
    .selectFrom('stories')
    .select('href')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return row.href;
}

/** How many rows there are, by table. */
async function rowsIn(reader: Reader): Promise<Record<string, number>> {
  const counted = TABLES.map(async (table) => {
    const rows = await reader.tables<AnyTable>().selectFrom(table).selectAll().execute();
    return [table, rows.length] as const;
  });
  return Object.fromEntries(await Promise.all(counted));
}

describeNewsroom('A first start of two processes at the same time', (room) => {
  it('opens one sample, whoever of them comes second', async () => {
    const { demo } = room().newsroom;
    await Promise.all([demo.begin({ empty: false }), demo.begin({ empty: false })]);
    expect(await demo.stories()).toBe(STORIES.length);
    const rows = room().database.tables<{ stories: { id: string } }>().selectFrom('stories').select('id');
    expect(await rows.execute()).toHaveLength(STORIES.length);
  });
});
