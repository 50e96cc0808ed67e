import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { act, sendDraft, write, written } from '../../../test/writing.ts';

describeNewsroom('Tags', (room) => {
  it('are named with a story, made where there is none yet, and known again however they are written', async () => {
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'Tagged' });
    const details = async (tags: string) => {
      const { version } = await written(room(), as, id);
      const form = { version: String(version), title: 'Tagged', slug: 'tagged', tags };
      return room().post(`/desk/stories/${id}/details`, form, { as });
    };
    expect((await details('Ferries, Town hall')).status).toBe(303);
    await act(room(), as, id, 'publish');
    expect((await room().visit('/tag/town-hall')).text).toContain('Tagged');
    await act(room(), as, id, 'begin');
    expect((await details('FERRIES; ???')).text).toContain('Write up to 30 tags');
    expect((await details('ferries')).status).toBe(303);
    await act(room(), as, id, 'publish');
    expect((await room().visit('/tag/town-hall')).status).toBe(404);
    expect((await room().visit('/tag/ferries')).text).toContain('>Ferries<');
  });

  it('are one where two people name the same new one at once, whatever letters they use', async () => {
    const as = await room().staff('editor');
    const ids = await Promise.all(['One', 'Two', 'Three'].map((title) => write(room(), as, { title })));
    const names = ['Night boats', 'NIGHT BOATS', 'night boats'];
    const sent = await Promise.all(
      ids.map((id, at) => {
        const form = { version: '2', title: 'Tagged', slug: '', tags: `${names[at]}, Common` };
        return room().post(`/desk/stories/${id}/details`, form, { as });
      }),
    );
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    const tags = await Promise.all(
      ids.map(async (id) => (await written(room(), as, id)).draft['tagIds'] as readonly string[]),
    );
    expect(new Set(tags.flat()).size).toBe(2);
    expect((await room().visit('/desk/tags?begins=night', { as })).text.match(/night-boats/g)).toHaveLength(
      1,
    );
  });

  it('are called otherwise at the same address, at once', async () => {
    const as = await room().staff('editor');
    await tagged(['Old name', 'old-name']);
    const { id } = await tagOf('old-name');
    expect((await room().post(`/desk/tags/${id}`, { name: '???' }, { as })).text).toContain(
      'up to 60 characters',
    );
    expect((await room().post(`/desk/tags/${id}`, { name: 'New name' }, { as })).status).toBe(303);
    expect((await room().visit('/tag/old-name')).text).toContain('New name');
  });

  it('become one: stories and drafts have the other, whose address the old one leads to', async () => {
    const as = await room().staff('editor');
    const [boat, ship] = [await tagged(['Boat', 'boat']), await tagged(['Ship', 'ship'])];
    const id = await write(room(), as, { title: 'Being written', tagIds: [boat.tagId, ship.tagId] });
    const open = await written(room(), as, id);
    const refused = await room().post(`/desk/tags/${boat.tagId}/merge`, { into: 'Nothing such' }, { as });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('value="Nothing such"');
    const done = await room().post(`/desk/tags/${boat.tagId}/merge`, { into: 'Ship' }, { as });
    expect(done.status).toBe(303);
    const left = await room().visit('/tag/boat');
    expect(left).toMatchObject({ status: 301, location: '/tag/ship' });
    expect(left.header('cache-control')).toBe('no-cache');
    const { text } = await room().visit('/tag/ship');
    for (const title of [boat.title, ship.title]) expect(text).toContain(title);
    expect((await written(room(), as, id)).draft['tagIds']).toEqual([ship.tagId]);
    // A window that has the old one yet is told what stands, and does not bring it back.
    const { version, draft } = open;
    const late = await sendDraft(room(), as, id, { version, draft: { ...draft, title: 'Written on' } });
    expect([late.status, (late.json() as { outcome: string }).outcome]).toEqual([409, 'met']);
    expect((await written(room(), as, id)).draft['tagIds']).toEqual([ship.tagId]);
  });

  it('stay one, whoever writes the old name at a story: its address leads on, also before anything is out', async () => {
    const editor = await room().staff('editor');
    const mole = await tagged(['Mole', 'mole']);
    await tagged(['Pier', 'pier']);
    await room().post(`/desk/tags/${mole.tagId}/merge`, { into: 'Pier' }, { as: editor });
    const contributor = await room().staff('contributor');
    const id = await write(room(), contributor, { title: 'By somebody from outside' });
    const { version } = await written(room(), contributor, id);
    const form = {
      version: String(version),
      title: 'By somebody from outside',
      tags: 'mole, Pier, Quay wall',
    };
    const saved = await room().post(`/desk/stories/${id}/details`, form, { as: contributor });
    expect(saved.status).toBe(303);
    expect(await room().visit('/tag/mole')).toMatchObject({ status: 301, location: '/tag/pier' });
    const { text } = await room().visit(`/desk/stories/${id}`, { as: contributor });
    expect(text).toContain('value="Pier, Quay wall"');
  });

  /** A published story with a tag of its own. */
  async function tagged([name = '', slug = '']: readonly string[]) {
    const tagId = room().newId();
    const tag = { id: tagId, slug, name };
    await room().database.write((writer) => room().newsroom.stories.keepTag(writer, tag));
    const title = `Has the tag ${name}`;
    await room().publish({ slug: `has-${slug}`, title, tagIds: [tagId] });
    return { tagId, title };
  }

  async function tagOf(slug: string) {
    const as = await room().staff('editor');
    const { text } = await room().visit(`/desk/tags?begins=${slug}`, { as });
    return { id: /action="\/desk\/tags\/([\w-]+)"/.exec(text)?.[1] ?? '' };
  }
});
