import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { bring } from '../../../test/comments.ts';
import { everyRow } from '../../../test/every-row.ts';
import { act, giveByline, save, write } from '../../../test/writing.ts';

describeNewsroom('A story that nobody outside has seen', (room) => {
  it('is thrown away with all its texts by who is sure, which stands in the audit trail', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Quickthrown', words: 'Never to be read.' });
    const unsure = await act(room(), as, id, 'throw-away');
    expect(unsure.status).toBe(422);
    expect(unsure.text).toContain('Tick the box first');
    const done = await act(room(), as, id, 'throw-away', { sure: 'yes' });
    expect([done.status, done.location]).toEqual([303, '/desk/stories']);
    expect((await room().visit(`/desk/stories/${id}`, { as })).status).toBe(404);
    expect((await room().visit('/desk/stories', { as })).text).not.toContain('Quickthrown');
    expect(await everyRow(room())).not.toContain('Never to be read.');
    const acts = await room().visit('/desk/acts', { as: await room().staff('owner') });
    expect(acts.text).toContain('story thrown away');
  });

  it('is thrown away by a contributor only where it is theirs and not settled', async () => {
    const [contributor, other] = [await room().staff('contributor'), await room().staff('contributor')];
    const editor = await room().staff('editor');
    const sure = { sure: 'yes' };
    const id = await write(room(), contributor);
    const stranger = await room().post(
      `/desk/stories/${id}/throw-away`,
      { ...sure, version: '1' },
      { as: other },
    );
    expect(stranger.status).toBe(404);
    await act(room(), editor, id, 'ready');
    expect((await act(room(), contributor, id, 'throw-away', sure)).status).toBe(403);
    await act(room(), editor, id, 'send-back', { word: 'Once more' });
    expect((await act(room(), contributor, id, 'throw-away', sure)).status).toBe(303);
  });

  it('is not thrown away by who only signs what another began', async () => {
    const editor = await room().staff('editor');
    for (const role of ['author', 'contributor'] as const) {
      const signer = await room().staff(role);
      const byline = await giveByline(room(), signer, `Signs as ${role}`);
      const id = await write(room(), editor, { authorIds: [byline] });
      expect((await save(room(), signer, id, { title: 'Written on' })).status).toBe(200);
      expect((await room().visit(`/desk/stories/${id}`, { as: signer })).text).not.toContain('throw-away');
      expect((await act(room(), signer, id, 'throw-away', { sure: 'yes' })).status).toBe(403);
      expect((await room().visit(`/desk/stories/${id}`, { as: editor })).status).toBe(200);
    }
  });

  it('is kept where an import brought comments with it, and says why', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Was discussed elsewhere' });
    await bring(room(), id, [{ id: `${id}-1`, state: 'held' }]);
    const refused = await act(room(), as, id, 'throw-away', { sure: 'yes' });
    expect([refused.status, refused.text.includes('Readers wrote comments under it')]).toEqual([422, true]);
    expect((await room().visit(`/desk/stories/${id}`, { as })).text).toContain('Was discussed elsewhere');
  });

  it('is no story that is out, was out, or has its time', async () => {
    const as = await room().staff('editor');
    const [out, due] = [await write(room(), as), await write(room(), as)];
    await act(room(), as, out, 'publish');
    await act(room(), as, due, 'schedule', { at: '2026-04-01T08:00' });
    for (const id of [out, due]) {
      expect((await act(room(), as, id, 'throw-away', { sure: 'yes' })).status).toBe(409);
    }
    await act(room(), as, out, 'withdraw', { reason: 'It was wrong' });
    expect((await act(room(), as, out, 'throw-away', { sure: 'yes' })).status).toBe(409);
  });

  it('leaves its section, its author and its tag, also where it was the only one there', async () => {
    const [as, author] = [await room().staff('editor'), await room().staff('author')];
    const authorId = await giveByline(room(), author, 'Only Once');
    const [sectionId, tagId] = [room().newId(), room().newId()];
    await room().database.write(async (writer) => {
      const { stories } = room().newsroom;
      await stories.keepSection(writer, { id: sectionId, slug: 'courts', name: 'Courts', parentId: null });
      await stories.keepTag(writer, { id: tagId, slug: 'judges', name: 'Judges' });
    });
    const under = { sectionIds: [sectionId], tagIds: [tagId], authorIds: [authorId] };
    const { id } = await room().publish({ ...under, status: 'draft', firstPublishedAt: null });
    expect((await act(room(), as, id, 'throw-away', { sure: 'yes' })).status).toBe(303);
    expect((await room().visit('/courts')).status).toBe(200);
    expect((await room().visit('/desk/tags?begins=judges', { as })).text).toContain('Judges');
    expect((await room().visit('/desk/authors', { as: author })).text).toContain('Byline: Only Once');
  });
});
