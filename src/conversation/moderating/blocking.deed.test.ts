import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, MORNING, type Person, type Room } from '../../../test/a-newsroom.ts';
import { bring, postedId } from '../../../test/comments.ts';
import { everyRow } from '../../../test/every-row.ts';

const lifted = { config: { limits: 'off', trustProxy: '127.0.0.1' } } as const;

describeNewsroom(
  'Somebody who is blocked',
  (room) => {
    const block = (id: string, kind: 'person' | 'network', how: { as: Person; form?: object }) =>
      room().post(`/comments/${id}/block-${kind}`, { term: 'week', ...how.form }, { as: how.as });

    it('as a person posts no more, from wherever, until the term is over', async () => {
      const { href } = await room().publish();
      const eve = room().person();
      const id = postedId(await postFrom(room(), href, { network: 1, as: eve, form: { body: 'Pills.' } }));
      const as = await room().staff('moderator');
      expect((await block(id, 'person', { as, form: { words: 'Pills, again.' } })).status).toBe(303);
      const refused = await postFrom(room(), href, { network: 2, as: eve, form: { body: 'More pills.' } });
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('No comments are taken from you');
      expect(refused.text).toContain('More pills.');
      const other = await postFrom(room(), href, { network: 1, form: { body: 'From next door.' } });
      expect(other.status).toBe(303);
      const listed = await room().visit('/desk/conversation/blocks', { as });
      expect(listed.text).toContain('Eve, the person');
      expect(listed.text).toContain('Pills, again.');
      room().clock.advance(7 * DAY + 1);
      const later = await postFrom(room(), href, { network: 2, as: eve, form: { body: 'I am sorry.' } });
      expect(later.status).toBe(303);
      room().clock.set(MORNING);
    });

    it('stays so as the account that they turn out to have, and is nameless once they erase themselves', async () => {
      const { href } = await room().publish();
      const guest = room().person();
      const id = postedId(await postFrom(room(), href, { network: 8, as: guest, form: { body: 'Pills.' } }));
      await block(id, 'person', { as: await room().staff('moderator') });
      const { database, newsroom } = room();
      const { own } = newsroom.conversation;
      const tables = database.tables<{
        comments: { id: string; reader_id: string };
        comment_blocks: { subject: string; name: string };
      }>();
      const { reader_id: from } = await tables
        .selectFrom('comments')
        .select('reader_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      const into = `account-of-${from}`;
      const blocks = () =>
        tables.selectFrom('comment_blocks').select('name').where('subject', '=', into).execute();
      await database.write((writer) => own.merge.merge(writer, { from, into }));
      expect(await blocks()).toEqual([{ name: 'Eve' }]);
      const proof = { readerId: into, provedEmail: null };
      await database.write((writer) => own.eraser.erase(writer, proof));
      expect(await blocks()).toEqual([{ name: '' }]);
      expect(await everyRow(room())).not.toContain('203.0.8.0');
    });

    it('as a network posts no more under any name, until somebody lifts it', async () => {
      const { href } = await room().publish();
      const id = postedId(await postFrom(room(), href, { network: 3, form: { body: 'Pills.' } }));
      const as = await room().staff('moderator');
      await block(id, 'network', { as, form: { term: 'for-ever' } });
      const refused = await postFrom(room(), href, { network: 3, form: { name: 'Bo', body: 'Hello.' } });
      expect(refused.status).toBe(422);
      expect((await postFrom(room(), href, { network: 4, form: { body: 'Hello.' } })).status).toBe(303);
      const listed = await room().visit('/desk/conversation/blocks', { as });
      expect(listed.text).toContain('203.0.3.0/24');
      const [, blockId] = /203\.0\.3\.0[\s\S]*?blocks\/([\w-]+)\/lift/.exec(listed.text) ?? [];
      const lift = `/desk/conversation/blocks/${blockId}/lift`;
      expect((await room().post(lift, {}, { as: await room().staff('author') })).status).toBe(403);
      expect((await room().post(lift, {}, { as })).status).toBe(303);
      expect((await room().post(lift, {}, { as })).status).toBe(404);
      const again = await postFrom(room(), href, { network: 3, form: { name: 'Bo', body: 'Hello.' } });
      expect(again.status).toBe(303);
      const acts = await room().newsroom.staff.acts({ most: 10 });
      expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['network-blocked', 'block-lifted']));
    });

    it('is somebody: nobody stands behind an imported comment or one of staff', async () => {
      const { id: storyId, href } = await room().publish();
      await bring(room(), storyId, [{ id: `${storyId}-old` }]);
      const as = await room().staff('moderator');
      const byStaff = postedId(await postFrom(room(), href, { network: 5, as, form: { body: 'By us.' } }));
      for (const id of [`${storyId}-old`, byStaff]) {
        for (const kind of ['person', 'network'] as const) {
          const answer = await block(id, kind, { as });
          expect(answer.status).toBe(409);
          expect(answer.text).toContain('There is nobody to block');
        }
      }
    });

    it('is found by the network that stands beside comments for a week, for moderators alone', async () => {
      const { href } = await room().publish();
      for (const body of ['The one.', 'The other.']) {
        await postFrom(room(), href, { network: 77, form: { body } });
      }
      const as = await room().staff('moderator');
      const queue = await room().visit('/desk/comments?show=latest', { as });
      expect(queue.text).toContain('203.0.77.0/24');
      expect(queue.text).toContain('1 other comment from there this week');
      const [, alike = ''] = /203\.0\.77\.0\/24\. <a href="([^"]+)"/.exec(queue.text) ?? [];
      const both = await room().visit(alike.replaceAll('&amp;', '&'), { as });
      for (const body of ['The one.', 'The other.']) expect(both.text).toContain(body);
      expect((await room().visit(href)).text).not.toContain('203.0.77');
      await room().settle();
      room().clock.advance(7 * DAY + 2 * 60 * 60 * 1_000);
      await room().settle();
      expect(await everyRow(room())).not.toContain('203.0.77');
      room().clock.set(MORNING);
    });
  },
  lifted,
);

/** Posts as somebody from a network of their own. */
function postFrom(
  room: Room,
  href: string,
  from: { readonly network: number; readonly as?: Person; readonly form: Record<string, string> },
) {
  const headers = { 'x-forwarded-for': `203.0.${from.network}.7` };
  const form = { name: 'Eve', ...from.form };
  return room.post(`${href}/comments`, form, { headers, ...(from.as ? { as: from.as } : {}) });
}
