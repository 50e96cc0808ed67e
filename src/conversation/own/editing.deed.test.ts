import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { hashOfPassword } from '#stories';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { bring, commentsIn, say, whileSettings } from '../../../test/comments.ts';

const links = 'https://a.example https://b.example https://c.example';

describeNewsroom(
  'An author edits',
  (room) => {
    const edit = (id: string, body: string, as?: Person) =>
      room().post(`/comments/${id}/edit`, { body }, as ? { as } : {});

    it('a comment in place: everybody reads the new words, marked as edited', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'I took it yesterday.' }, { as: ada });
      const own = await room().visit(`${href}?me`, { as: ada });
      expect(own.text).toContain(`href="/comments/${id}/edit"`);
      expect(own.text).toContain('until <time datetime="2026-03-10T08:15:00.000Z">');
      const form = await room().visit(`/comments/${id}/edit`, { as: ada });
      expect(form.text).toContain('I took it yesterday.</textarea>');
      expect(form.header('cache-control')).toContain('no-store');
      const answer = await edit(id, 'I took it *today*.', ada);
      expect(answer).toMatchObject({ status: 303, location: `${href}?me&thread=${id}#comment-${id}` });
      const { text } = await room().visit(href);
      expect(text).toContain('I took it <em>today</em>.');
      expect(text).toContain('>edited<');
      expect(text).not.toContain('yesterday');
      expect(text).not.toContain(`/comments/${id}/edit`);
    });

    it('a comment on no page that opens with the story, and is led to where it stands', async () => {
      const { id, href } = await room().publish();
      const ada = room().person();
      const sixtyAt = (hour: string) =>
        Array.from({ length: 60 }, (_, at) => ({
          ...{ id: `${id}-${hour}-${at}`, createdAt: `2026-03-10T${hour}:${10 + (at % 50)}:00.000Z` },
        }));
      await bring(room(), id, sixtyAt('07'));
      const said = await say(room(), href, { body: 'In the midst.' }, { as: ada });
      await bring(room(), id, sixtyAt('09'));
      await whileSettings(room(), { editFor: 24 * 60 }, async () => {
        room().clock.advance(2 * 60 * MINUTE);
        expect(commentsIn(await room().visit(`${href}?me`, { as: ada }))).not.toContain(said);
        const { location = '' } = await edit(said, 'Changed in the midst.', ada);
        const back = await room().visit(`/comments/${said}/edit`, { as: ada });
        expect(back.text).toContain(`href="${location.replaceAll('&', '&amp;')}"`);
        expect(commentsIn(await room().visit(location.split('#', 1)[0] ?? '', { as: ada }))).toEqual([said]);
        room().clock.advance(-2 * 60 * MINUTE);
      });
    });

    it('until the last instant of the minutes that the newsroom grants, and no later', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'First words.' }, { as: ada });
      room().clock.advance(15 * MINUTE - 1);
      expect((await edit(id, 'Second words.', ada)).status).toBe(303);
      room().clock.advance(1);
      const late = await edit(id, 'Third words.', ada);
      expect(late.status).toBe(422);
      expect(late.text).toContain('Third words.</textarea>');
      expect(late.text).toContain('can no longer be changed');
      expect((await room().visit(`/comments/${id}/edit`, { as: ada })).status).toBe(422);
      expect((await room().visit(href)).text).toContain('Second words.');
      expect((await room().visit(`${href}?me`, { as: ada })).text).not.toContain(`/comments/${id}/edit`);
      room().clock.advance(-15 * MINUTE);
    });

    it('nothing where the newsroom wants no changes, and nothing of a closed conversation', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'As it was.' }, { as: ada });
      await whileSettings(room(), { editFor: 0 }, async () => {
        expect((await edit(id, 'Otherwise.', ada)).status).toBe(422);
        expect((await room().visit(`${href}?me`, { as: ada })).text).not.toContain(`/comments/${id}/edit`);
      });
      await whileSettings(room(), { state: 'closed' }, async () => {
        expect((await edit(id, 'Otherwise.', ada)).text).toContain('are closed');
      });
      expect((await room().visit(href)).text).toContain('As it was.');
    });

    it('only what nobody has answered; a reply that came meanwhile refuses, and the text is kept', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'The ferry is late.' }, { as: ada });
      await say(room(), href, { body: 'It is not.', parent: id });
      const refused = await edit(id, 'The ferry is on time.', ada);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('Somebody has answered');
      expect(refused.text).toContain('The ferry is on time.</textarea>');
      expect((await room().visit(href)).text).toContain('The ferry is late.');
    });

    it('in a row with replies: whoever comes first, no reply stands under words that it did not answer', async () => {
      const { href } = await room().publish();
      for (const round of [1, 2, 3, 4]) {
        const ada = room().person();
        const id = await say(room(), href, { body: `Before ${round}.` }, { as: ada });
        const deeds = [
          () => edit(id, `After ${round}.`, ada),
          () => room().post(`${href}/comments`, { name: 'Bo', body: `Reply ${round}.`, parent: id }),
        ];
        const [one, other] = await Promise.all(
          (round % 2 ? deeds : deeds.toReversed()).map((deed) => deed()),
        );
        const edited = (round % 2 ? one : other)?.status === 303;
        const { text } = await room().visit(href);
        expect(text).toContain(`Reply ${round}.`);
        expect(text).toContain(edited ? `After ${round}.` : `Before ${round}.`);
      }
    });

    it('A6: and nobody else does, whatever they type; they do not even learn that it is there', async () => {
      const { href } = await room().publish();
      const email = `${room().newId()}@bay.example`;
      const ada = room().person();
      const seen = await say(room(), href, { body: 'Mine.', email }, { as: ada });
      const waits = await say(room(), href, { body: `Mine too. ${links}`, email }, { as: ada });
      const eve = room().person();
      await say(room(), href, { body: 'I am Ada, says Eve.', email }, { as: eve });
      const staff = await room().staff('owner');
      for (const id of [seen, waits, 'none']) {
        for (const as of [undefined, eve, staff]) {
          for (const word of ['edit', 'delete']) {
            const how = as ? { as } : {};
            expect((await room().visit(`/comments/${id}/${word}`, how)).status).toBe(404);
            const form = { body: 'Yours.', email };
            expect((await room().post(`/comments/${id}/${word}`, form, how)).status).toBe(404);
            expect((await room().post(`${href}/${word}?of=${id}`, form, how)).status).toBe(404);
          }
        }
      }
      expect((await room().visit(href)).text).toContain('Mine.');
    });

    it('what passes the verdict again: refused words come back, and what must wait goes out of sight', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'Harmless.' }, { as: ada });
      const empty = await edit(id, '   ', ada);
      expect(empty.status).toBe(422);
      expect(empty.text).toContain('Please write something.');
      await room().settle();
      expect((await edit(id, `Now with links. ${links}`, ada)).status).toBe(303);
      const shared = (await room().visit(href)).text;
      expect(shared).toContain('>0 Comments<');
      expect(shared).not.toContain('Now with links');
      expect((await room().visit(`${href}?me`, { as: ada })).text).toContain('Now with links');
      const moderator = await room().staff('moderator');
      const queue = (await room().visit('/desk/comments', { as: moderator })).text;
      expect(queue).toContain('Now with links');
      expect(queue).toContain('Harmless.');
      expect((await edit(id, 'Harmless again.', ada)).status).toBe(303);
      expect((await room().visit(href)).text).toContain('>0 Comments<');
      const again = (await room().visit('/desk/comments', { as: moderator })).text;
      const wording = again
        .slice(again.indexOf('Harmless again.'))
        .match(/name="wording" value="([^"]+)"/)?.[1];
      await room().post(`/comments/${id}/approve`, { wording: wording ?? '' }, { as: moderator });
      const approved = (await room().visit(href)).text;
      expect(approved).toContain('Harmless again.');
      expect(approved).not.toContain('Harmless.<');
      expect(await toldOf(room(), id)).toBe(1);
    });

    it('what staff wrote only in their own session', async () => {
      const { href } = await room().publish();
      const mira = await room().staff('author');
      const id = await say(room(), href, { body: 'The newsroom says.' }, { as: mira });
      const secret = mira.cookies.get('tidings_return') ?? '';
      const signedOut = { cookies: new Map([['tidings_return', secret]]) };
      expect((await edit(id, 'Not the newsroom.', signedOut)).status).toBe(404);
      expect((await edit(id, 'The newsroom says it better.', mira)).status).toBe(303);
      expect((await room().visit(href)).text).toContain('says it better');
    });

    it('keeps every version for moderators, and they go with the comment', async () => {
      const { href } = await room().publish();
      const ada = room().person();
      const id = await say(room(), href, { body: 'One.' }, { as: ada });
      for (const body of ['Two.', 'Two.', 'Three.']) await edit(id, body, ada);
      expect(await versionsOf(room(), id)).toEqual(['One.', 'Two.']);
      const moderator = await room().staff('moderator');
      const inPlace = (await room().visit(`${href}?me`, { as: moderator })).text;
      expect(inPlace).toContain('<p>One.</p>');
      for (const as of [ada, room().person(), await room().staff('author')]) {
        expect((await room().visit(`${href}?me`, { as })).text).not.toContain('One.');
      }
      expect((await room().visit('/me/export.json', { as: ada })).text).toContain('Two.');
      await room().post(`/comments/${id}/delete`, {}, { as: ada });
      expect(await versionsOf(room(), id)).toEqual([]);
    });

    it('a comment on a story behind a password, under the story’s own address', async () => {
      const passwordHash = await hashOfPassword('herring');
      const { href } = await room().publish({ visibility: 'password', passwordHash });
      const ada = room().person();
      await room().post(`${href}/password`, { password: 'herring' }, { as: ada });
      const id = await say(room(), href, { body: 'Behind the door.' }, { as: ada });
      expect((await room().visit(`/comments/${id}/edit`, { as: ada })).status).toBe(404);
      const own = (await room().visit(`${href}?me`, { as: ada })).text;
      expect(own).toContain(`href="${href}/edit?of=${id}"`);
      const answer = await room().post(`${href}/edit?of=${id}`, { body: 'Changed behind it.' }, { as: ada });
      expect(answer.status).toBe(303);
      expect((await room().visit(href, { as: ada })).text).toContain('Changed behind it.');
      expect((await room().post(`${href}/delete?of=${id}`, {}, { as: ada })).status).toBe(303);
      expect(commentsIn(await room().visit(href, { as: ada }))).toEqual([]);
    });
  },
  { config: { limits: 'off' } },
);

async function versionsOf({ database }: Room, id: string): Promise<readonly string[]> {
  const rows = await database
    .tables<{ comment_versions: { comment_id: string; number: number; body: string } }>()
    .selectFrom('comment_versions')
    .select('body')
    .where('comment_id', '=', id)
    .orderBy('number')
    .execute();
  return rows.map(({ body }) => body);
}

/** How often it was owed that moderators hear of this comment. */
async function toldOf({ database }: Room, id: string): Promise<number> {
  const rows = await database
    .tables<{ outbox: { topic: string; payload: string } }>()
    .selectFrom('outbox')
    .select('payload')
    .where('topic', '=', 'comment-held')
    .execute();
  return rows.filter(({ payload }) => payload.includes(id)).length;
}
