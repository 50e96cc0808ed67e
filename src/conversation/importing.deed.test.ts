import { expect, it } from 'vitest';
import { describeNewsroom, MORNING, type Room } from '../../test/a-newsroom.ts';
import { at, bring, type CommentToBring, commentsIn, deepestIn, say } from '../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'The conversation of an earlier system',
  (room) => {
    it('comes in any order, and coming twice changes nothing', async () => {
      const { id, href } = await room().publish();
      const comments: CommentToBring[] = [
        { id: `${id}-3`, parentId: `${id}-2`, createdAt: at(3) },
        { id: `${id}-2`, parentId: `${id}-1`, createdAt: at(2) },
        { id: `${id}-1`, createdAt: at(1), up: 4 },
        { id: `${id}-9`, parentId: 'lost', createdAt: at(9) },
        { id: `${id}-h`, parentId: `${id}-1`, createdAt: at(4), state: 'held' },
      ];
      expect(new Set(await bring(room(), id, comments))).toEqual(new Set(['imported']));
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual(['1', '2', '3', '9'].map((one) => `${id}-${one}`));
      expect(seen.text).toContain('>4 Comments<');
      expect(deepestIn(seen)).toBe(3);
      const before = await everyRow(room(), id);
      expect(new Set(await bring(room(), id, comments))).toEqual(new Set(['unchanged']));
      expect(await everyRow(room(), id)).toEqual(before);
      const headers = { 'if-none-match': seen.header('etag') ?? '' };
      expect((await room().visit(href, { headers })).status, 'its page is as it was').toBe(304);
    });

    it('is brought up to date, but never over what was decided here', async () => {
      const { id, href } = await room().publish();
      const comments = [{ id: `${id}-1` }, { id: `${id}-2`, createdAt: at(2) }];
      await bring(room(), id, comments);
      const moderator = await room().staff('moderator');
      await room().post(`/desk/comments/${id}-1/reject`, {}, { as: moderator });
      const later = comments.map((comment) => ({ ...comment, body: 'Edited there.' }));
      expect(await bring(room(), id, later)).toEqual(['kept', 'updated']);
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([`${id}-2`]);
      expect(seen.text).toContain('Edited there.');
    });

    it('takes answers that are written here, and keeps them when it comes again', async () => {
      const { id, href } = await room().publish();
      const comments = [{ id: `${id}-1` }, { id: `${id}-2`, parentId: `${id}-1` }];
      await bring(room(), id, comments);
      const reply = await say(room(), href, { body: 'Written here.', parent: `${id}-2` });
      await bring(room(), id, comments);
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([`${id}-1`, `${id}-2`, reply]);
      expect(seen.text).toContain('>3 Comments<');
    });

    it('goes with its story and leaves nothing, and leaves the others alone', async () => {
      const [gone, stays] = [await room().publish(), await room().publish()];
      await bring(room(), gone.id, [{ id: `${gone.id}-1` }]);
      await bring(room(), stays.id, [{ id: `${stays.id}-1` }]);
      await room().database.write(async (writer) => {
        const question = { storyId: gone.id, question: 'Why?', words: 'because', openedAt: MORNING };
        const { importer } = room().newsroom.conversation;
        await importer.importQuestion(writer, {
          ...{ ...question, passageId: 'passage-gone', closedAt: null, atFirst: 'closed' },
        });
        await room().newsroom.conversation.removeOfStories(writer, []);
        await room().newsroom.conversation.removeOfStories(writer, [gone.id]);
        await room().newsroom.stories.removeStories(writer, [gone.id]);
      });
      await room().settle();
      expect(await everyRow(room(), gone.id)).toEqual({ comments: [], conversations: [], questions: [] });
      expect((await room().visit(`/comments/${gone.id}-1`)).status).toBe(404);
      expect(commentsIn(await room().visit(stays.href))).toEqual([`${stays.id}-1`]);
    });

    it('shows other words after another import, also where there are as many comments as before', async () => {
      const { id, href } = await room().publish();
      await bring(room(), id, [{ id: `${id}-1`, body: 'The first words.' }]);
      expect((await room().visit(href)).text).toContain('The first words.');
      await bring(room(), id, [{ id: `${id}-1`, body: 'Other words.' }]);
      const { text } = await room().visit(href);
      expect(text).toContain('Other words.');
      expect(text).not.toContain('The first words.');
    });
  },
  lifted,
);

interface Tables {
  comments: { story_id: string; id: string };
  conversations: { story_id: string };
  passage_questions: { story_id: string };
}

async function everyRow({ database }: Room, storyId: string) {
  const tables = database.tables<Tables>();
  return {
    comments: await tables
      .selectFrom('comments')
      .selectAll()
      .where('story_id', '=', storyId)
      .orderBy('id')
      .execute(),
    conversations: await tables
      .selectFrom('conversations')
      .selectAll()
      .where('story_id', '=', storyId)
      .execute(),
    questions: await tables
      .selectFrom('passage_questions')
      .selectAll()
      .where('story_id', '=', storyId)
      .execute(),
  };
}
