import { expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { act, save, write, written } from '../../../test/writing.ts';

describeNewsroom('What was published, and who answers for it', (room) => {
  it('does not come back by a change that its author publishes or schedules, once an editor has withdrawn it', async () => {
    const [author, editor] = [await room().staff('author'), await room().staff('editor')];
    const { id, href } = await out(room(), author, { words: 'It was not true.' });
    await act(room(), editor, id, 'withdraw', { reason: 'It was wrong.' });
    expect((await act(room(), author, id, 'bring-back')).status).toBe(403);
    await act(room(), author, id, 'begin');
    await save(room(), author, id, { title: 'Still not true' });
    expect((await act(room(), author, id, 'publish')).status).toBe(403);
    const at = new Date(room().clock.now().getTime() + HOUR).toISOString().slice(0, 16);
    expect((await act(room(), author, id, 'schedule', { at })).status).toBe(403);
    expect((await room().post(`/desk/stories/${id}/preview-link`, {}, { as: author })).status).toBe(403);
    const page = await room().visit(`/desk/stories/${id}`, { as: author });
    expect(page.text).not.toContain(`action="/desk/stories/${id}/publish"`);
    expect((await room().visit(href)).status).toBe(410);
    expect((await act(room(), editor, id, 'publish')).status).toBe(303);
    expect((await room().visit(href)).text).toContain('Still not true');
  });

  it('is made private, and public again, by editors alone: its author’s words are saved all the same', async () => {
    const [author, editor] = [await room().staff('author'), await room().staff('editor')];
    const { id, href } = await out(room(), author, {});
    await act(room(), author, id, 'begin');
    await save(room(), author, id, { title: 'Words that count', visibility: 'private' });
    await details(room(), author, id, { visibility: 'private', standfirst: 'And these.' });
    const { draft } = await written(room(), author, id);
    expect(draft).toMatchObject({
      title: 'Words that count',
      standfirst: 'And these.',
      visibility: 'public',
    });
    const offered = async (as: Person) =>
      (await room().visit(`/desk/stories/${id}`, { as })).text.includes('name="visibility"');
    expect([await offered(author), await offered(editor)]).toEqual([false, true]);
    await act(room(), author, id, 'publish');
    expect((await room().visit(href)).status).toBe(200);

    await act(room(), editor, id, 'begin');
    await details(room(), editor, id, { visibility: 'private' });
    await act(room(), editor, id, 'publish');
    expect((await room().visit(href)).status).toBe(404);
    await act(room(), author, id, 'begin');
    await save(room(), author, id, { visibility: 'public' });
    await act(room(), author, id, 'publish');
    expect((await room().visit(href)).status).toBe(404);
  });

  it('is whoever’s who writes it as long as nobody has seen it', async () => {
    const author = await room().staff('author');
    const { href } = await out(room(), author, { visibility: 'private' });
    expect((await room().visit(href)).status).toBe(404);
  });

  it('is nobody’s to read where it is to have a password and has none', async () => {
    const author = await room().staff('author');
    const { href } = await out(room(), author, { visibility: 'password', words: 'For few eyes.' });
    const seen = await room().visit(href);
    expect([seen.status, seen.text.includes('For few eyes.')]).toEqual([404, false]);
  });
});

async function out(room: Room, as: Person, text: Parameters<typeof write>[2]) {
  const id = await write(room, as, text);
  await act(room, as, id, 'publish');
  const story = await room.newsroom.stories.visible(room.database, { kind: 'staff', staffId: '' }, id);
  return { id, href: story?.href ?? '' };
}

async function details(room: Room, as: Person, id: string, form: Readonly<Record<string, string>>) {
  const { version } = await written(room, as, id);
  await room.post(`/desk/stories/${id}/details`, { version: String(version), ...form }, { as });
}
