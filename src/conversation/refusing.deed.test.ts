import { expect, it } from 'vitest';
import { hashOfPassword } from '#stories';
import { describeNewsroom, MORNING } from '../../test/a-newsroom.ts';
import { bring, commentsIn, postedId, say, whileSettings } from '../../test/comments.ts';
import { MOST_POSTS } from './actions/limit-posts.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'A comment is not taken',
  (room) => {
    it('as it was sent, and comes back with every word in its place', async () => {
      const { href } = await room().publish();
      const form = {
        name: 'Ada "Q" <b>',
        email: 'ada@',
        website: 'javascript:x()',
        body: 'One </textarea> two.',
      };
      const answer = await room().post(`${href}/comments`, form);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain('value="Ada &quot;Q&quot; &lt;b>"');
      expect(answer.text).toContain('value="ada@"');
      expect(answer.text).toContain('value="javascript:x()"');
      expect(answer.text).toContain('One &lt;/textarea> two.');
      expect(answer.text).toContain('This is not an e-mail address.');
      expect(answer.text).toContain('This is not the address of a website.');
      expect(answer.text).toMatch(/name="key" value="[\w-]+"/);
      const script = await room().post(`${href}/comments`, form, { headers: { 'x-tidings': 'fragment' } });
      expect(script.status).toBe(422);
      expect(script.json()).toMatchObject({ html: expect.stringContaining('value="ada@"') });
      const program = await room().postJson(`${href}/comments`, form);
      expect(program.status).toBe(422);
      expect(program.json()).toMatchObject({ code: 'email-malformed', field: 'email' });
      expect(commentsIn(await room().visit(href))).toEqual([]);
    });

    it('where it has no end, and its first words come back with the last', async () => {
      const { href } = await room().publish();
      const form = { name: 'Ada', body: `First. ${'and so on '.repeat(12_000)} Last.` };
      const answer = await room().post(`${href}/comments`, form);
      expect(answer.status).toBe(422);
      expect(answer.text).toContain(form.body);
      const program = await room().postJson(`${href}/comments`, form);
      expect(program.json()).toMatchObject({ code: 'too-long', field: 'body' });
    });

    it('where the conversation is closed', async () => {
      const { href } = await room().publish({ commentsClosedAt: MORNING });
      expect((await room().post(`${href}/comments`, { name: 'Ada', body: 'Late.' })).status).toBe(422);
      const { text } = await room().visit(href);
      expect(text).toContain('Comments are closed.');
      expect(text).not.toContain('data-enhance="comment-form"');
      const open = await room().publish();
      const id = await say(room(), open.href, { body: 'In time.' });
      await whileSettings(room(), { state: 'closed' }, async () => {
        expect((await room().post(`/comments/${id}/reply`, { name: 'Ada', body: 'Late.' })).status).toBe(422);
        expect((await room().visit(`/comments/${id}/reply`)).status).toBe(422);
        expect((await room().visit(open.href)).text).toContain('In time.');
      });
    });

    it('in a thread that is closed', async () => {
      const { id: storyId, href } = await room().publish();
      await bring(room(), storyId, [
        { id: `${storyId}-a`, threadClosedAt: MORNING },
        { id: `${storyId}-b`, parentId: `${storyId}-a` },
      ]);
      for (const parent of [`${storyId}-a`, `${storyId}-b`]) {
        const answer = await room().post(`${href}/comments`, { name: 'Ada', body: 'On.', parent });
        expect(answer.status).toBe(422);
        expect(answer.text).toContain('This thread takes no more replies.');
        expect((await room().visit(`/comments/${parent}/reply`)).status).toBe(422);
      }
      expect((await room().visit(href)).text).not.toContain('/reply"');
    });

    it('A6, A8: as an answer to what is held, rejected, elsewhere or nowhere', async () => {
      const { id: storyId, href } = await room().publish();
      const other = await room().publish();
      const elsewhere = await say(room(), other.href, { body: 'Elsewhere.' });
      const rejected = await say(room(), href, { body: 'Rejected.' });
      await bring(room(), storyId, [{ id: `${storyId}-held`, state: 'held' }]);
      const staff = await room().staff('moderator');
      await room().post(`/desk/comments/${rejected}/reject`, {}, { as: staff });
      for (const parent of [elsewhere, rejected, `${storyId}-held`, 'nowhere']) {
        const answer = await room().post(`${href}/comments`, { name: 'Ada', body: 'An answer.', parent });
        expect(answer.status, parent).toBe(422);
        expect(answer.text).toContain('no longer there');
        expect(answer.text, 'may be posted by itself').not.toContain('name="parent"');
      }
      expect((await room().visit(href)).text).toContain('>0 Comments<');
    });

    it('by a form that names another parent than its address', async () => {
      const { href } = await room().publish();
      const first = await say(room(), href, { body: 'First.' });
      const second = await say(room(), href, { body: 'Second.' });
      const answer = await room().postJson(`/comments/${first}/reply`, {
        ...{ name: 'Ada', body: 'To the first.', parent: second },
      });
      expect(answer.json()).toMatchObject({ parent: first });
    });

    it.each(['draft', 'in-review', 'scheduled', 'withdrawn'] as const)(
      'A8: under a story that is %s',
      async (status) => {
        const { id, href } = await room().publish();
        const comment = await say(room(), href, { body: 'While it was there.' });
        await room().publish({ id, status, scheduledFor: null });
        const form = { name: 'Ada', body: 'Afterwards.' };
        for (const path of [`${href}/comments`, `/comments/${comment}/reply`]) {
          expect([404, 410], path).toContain((await room().post(path, form)).status);
        }
        for (const path of [`/comments/${comment}`, `/comments/${comment}/reply`, `${href}/feed`]) {
          const seen = await room().visit(path);
          expect([404, 410], path).toContain(seen.status);
          expect(seen.text).not.toContain('While it was there.');
        }
      },
    );

    it('A8: under a private story', async () => {
      const { href } = await room().publish({ visibility: 'private' });
      expect((await room().post(`${href}/comments`, { name: 'Ada', body: 'Hello?' })).status).toBe(404);
    });

    it('A8: behind a password, but by who has given it', async () => {
      const { href } = await room().publish({
        ...{ visibility: 'password', passwordHash: await hashOfPassword('lantern') },
      });
      const form = { name: 'Ada', body: 'Between us.' };
      expect((await room().post(`${href}/comments`, form)).status).toBe(404);
      const reader = room().person();
      await room().post(`${href}/password`, { password: 'lantern' }, { as: reader });
      const id = postedId(await room().post(`${href}/comments`, form, { as: reader }));
      expect((await room().visit(href, { as: reader })).text).toContain('Between us.');
      expect((await room().visit(`${href}/reply?of=${id}`, { as: reader })).status).toBe(200);
      for (const path of [
        ...[href, `${href}?me`, `${href}?thread=${id}`, `${href}/feed`, `${href}/reply?of=${id}`],
        ...[`/comments/${id}`, `/comments/${id}/reply`],
      ]) {
        expect((await room().visit(path)).text, path).not.toContain('Between us.');
      }
    });

    it('A17: under an address that names no comment', async () => {
      const { href } = await room().publish();
      await say(room(), href, { body: 'There.' });
      for (const id of ['%', '%25', 'a%2Fb', '%00', "1'--", '__proto__', 'x'.repeat(300)]) {
        for (const path of [`/comments/${id}`, `/comments/${id}/reply`]) {
          expect([400, 404], path).toContain((await room().visit(path)).status);
        }
        const answer = await room().post(`/comments/${id}/reply`, { name: 'Ada', body: 'Where?' });
        expect([400, 404], id).toContain(answer.status);
      }
    });
  },
  lifted,
);

describeNewsroom('A network that posts very often', (room) => {
  it('A10: waits a minute, and loses no word', async () => {
    const { href } = await room().publish();
    for (let at = 0; at < MOST_POSTS; at += 1) await say(room(), href, { body: `Number ${at}.` });
    const answer = await room().post(`${href}/comments`, { name: 'Ada', body: 'One too many.' });
    expect(answer.status).toBe(429);
    expect(answer.text).toContain('One too many.</textarea>');
    expect((await room().postJson(`${href}/comments`, { name: 'Ada', body: 'And one.' })).status).toBe(429);
    expect(commentsIn(await room().visit(href))).toHaveLength(MOST_POSTS);
    const headers = { 'x-forwarded-for': '203.0.113.9', 'client-ip': '203.0.113.9' };
    const pretending = await room().post(`${href}/comments`, { name: 'Ada', body: 'A11.' }, { headers });
    expect(pretending.status).toBe(429);
  });
});
