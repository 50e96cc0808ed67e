import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { bring, say } from '../../../test/comments.ts';
import { everyRow } from '../../../test/every-row.ts';
import { signInByMail } from '../../../test/links.ts';

describeNewsroom(
  'The votes of a person',
  (room) => {
    const vote = async (id: string, value: string, as: Person) => {
      const headers = { accept: 'application/json' };
      const answer = await room().post(`/comments/${id}/vote`, { value }, { as, headers });
      expect(answer.status, answer.text).toBe(200);
      return answer.json() as { readonly up: number; readonly down: number; readonly mine: number };
    };
    /** Comments of an earlier system, as targets that are nobody's. */
    async function targets(...more: readonly Record<string, string>[]) {
      const { id: storyId, href } = await room().publish();
      const ids = ['a', 'b', 'c'].map((letter) => `${storyId}-${letter}`);
      await bring(
        room(),
        storyId,
        ids.map((id, at) => ({ id, ...more[at] })),
      );
      return { href, ids: ids as [string, string, string] };
    }
    const numbers = async (id: string) => vote(id, '0', room().person());

    it('become one with those of the account that they turn out to have, and none counts twice', async () => {
      const { ids } = await targets();
      const [both, theirs, other] = ids;
      const email = `ada-${room().newId()}@bay.example`;
      const [account, guest] = [room().person(), room().person()];
      await signInByMail(room(), email, account);
      await vote(both, '1', account);
      await vote(both, '-1', guest);
      await vote(theirs, '1', guest);
      await vote(other, '-1', account);
      expect(await numbers(both)).toMatchObject({ up: 1, down: 1 });
      await signInByMail(room(), email, guest);
      expect(await numbers(both)).toMatchObject({ up: 1, down: 0 });
      expect(await numbers(theirs)).toMatchObject({ up: 1, down: 0 });
      expect(await vote(theirs, '0', account)).toMatchObject({ up: 0, mine: 0 });
    });

    it('do not stand on a comment that turns out to be their own', async () => {
      const email = `ada-${room().newId()}@bay.example`;
      const { ids } = await targets({ email });
      const ada = room().person();
      await vote(ids[0], '1', ada);
      expect(await numbers(ids[0])).toMatchObject({ up: 1 });
      await signInByMail(room(), email, ada);
      expect(await numbers(ids[0])).toMatchObject({ up: 0 });
    });

    it('are taken back when they are erased, and the page shows it', async () => {
      const { ids, href } = await targets();
      const ada = room().person();
      await say(room(), href, { body: 'To be erased.' }, { as: ada });
      await vote(ids[0], '1', ada);
      await vote(ids[1], '-1', ada);
      expect((await room().visit(href)).text).toContain('aria-label="Score +1"');
      const [reader] = await room()
        .database.tables<Rows>()
        .selectFrom('votes')
        .selectAll()
        .where('comment_id', '=', ids[0])
        .execute();
      await room().post('/me/erase', {}, { as: ada });
      expect(await numbers(ids[0])).toMatchObject({ up: 0, down: 0 });
      expect(await numbers(ids[1])).toMatchObject({ up: 0, down: 0 });
      expect((await room().visit(href)).text).not.toContain('aria-label="Score +1"');
      expect(await everyRow(room())).not.toContain(reader?.voter);
    });

    it('can be taken along', async () => {
      const { ids } = await targets();
      const ada = room().person();
      await vote(ids[0], '-1', ada);
      const { text } = await room().visit('/me/export.json', { as: ada });
      expect(JSON.stringify(JSON.parse(text))).toContain(`"comment":"${ids[0]}","vote":-1`);
      expect((await room().visit('/me/export', { as: ada })).text).toContain('Your votes');
    });

    it('are forgotten with the comment that its author takes back', async () => {
      const { href } = await targets();
      const ada = room().person();
      const id = await say(room(), href, { body: 'I take it back.' }, { as: ada });
      const bo = room().person();
      await vote(id, '1', bo);
      await room().post('/me/erase', {}, { as: ada });
      expect(
        await room()
          .database.tables<Rows>()
          .selectFrom('votes')
          .selectAll()
          .where('comment_id', '=', id)
          .execute(),
      ).toEqual([]);
      expect((await room().visit('/me/export.json', { as: bo })).text).not.toContain(id);
    });

    it('go with the story', async () => {
      const { ids } = await targets();
      await vote(ids[0], '1', room().person());
      const storyId = ids[0].replace(/-a$/, '');
      await room().database.write((writer) =>
        room().newsroom.conversation.removeOfStories(writer, [storyId]),
      );
      const left = await room()
        .database.tables<Rows>()
        .selectFrom('votes')
        .selectAll()
        .where('comment_id', '=', ids[0])
        .execute();
      expect(left).toEqual([]);
    });
  },
  { config: { limits: 'off' } },
);

interface Rows {
  votes: { comment_id: string; voter: string };
}
