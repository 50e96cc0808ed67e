import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';

const LIST = '/desk/questions';

describeNewsroom(
  'The list of all questions',
  (room) => {
    it('says of each where it is asked, how many answered, and whether more can', async () => {
      const editor = await room().staff('editor');
      const ferry = await ask(room(), editor, { words: 'ferry', question: 'Do you take it?' });
      const tram = await ask(room(), editor, { words: 'tram', question: 'Do you miss it?' });
      await say(room(), ferry.href, { body: 'I do.', passage: ferry.passageId });
      await say(room(), ferry.href, { body: 'So do I.', passage: ferry.passageId });
      await room().post(`${LIST}/${tram.id}/${tram.passageId}/close`, {}, { as: editor });
      const { text } = await room().visit(LIST, { as: editor });
      const [first = '', second = ''] = rowsOf(text);
      expect(first).toContain('Do you miss it?');
      expect(first).toContain('No answers yet · closed for answers · the words stand as they were');
      expect(second).toContain(`href="${LIST}/${ferry.id}#question-${ferry.passageId}"`);
      expect(second).toContain(`href="${ferry.href}#question-${ferry.passageId}"`);
      expect(second).toContain(`href="${ferry.href}?filter=inline#comments"`);
      expect(second).toContain('2 answers · takes answers · the words stand as they were');
      await room().post(`${LIST}/${tram.id}/${tram.passageId}/remove`, {}, { as: editor });
      expect((await room().visit(LIST, { as: editor })).text).not.toContain('Do you miss it?');
    });

    it('says when the words have changed or are gone, and holds those of drafts', async () => {
      const editor = await room().staff('editor');
      const { id } = await ask(room(), editor, { words: 'trolley', question: 'Who drives?' });
      await room().publish({ id, paragraphs: ['There is none of it any more.'] });
      await ask(room(), editor, { words: 'bus', question: 'Who waits?', status: 'draft' });
      const [draft = '', gone = ''] = rowsOf((await room().visit(LIST, { as: editor })).text);
      expect(draft).toContain('Who waits?');
      expect(draft).not.toContain('href="#');
      expect(gone).toContain('takes answers · detached');
    });

    it('goes on over pages, and is for those who may ask', async () => {
      const editor = await room().staff('editor');
      for (let at = 0; at < 26; at += 1) {
        await ask(room(), editor, { words: 'night', question: `Question ${at} of many?` });
      }
      const first = await room().visit(LIST, { as: editor });
      expect(rowsOf(first.text)).toHaveLength(25);
      expect(first.text).toContain('Question 25 of many?');
      expect(first.text).toContain(`href="${LIST}?page=2"`);
      const second = await room().visit(`${LIST}?page=2`, { as: editor });
      expect(rowsOf(second.text)[0]).toContain('Question 0 of many?');
      expect((await room().visit(LIST, { as: await room().staff('moderator') })).status).toBe(403);
      expect((await room().visit(LIST)).location).toBe('/desk/sign-in');
    });
  },
  { config: { limits: 'off' } },
);

/** Publishes a story with the words, and asks about them. */
async function ask(
  room: Room,
  as: Person,
  wish: { readonly words: string; readonly question: string; readonly status?: 'draft' },
): Promise<{ id: string; href: string; passageId: string }> {
  const { words, question, status } = wish;
  room.clock.advance(1);
  const draft = status ? { status, firstPublishedAt: null } : {};
  const { id, href } = await room.publish({ paragraphs: [`The ${words} runs again.`], ...draft });
  await room.post(`${LIST}/${id}`, { words, question }, { as });
  const { text } = await room.visit(`${LIST}/${id}`, { as });
  const [, passageId = ''] = /id="question-([\w-]+)"/.exec(text) ?? [];
  return { id, href, passageId };
}

/** The rows of the list, the first first. */
function rowsOf(text: string): readonly string[] {
  return [...text.matchAll(/<li><div class="desk-text">(.*?)<\/div><\/li>/gs)].map(([, row = '']) => row);
}
