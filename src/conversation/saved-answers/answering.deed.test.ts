import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { commentsIn, say, whileSettings } from '../../../test/comments.ts';
import { colleague } from '../../../test/staff.ts';

const PATH = '/desk/conversation/answers';

describeNewsroom('A saved answer', (room) => {
  it('is added, changed and removed by whoever moderates, and stands in the audit trail', async () => {
    const as = await room().staff('moderator');
    const id = await save(room(), as, { title: 'Corrected', body: 'Thank you, corrected.' });
    expect((await room().visit(PATH, { as })).text).toContain('Thank you, corrected.');
    const changed = { title: 'Corrected', body: 'Thank you. It is *corrected*.' };
    expect((await room().post(`${PATH}/${id}`, changed, { as })).status).toBe(303);
    expect((await room().visit(PATH, { as })).text).toContain('It is *corrected*.');
    const owner = await room().staff('owner');
    expect((await room().visit('/desk/acts', { as: owner })).text).toContain('Corrected');
    expect((await room().post(`${PATH}/${id}/remove`, {}, { as })).status).toBe(303);
    expect((await room().visit(PATH, { as })).text).not.toContain('corrected');
    const acts = await room().newsroom.staff.acts({ words: '', most: 9, subject: `saved-answer:${id}` });
    expect(acts.map(({ act }) => act)).toEqual([
      ...['saved-answer-removed', 'saved-answer-changed', 'saved-answer-added'],
    ]);
    for (const deed of ['', '/remove']) {
      expect((await room().post(`${PATH}/${id}${deed}`, changed, { as })).status, deed).toBe(404);
    }
  });

  it('comes back filled in when it is refused, with the reason at the field', async () => {
    const as = await room().staff('moderator');
    const refused = await room().post(PATH, { title: ' ', body: 'Words that stay' }, { as });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Words that stay</textarea>');
    expect(refused.text).toContain('This cannot be empty.');
  });

  it('is put under a comment by one choice, signed by the newsroom, once, and taken back within a minute', async () => {
    const { href } = await room().publish();
    const id = await say(room(), href, { body: 'The ferry left at nine, not ten.' });
    const as = await room().staff('moderator');
    const saved = await save(room(), as, { title: 'Thanks', body: 'Thank you. It *does* say nine now.' });
    const queue = await room().visit('/desk/comments?show=latest', { as });
    expect(queue.text).toContain(`action="/desk/comments/${id}/answer"`);
    expect(queue.text).toContain('data-answer="1"');
    const form = { saved, back: '/desk/comments?show=latest' };
    const posted = await room().post(`/desk/comments/${id}/answer`, form, { as });
    await room().post(`/desk/comments/${id}/answer`, form, { as });
    const seen = await room().visit(href);
    expect(commentsIn(seen)).toHaveLength(2);
    expect(seen.text).toContain('Thank you. It <em>does</em> say nine now.');
    expect(seen.text).toContain('comment__badge');
    const done = await room().visit(posted.location ?? '', { as });
    expect(done.text).toContain('The answer stands under the comment.');
    const undo = /formaction="([^"]+)"[^>]*>Undo</.exec(done.text)?.[1] ?? '';
    expect((await room().post(undo, { back: '/desk/comments' }, { as })).status).toBe(303);
    expect(commentsIn(await room().visit(href))).toEqual([id]);
    const acts = await room().newsroom.staff.acts({ words: '', most: 9, subject: `comment:${id}` });
    expect(acts[0]?.act).toBe('comment-answered');
  });

  it('is put there by whoever moderates, though a byline of one member is called as the newsroom', async () => {
    const { id: staffId } = await colleague(room(), 'author');
    const byline = room().newId();
    await room().database.write((writer) =>
      room().newsroom.stories.keepAuthor(writer, {
        ...{ id: byline, slug: `by-${byline}`, name: 'A new newsroom', about: '' },
      }),
    );
    await room().post(`/desk/bylines/${staffId}`, { byline }, { as: await room().staff('editor') });
    const { href } = await room().publish({ authorIds: [byline] });
    const id = await say(room(), href, { body: 'Who wrote this?' });
    const as = await room().staff('moderator');
    const saved = await save(room(), as, { title: 'Us', body: 'We did.' });
    await room().post(`/desk/comments/${id}/answer`, { saved, back: '/desk/comments' }, { as });
    expect(commentsIn(await room().visit(href))).toHaveLength(2);
  });

  it('approves a comment that waits, as it was read, and answers none that has changed meanwhile', async () => {
    const { href } = await room().publish();
    const author = room().person();
    let [id, other] = ['', ''];
    await whileSettings(room(), { firstComment: 'hold' }, async () => {
      id = await held(room(), href, 'This waits.', author);
      other = await held(room(), href, 'This waits as well.', author);
    });
    const as = await room().staff('moderator');
    const saved = await save(room(), as, { title: 'Yes', body: 'Yes, we will look into it.' });
    room().clock.advance(1_000);
    await room().post(`/comments/${other}/edit`, { body: 'Nobody has read this.' }, { as: author });
    expect((await room().post(`/desk/comments/${other}/answer`, { saved }, { as })).status).toBe(409);
    expect((await room().post(`/desk/comments/${id}/answer`, { saved }, { as })).status).toBe(303);
    const { text } = await room().visit(href);
    expect(text).toContain('This waits.');
    expect(text).toContain('Yes, we will look into it.');
    expect(text).not.toContain('Nobody has read this.');
  });

  it('says why where a comment takes no answer, and is nothing for other roles', async () => {
    const { href } = await room().publish();
    const id = await say(room(), href, { body: 'The last word.' });
    const as = await room().staff('moderator');
    const saved = await save(room(), as, { title: 'No', body: 'Not any more.' });
    await room().post(`/desk/comments/${id}/close-thread`, {}, { as });
    const refused = await room().post(`/desk/comments/${id}/answer`, { saved }, { as });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('takes no more replies');
    expect((await room().post(`/desk/comments/${id}/answer`, { saved: 'none' }, { as })).status).toBe(404);
    for (const role of ['author', 'contributor', 'treasurer']) {
      const other = await room().staff(role);
      expect((await room().post(`/desk/comments/${id}/answer`, { saved }, { as: other })).status, role).toBe(
        403,
      );
      expect((await room().post(PATH, { title: 'a', body: 'b' }, { as: other })).status, role).toBe(403);
      expect((await room().visit(PATH, { as: other })).status, role).toBe(403);
    }
  });
});

async function save(room: Room, as: Person, form: { title: string; body: string }): Promise<string> {
  expect((await room.post(PATH, form, { as })).status).toBe(303);
  const { text } = await room.visit(PATH, { as });
  const forms = [...text.matchAll(/action="\/desk\/conversation\/answers\/([\w-]+)"/g)];
  return forms.at(-1)?.[1] ?? '';
}

/** Posts what waits; returns its id. */
async function held(room: Room, href: string, body: string, as: Person): Promise<string> {
  await room.post(`${href}/comments`, { name: 'Ada', body }, { as });
  const row = await room.database
    .tables<{ comments: { id: string; body: string } }>()
    .selectFrom('comments')
    .select('id')
    .where('body', '=', body)
    .executeTakeFirstOrThrow();
  return row.id;
}
