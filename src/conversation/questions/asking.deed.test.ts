import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { bring, say } from '../../../test/comments.ts';
import { giveByline } from '../../../test/writing.ts';

const TEXTS = ['Who pays, and who pays again?', 'Nobody knows.'];
const WISH = { words: 'Nobody knows', question: 'Do you?' };

describeNewsroom(
  'Asking readers',
  (room) => {
    it('is done in the desk: choose the words, write the question', async () => {
      const { href, page, staff } = await aStory(room());
      expect((await room().visit(`${href}?me`, { as: staff })).text).toContain(`href="${page}"`);
      expect((await room().visit(page, { as: staff })).text).toContain('Nothing is asked in this story yet.');
      const asked = await room().post(page, WISH, { as: staff });
      expect([asked.status, asked.location]).toEqual([303, `${page}?asked`]);
      const { text } = await room().visit(href);
      expect(text).toMatch(/<span class="passage"[^>]*>Nobody knows<\/span><a class="question-mark"/);
      expect(text).toContain('Do you?');
      expect((await room().visit(page, { as: staff })).text).toContain('the words stand as they were');
      expect(await actsOn(room())).toContain('question-asked');
    });

    it('asks which words are meant where they stand several times', async () => {
      const { href, page, staff } = await aStory(room());
      const wish = { ...WISH, words: 'ho pays' };
      const several = await room().post(page, wish, { as: staff });
      expect(several.status).toBe(422);
      expect(several.text).toContain('These words stand in 2 places.');
      expect(several.text).toContain('Do you?');
      const [, place = ''] = /<option value="(15:\w+)"/.exec(several.text) ?? [];
      expect((await room().post(page, { ...wish, place }, { as: staff })).status).toBe(303);
      expect((await room().visit(href)).text).toMatch(/Who pays, and w<span class="passage"[^>]*>ho pays</);
    });

    it('is refused at the field, with all that was typed', async () => {
      const { href, page, staff } = await aStory(room());
      const refused = await room().post(page, { words: 'Somebody <b>', question: '' }, { as: staff });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('These words do not stand there.');
      expect(refused.text).toContain('Write a question.');
      expect(refused.text).toContain('Somebody &lt;b>');
      expect((await room().visit(href)).text).not.toContain('class="passage"');
    });

    it('can be changed, closed, opened again, each time seen by readers at once', async () => {
      const { href, page, staff } = await aStory(room());
      await room().post(page, { ...WISH, closed: 'yes' }, { as: staff });
      const id = await askedIn(room(), href);
      expect((await room().visit(href)).text).toContain('This question takes no more answers.');
      await room().post(`${page}/${id}/reopen`, {}, { as: staff });
      expect((await room().visit(href)).text).toContain(`${href}/answer?question=${id}`);
      const changed = { question: 'What do you know?', open: 'yes' };
      await room().post(`${page}/${id}/change`, changed, { as: staff });
      const { text } = await room().visit(href);
      expect(text).toContain('What do you know?');
      expect(text).toMatch(/<\/p><section class="question"/);
      const empty = await room().post(`${page}/${id}/change`, { question: ' ' }, { as: staff });
      expect([empty.status, empty.text.includes('Write a question.')]).toEqual([422, true]);
      await room().post(`${page}/${id}/close`, {}, { as: staff });
      const late = { name: 'Ada', body: 'Late.', passage: id };
      expect((await room().post(`${href}/comments`, late)).status).toBe(422);
    });

    it('ends when the question is removed, and the answers keep the words', async () => {
      const { id: storyId, href, page, staff } = await aStory(room());
      await room().post(page, WISH, { as: staff });
      const id = await askedIn(room(), href);
      await say(room(), href, { body: 'I do.', passage: id });
      await room().post(`${page}/${id}/remove`, {}, { as: staff });
      const { text } = await room().visit(href);
      expect(text).not.toContain('Do you?');
      expect(text).not.toMatch(/class="passage"|question-mark/);
      expect(text).toMatch(/comment__passage[^>]*>Nobody knows</);
      expect((await room().visit(`${href}/answer?question=${id}`)).status).toBe(404);
      expect((await room().post(`${page}/${id}/reopen`, {}, { as: staff })).status).toBe(404);
      // An import that knows it does not bring it back.
      await room().database.write((writer) =>
        room().newsroom.conversation.importer.importQuestion(writer, {
          ...{ passageId: id, storyId, question: 'Do you?', words: 'Nobody knows' },
          ...{ openedAt: '2026-03-10T08:00:00.000Z', closedAt: null, atFirst: 'closed' },
        }),
      );
      await bring(room(), storyId, []);
      expect((await room().visit(href)).text).not.toContain('Do you?');
    });

    it('is for those who may write at the story: authors look at what others ask, and change nothing of it', async () => {
      const { href, page, staff } = await aStory(room());
      await room().post(page, WISH, { as: staff });
      const id = await askedIn(room(), href);
      const as = await room().staff('author');
      const { status, text } = await room().visit(page, { as });
      expect([status, text.includes('Do you?'), text.includes(`action="${page}`)]).toEqual([
        200,
        true,
        false,
      ]);
      expect(text).toContain('Readers are asked by the authors of a story');
      for (const deed of ['', `/${id}/change`, `/${id}/close`, `/${id}/reopen`, `/${id}/remove`]) {
        const sent = await room().post(`${page}${deed}`, { ...WISH, words: 'Who pays' }, { as });
        expect([deed, sent.status]).toEqual([deed, 403]);
      }
      expect((await room().visit(href)).text).toContain(`${href}/answer?question=${id}`);
    });

    it('goes before publication, and is for those who may edit stories', async () => {
      const author = await room().staff('author');
      const authorIds = [await giveByline(room(), author, 'Bo Strand')];
      const draft = { status: 'draft', firstPublishedAt: null } as const;
      const { id } = await room().publish({ paragraphs: TEXTS, authorIds, ...draft });
      const page = `/desk/questions/${id}`;
      expect((await room().post(page, WISH, { as: author })).status).toBe(303);
      expect((await room().visit(page, { as: author })).text).toContain('Do you?');
      for (const role of ['moderator', 'treasurer']) {
        const other = await room().staff(role);
        expect((await room().visit(page, { as: other })).status, role).toBe(403);
        expect((await room().post(page, WISH, { as: other })).status, role).toBe(403);
      }
      expect((await room().visit(page)).status).toBe(303);
      expect((await room().visit('/desk/questions/none', { as: author })).status).toBe(404);
    });
  },
  { config: { limits: 'off' } },
);

async function aStory(room: Room): Promise<{ id: string; href: string; page: string; staff: Person }> {
  const { id, href } = await room.publish({ paragraphs: TEXTS });
  return { id, href, page: `/desk/questions/${id}`, staff: await room.staff('editor') };
}

async function askedIn(room: Room, href: string): Promise<string> {
  return /id="question-([\w-]+)"/.exec((await room.visit(href)).text)?.[1] ?? '';
}

async function actsOn({ newsroom }: Room): Promise<readonly string[]> {
  return (await newsroom.staff.acts({ most: 20 })).map(({ act }) => act);
}
