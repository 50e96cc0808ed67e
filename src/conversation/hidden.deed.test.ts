import { expect, it } from 'vitest';
import { hashOfPassword } from '#stories';
import { describeNewsroom, type Room } from '../../test/a-newsroom.ts';
import { commentsIn, say, whileSettings } from '../../test/comments.ts';

const lifted = { config: { limits: 'off' } } as const;

describeNewsroom(
  'A comment that waits',
  (room) => {
    const links = 'https://a.example https://b.example https://c.example';

    it('is seen by its author alone, and by them only in their own page', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: `Unseen. ${links}` }, { as: author });
      const own = await room().visit(`${href}?me`, { as: author });
      expect(own.text).toContain('Unseen.');
      expect(own.text).toContain('Waiting for a moderator');
      const other = room().person();
      await say(room(), href, { body: 'By another.' }, { as: other });
      await expectHidden(room(), { href, id, words: 'Unseen.' });
      expect((await room().visit(`${href}?me`, { as: other })).text).not.toContain('Unseen.');
      expect((await room().visit(href, { as: author })).text).not.toContain('Unseen.');
      expect((await room().visit(href)).text).toContain('>1 Comment<');
    });

    it('stands for its author where it would stand, if it is a reply', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const parent = await say(room(), href, { body: 'First.' });
      const last = await say(room(), href, { body: 'Last.' });
      const id = await say(room(), href, { body: links, parent }, { as: author });
      expect(commentsIn(await room().visit(`${href}?me`, { as: author }))).toEqual([parent, id, last]);
    });

    it('waits wherever the newsroom reads everything first, but not if staff wrote it', async () => {
      const { href } = await room().publish();
      await whileSettings(room(), { state: 'held' }, async () => {
        const held = await room().postJson(`${href}/comments`, { name: 'Ada', body: 'Read me first.' });
        expect(held.json()).toMatchObject({ state: 'held' });
        const staff = await room().staff('author');
        await say(room(), href, { body: 'By the newsroom.' }, { as: staff });
      });
      const { text } = await room().visit(href);
      expect(text).not.toContain('Read me first.');
      expect(text).toContain('By the newsroom.');
      expect(text).toContain('>Staff<');
    });

    it('is approved in the desk, and stands then for everybody', async () => {
      const { href } = await room().publish();
      const parent = await say(room(), href, { body: 'A question.' });
      const id = await say(room(), href, { body: `An answer. ${links}`, parent });
      const moderator = await room().staff('moderator');
      const desk = await room().visit('/desk/comments', { as: moderator });
      expect(desk.text).toContain('An answer.');
      expect(desk.text).toContain('It holds many links.');
      expect(commentsIn(await room().visit(href))).toEqual([parent]);
      for (const _twice of [1, 2]) {
        const answer = await room().post(`/desk/comments/${id}/approve`, {}, { as: moderator });
        expect(answer).toMatchObject({ status: 303, location: '/desk/comments?done=approve' });
      }
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([parent, id]);
      expect(seen.text).toContain('>2 Comments<');
      expect((await room().visit(`/comments/${id}`)).status).toBe(302);
    });

    it('is rejected in the desk, and then seen by nobody', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: `Unfit. ${links}` }, { as: author });
      const moderator = await room().staff('moderator');
      await room().post(`/desk/comments/${id}/reject`, {}, { as: moderator });
      expect((await room().visit(`${href}?me`, { as: author })).text).not.toContain('Unfit.');
      expect((await room().visit('/desk/comments', { as: moderator })).text).not.toContain('Unfit.');
      await expectHidden(room(), { href, id, words: 'Unfit.' });
    });

    it('takes its thread with it when it is removed, and brings it back', async () => {
      const { href } = await room().publish();
      const root = await say(room(), href, { body: 'Root words.' });
      const reply = await say(room(), href, { body: 'Reply words.', parent: root });
      const moderator = await room().staff('moderator');
      await room().post(`/desk/comments/${root}/reject`, {}, { as: moderator });
      await expectHidden(room(), { href, id: root, words: 'Root words.' });
      await expectHidden(room(), { href, id: reply, words: 'Reply words.' });
      expect((await room().visit(href)).text).toContain('>0 Comments<');
      await room().post(`/desk/comments/${root}/approve`, {}, { as: moderator });
      const seen = await room().visit(href);
      expect(commentsIn(seen)).toEqual([root, reply]);
      expect(seen.text).toContain('>2 Comments<');
    });

    it('A6: is judged by nobody whom the newsroom has not asked', async () => {
      const { href } = await room().publish();
      const author = room().person();
      const id = await say(room(), href, { body: `Judged. ${links}` }, { as: author });
      const deeds = [`/desk/comments/${id}/approve`, `/desk/comments/${id}/reject`];
      const treasurer = await room().staff('treasurer');
      for (const deed of deeds) {
        for (const as of [room().person(), author, treasurer]) {
          expect((await room().post(deed, {}, { as })).status).not.toBe(200);
        }
        const moderator = await room().staff('moderator');
        const headers = { 'sec-fetch-site': 'cross-site' };
        expect((await room().post(deed, {}, { as: moderator, headers })).status, 'A4').toBe(403);
        expect((await room().visit(deed, { as: moderator })).status, 'A13').toBe(404);
      }
      expect((await room().visit(`${href}?me`, { as: author })).text).toContain('Waiting for a moderator');
      expect((await room().visit(href)).text).toContain('>0 Comments<');
    });
  },
  lifted,
);

describeNewsroom('A comment on a story behind a password', (room) => {
  it('is found by its number from the desk, and by nobody else', async () => {
    const passwordHash = await hashOfPassword('herring');
    const { href } = await room().publish({ visibility: 'password', passwordHash });
    const ada = room().person();
    await room().post(`${href}/password`, { password: 'herring' }, { as: ada });
    const id = await say(room(), href, { body: 'Behind the door.' }, { as: ada });
    for (const as of [ada, room().person()])
      expect((await room().visit(`/comments/${id}`, { as })).status).toBe(404);
    for (const role of ['moderator', 'author']) {
      const answer = await room().visit(`/comments/${id}`, { as: await room().staff(role) });
      expect(answer).toMatchObject({ status: 302, location: `${href}?thread=${id}#comment-${id}` });
    }
  });
});

/** A8: through every way in which everybody can ask for the comment. */
async function expectHidden(
  room: Room,
  { href, id, words }: { readonly href: string; readonly id: string; readonly words: string },
): Promise<void> {
  for (const path of [
    ...['', '?me', '?sort=newest', '?comments=all', `?thread=${id}`, '/feed', `/reply?of=${id}`].map(
      (end) => href + end,
    ),
    ...[
      `/comments/${id}`,
      `/comments/${id}/reply`,
      '/',
      '/feed',
      `/search?q=${encodeURIComponent(words.replace('.', ''))}`,
    ],
  ]) {
    for (const accept of ['text/html', 'application/json']) {
      const { text, location = '' } = await room.visit(path, { headers: { accept } });
      expect(text, path).not.toContain(words);
      expect(text, path).not.toContain(`comment-${id}"`);
      expect(location).not.toContain(id);
    }
  }
}
