import { expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { bring, commentsIn, say } from '../../../test/comments.ts';
import { markedText } from '../../../test/marked-text.ts';
import type { PassageQuestion } from '../words.ts';

describeNewsroom(
  'A question on words of a story',
  (room) => {
    it('has a mark after the words that leads to it, with its latest answers and a page to answer on', async () => {
      const { id, href } = await asked(room());
      for (const body of ['One.', 'Two.', 'Three.', 'Four.']) await say(room(), href, { body, passage: id });
      const { text } = await room().visit(href);
      expect(text).toMatch(
        new RegExp(`<span class="passage" id="passage-${id}"[^>]*>who pays</span><a[^>]*>`),
      );
      expect(markIn(text)).toContain(`href="#question-${id}"`);
      expect(markIn(text)).toContain('aria-label="Question about “who pays”: Do you? 4 answers"');
      const block = questionIn(text, id);
      expect(block).toContain('Do you?');
      expect(block).toContain(`href="#passage-${id}"`);
      expect([...block.matchAll(/One|Two|Three|Four/g)].map(([word]) => word)).toEqual([
        'Four',
        'Three',
        'Two',
      ]);
      expect(block).toContain(`href="${href}/answer?question=${id}"`);
      expect(block).toContain(`href="${href}?filter=inline#comments"`);
      const page = await room().visit(`${href}/answer?question=${id}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`name="passage" value="${id}"`);
      expect(page.text).toContain('name="opened"');
    });

    it('takes answers that are comments, headed by the words that lead back', async () => {
      const { id, href } = await asked(room());
      const answer = await say(room(), href, { body: 'I do.', passage: id });
      await say(room(), href, { body: 'Something else.' });
      const { text } = await room().visit(href);
      expect(commentsIn({ text })).toHaveLength(2);
      expect(commentIn(text, answer)).toContain(`<a href="#passage-${id}">who pays</a>`);
      expect(commentsIn(await room().visit(`${href}?filter=inline`))).toEqual([answer]);
    });

    it('stands in the text itself where it is open at first, once', async () => {
      const { id, href } = await asked(room(), { atFirst: 'open' });
      const { text } = await room().visit(href);
      expect(text.match(new RegExp(`id="question-${id}"`, 'g'))).toHaveLength(1);
      expect(text).toMatch(new RegExp(`</p><section class="question" id="question-${id}"`));
      expect(text).not.toContain('class="questions"');
    });

    it('is closed for answers, and still read', async () => {
      const { id, href } = await asked(room(), { closedAt: '2026-03-10T09:00:00.000Z' });
      const { text } = await room().visit(href);
      expect(questionIn(text, id)).toContain('This question takes no more answers.');
      expect(text).not.toContain('/answer?question=');
      expect((await room().visit(`${href}/answer?question=${id}`)).status).toBe(422);
      const refused = await room().post(`${href}/comments`, { name: 'Ada', body: 'Late.', passage: id });
      expect(refused.status).toBe(422);
    });

    it('says so, with the difference, where the words changed after an answer', async () => {
      const { id, href, storyId } = await asked(room());
      const before = await say(room(), href, { body: 'Before.', passage: id });
      await rewritten(room(), storyId, [['who really pays', id]]);
      const after = await say(room(), href, { body: 'After.', passage: id });
      const { text } = await room().visit(href);
      expect(commentIn(text, before)).toContain('Written about an earlier wording');
      expect(commentIn(text, before)).toMatch(/<ins><span[^>]*>put in: <\/span>really ?<\/ins>/);
      expect(commentIn(text, after)).toContain(`<a href="#passage-${id}">who really pays</a>`);
      expect(commentIn(text, after)).not.toContain('earlier wording');
      expect(questionIn(text, id)).toContain('Written about an earlier wording');
    });

    it('keeps its thread where the words are gone, and leads nowhere', async () => {
      const { id, href, storyId } = await asked(room());
      const answer = await say(room(), href, { body: 'I do.', passage: id });
      // The same words elsewhere are not the words.
      await rewritten(room(), storyId, [], 'Ask who pays.');
      const { text } = await room().visit(href);
      expect(commentIn(text, answer)).toContain('who pays');
      expect(commentIn(text, answer)).toContain('These words are no longer in the story.');
      expect(questionIn(text, id)).toContain('These words are no longer in the story.');
      expect(text).not.toContain(`passage-${id}`);
      expect(text).not.toContain('question-mark');
    });

    it('shows no answer that waits or was taken away, and counts none', async () => {
      const { id, href, storyId } = await asked(room());
      const answers = { passageId: id, passageWords: 'who pays' };
      const held = { id: `${storyId}-h`, body: 'Heldwords.', state: 'held', ...answers } as const;
      await bring(room(), storyId, [held, { id: `${storyId}-r`, body: 'Rejectedwords.', ...answers }]);
      const moderator = await room().staff('moderator');
      await room().post(`/desk/comments/${storyId}-r/reject`, {}, { as: moderator });
      const { text } = await room().visit(href);
      expect(text).not.toMatch(/Heldwords|Rejectedwords/);
      expect(markIn(text)).toContain('0 answers');
    });

    it('of a story that is not published is told to nobody', async () => {
      const { id, href, storyId } = await asked(room());
      await rewritten(room(), storyId, [['who pays', id]], undefined, { status: 'draft' });
      for (const path of [href, `${href}?me`, `${href}/answer?question=${id}`, `${href}?filter=inline`]) {
        const seen = await room().visit(path);
        expect(seen.status, path).toBe(404);
        expect(seen.text).not.toContain('Do you?');
      }
    });

    it('is text and nothing else, whatever stands in it', async () => {
      const question = 'A7 <img src=x onerror=alert(1)>"\' <script>alert(2)</script>';
      const { id, href } = await asked(room(), { question });
      for (const path of [href, `${href}?me`, `${href}/answer?question=${id}`]) {
        const { text } = await room().visit(path);
        expect(text, path).toContain('A7 &lt;img');
        expect(text, path).not.toMatch(/<img src=x|<script>alert/);
      }
    });
  },
  { config: { limits: 'off' } },
);

/** A published story that asks readers about two of its words. */
async function asked(room: Room, question: Partial<PassageQuestion> = {}) {
  const id = room.newId();
  const { id: storyId, href } = await room.publish({
    document: markedText(['Nobody knows ', ['who pays', id], ' for it.'], ['The end.']),
  });
  await room.database.write((writer) =>
    room.newsroom.conversation.importer.importQuestion(writer, {
      ...{ passageId: id, storyId, question: 'Do you?', words: 'who pays' },
      ...{ openedAt: '2026-03-10T08:00:00.000Z', closedAt: null, atFirst: 'closed' },
      ...question,
    }),
  );
  return { id, storyId, href };
}

/** The story with other words in its first paragraph. */
async function rewritten(
  room: Room,
  storyId: string,
  words: readonly (readonly [string, string])[],
  last = 'The end.',
  story: Parameters<Room['publish']>[0] = {},
): Promise<void> {
  const document = markedText(['Nobody knows ', ...words, ' for it.'], [last]);
  await room.publish({ id: storyId, document, ...story });
}

function markIn(text: string): string {
  return /<a class="question-mark".*?<\/a>/s.exec(text)?.[0] ?? '';
}

function questionIn(text: string, id: string): string {
  return new RegExp(`<section class="question" id="question-${id}".*?</section>`, 's').exec(text)?.[0] ?? '';
}

function commentIn(text: string, id: string): string {
  return new RegExp(`<article[^>]* id="comment-${id}".*?</article>`, 's').exec(text)?.[0] ?? '';
}
