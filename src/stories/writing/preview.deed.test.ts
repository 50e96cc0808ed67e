import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { aFile, idOf, upload } from '../../../test/library.ts';
import { act, memberOf, save, write } from '../../../test/writing.ts';

describeNewsroom('A preview link', (room) => {
  it('shows somebody outside what is being written, with its pictures, and is kept by nobody', async () => {
    const as = await room().staff('editor');
    const [own, foreign] = [await keptPicture(room(), as), await keptPicture(room(), as)];
    const id = await write(room(), as, { title: 'Not out yet', leadPictureId: own });
    const link = await previewLink(room(), as, id);
    const seen = await room().visit(link);
    expect(seen.status).toBe(200);
    expect(seen.text).toContain('<h1>Not out yet</h1>');
    expect(seen.text).toContain('Please do not pass it on.');
    expect(seen.header('cache-control')).toBe('no-store');
    expect(seen.header('x-robots-tag') ?? seen.text).toContain('noindex');
    expect(seen.text).toContain(`${link}/pictures/${own}/`);
    expect((await room().visit(`${link}/pictures/${own}/320.webp`)).status).toBe(200);
    expect((await room().visit(`${link}/pictures/${foreign}/320.webp`)).status).toBe(404);
    await save(room(), as, id, { title: 'Not out yet, but changed' });
    expect((await room().visit(link)).text).toContain('Not out yet, but changed');
  });

  it('works for a week, for its story, and not once that is out or thrown away', async () => {
    const as = await room().staff('editor');
    const [id, other, gone] = [await write(room(), as), await write(room(), as), await write(room(), as)];
    const [link, late] = [await previewLink(room(), as, id), await previewLink(room(), as, other)];
    const thrown = await previewLink(room(), as, gone);
    const [first = '', second = ''] = [link, late].map((one) => one.split('/').at(-1));
    const mixed = `/preview/${first.slice(0, -20)}${second.slice(-20)}`;
    expect((await room().visit(mixed)).status).toBe(404);
    await act(room(), as, id, 'publish');
    await act(room(), as, gone, 'throw-away', { sure: 'yes' });
    expect((await room().visit(link)).status).toBe(404);
    expect((await room().visit(thrown)).status).toBe(404);
    room().clock.advance(7 * DAY - 1_000);
    expect((await room().visit(late)).status).toBe(200);
    room().clock.advance(2_000);
    expect((await room().visit(late)).status).toBe(404);
  });

  it('shows nothing more once its story is withdrawn; one that is made after that does', async () => {
    const [author, editor] = [await room().staff('author'), await room().staff('editor')];
    const id = await write(room(), author, { title: 'Taken back' });
    await act(room(), author, id, 'publish');
    await act(room(), author, id, 'begin');
    const link = await previewLink(room(), author, id);
    expect((await room().visit(link)).status).toBe(200);
    room().clock.advance(2_000);
    await act(room(), editor, id, 'withdraw', { reason: 'A court said so.' });
    expect((await room().visit(link)).status).toBe(404);
    room().clock.advance(2_000);
    expect((await room().visit(await previewLink(room(), editor, id))).text).toContain('Taken back');
  });

  it('goes with whoever made it, once they leave or send out no stories here any more', async () => {
    const [leaving, demoted, owner] = [
      await room().staff('editor'),
      await room().staff('author'),
      await room().staff('owner'),
    ];
    const links = new Map<Person, string>();
    for (const as of [leaving, demoted, owner]) {
      links.set(as, await previewLink(room(), as, await write(room(), as)));
    }
    const { staff } = room().newsroom;
    const by = await memberOf(room(), owner);
    await staff.letGo((await memberOf(room(), leaving)).id, by);
    await staff.setRoles((await memberOf(room(), demoted)).id, ['contributor'], by);
    expect((await room().visit(links.get(leaving) ?? '')).status).toBe(404);
    expect((await room().visit(links.get(demoted) ?? '')).status).toBe(404);
    expect((await room().visit(links.get(owner) ?? '')).status).toBe(200);
  });

  it('shows what readers will be asked, and lets nobody answer yet', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Asking', words: 'Who pays for the ferry?' });
    const asked = { words: 'pays', question: 'Do you pay for it?', open: 'yes' };
    expect((await room().post(`/desk/stories/${id}/questions`, asked, { as })).status).toBe(303);
    for (const address of [await previewLink(room(), as, id), `/desk/stories/${id}/preview`]) {
      const { text } = await room().visit(address, { as });
      expect(text).toContain('class="question-mark"');
      expect(text).toContain('Do you pay for it?');
      expect(text).not.toContain('/answer');
    }
    await act(room(), as, id, 'publish');
    expect((await room().visit(`/desk/stories/${id}/preview`, { as })).text).toContain('Do you pay for it?');
  });

  it('does not show the next change of its story', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'The first text' });
    const first = await previewLink(room(), as, id);
    await act(room(), as, id, 'publish');
    room().clock.advance(1);
    await act(room(), as, id, 'begin');
    await save(room(), as, id, { title: 'A change that is nobody’s business yet' });
    const second = await previewLink(room(), as, id);
    expect((await room().visit(first)).status).toBe(404);
    expect((await room().visit(second)).text).toContain('nobody’s business');
    await act(room(), as, id, 'discard');
    expect((await room().visit(second)).status).toBe(404);
  });

  it('is made by those who may publish the story, and stands in the audit trail without itself', async () => {
    const [author, contributor] = [await room().staff('author'), await room().staff('contributor')];
    const id = await write(room(), contributor);
    expect((await act(room(), contributor, id, 'preview-link')).status).toBe(403);
    const own = await write(room(), author);
    const link = await previewLink(room(), author, own);
    const { text } = await room().visit('/desk/acts', { as: await room().staff('owner') });
    expect(text).toContain('preview');
    expect(text).not.toContain(link);
  });
});

async function keptPicture(room: Room, as: Person): Promise<string> {
  return idOf((await upload(room, as, await aFile(`${room.newId()}.png`)))[0]);
}

async function previewLink(room: Room, as: Person, id: string): Promise<string> {
  const { status, text } = await act(room, as, id, 'preview-link');
  const link = text.match(/value="[^"]*(\/preview\/[^"]+)"/)?.[1];
  if (link === undefined) throw new Error(`There is no link: ${status}`);
  return link;
}
