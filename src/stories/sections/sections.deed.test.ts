import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { write, written } from '../../../test/writing.ts';

describeNewsroom('The sections', (room) => {
  it('are added, in the first level’s menu or within another, with an address from their name', async () => {
    const editor = await room().staff('editor');
    const news = await add(room(), editor, { name: 'News from here' });
    await add(room(), editor, { name: 'Town hall', parent: news });
    const menu = menuOf((await room().visit('/')).text);
    expect(menu).toContain('/news-from-here');
    expect(menu).not.toContain('/news-from-here/town-hall');
    expect((await room().visit('/news-from-here/town-hall')).status).toBe(200);
  });

  it('get an address each though several of a name come at once; so do authors and tags', async () => {
    const as = await room().staff('editor');
    const four = [1, 2, 3, 4];
    const add = (path: string) =>
      Promise.all(four.map(() => room().post(path, { name: 'Pilot house', about: '' }, { as })));
    const stories = await Promise.all(four.map(() => write(room(), as)));
    const tagged = await Promise.all(
      stories.map(async (id) => {
        const { version } = await written(room(), as, id);
        const form = { version: String(version), title: 'A title', tags: 'Pilot boats' };
        return room().post(`/desk/stories/${id}/details`, form, { as });
      }),
    );
    const sent = [...(await add('/desk/sections')), ...(await add('/desk/authors')), ...tagged];
    expect(sent.map(({ status }) => status)).toEqual(sent.map(() => 303));
    expect((await room().visit('/pilot-house-4')).status).toBe(200);
  });

  it('lead from every old address to the new one, their parts with them, and are named anew everywhere', async () => {
    const editor = await room().staff('editor');
    const old = await add(room(), editor, { name: 'Old quay' });
    await add(room(), editor, { name: 'Cranes', parent: old });
    await room().publish({ slug: 'lifted', title: 'Lifted', sectionIds: [old] });
    const form = { name: 'New quay', word: 'new-quay', parent: '' };
    expect((await room().post(`/desk/sections/${old}`, form, { as: editor })).status).toBe(303);
    expect((await room().visit('/old-quay')).location).toBe('/new-quay');
    expect((await room().visit('/old-quay/cranes')).location).toBe('/new-quay/cranes');
    expect((await room().visit('/new-quay')).text).toContain('Lifted');
    expect((await room().visit('/')).text).not.toContain('Old quay');
    const back = { ...form, word: 'old-quay' };
    expect((await room().post(`/desk/sections/${old}`, back, { as: editor })).status).toBe(303);
    expect((await room().visit('/old-quay')).status).toBe(200);
    const left = await room().visit('/new-quay');
    expect(left).toMatchObject({ status: 301, location: '/old-quay' });
    // Kept by a browser, it would lead in a circle with the one that was kept before.
    expect(left.header('cache-control')).toBe('no-cache');
    const [act] = await room().newsroom.staff.acts({ most: 1, words: 'section changed' });
    expect(act).toMatchObject({ subject: `section:${old}` });
  });

  it('take no address of another, of an old one, or of the site itself, and lose nothing that was typed', async () => {
    const editor = await room().staff('editor');
    const first = await add(room(), editor, { name: 'First words' });
    const second = await add(room(), editor, { name: 'Second words' });
    await room().post(`/desk/sections/${first}`, { name: 'First words', word: 'moved-on' }, { as: editor });
    for (const word of ['moved-on', 'first-words', 'search', '???']) {
      const form = { name: 'Typed anew', word };
      const { status, text } = await room().post(`/desk/sections/${second}`, form, { as: editor });
      expect(status).toBe(400);
      expect(text).toContain('value="Typed anew"');
      expect(text).toContain('aria-invalid="true"');
    }
    expect((await room().visit('/second-words')).text).toContain('Second words');
    expect((await room().visit('/first-words')).location).toBe('/moved-on');
  });

  it('change places with their neighbours', async () => {
    const editor = await room().staff('editor');
    const one = await add(room(), editor, { name: 'Place one' });
    const two = await add(room(), editor, { name: 'Place two' });
    const order = async () =>
      menuOf((await room().visit('/')).text).filter((href) => href.startsWith('/place-'));
    expect(await order()).toEqual(['/place-one', '/place-two']);
    await room().post(`/desk/sections/${two}/order`, { to: 'up' }, { as: editor });
    expect(await order()).toEqual(['/place-two', '/place-one']);
    await room().post(`/desk/sections/${one}/order`, { to: 'down' }, { as: editor });
    expect((await order()).at(-1)).toBe('/place-one');
  });

  it('are removed when they are empty, and not before', async () => {
    const editor = await room().staff('editor');
    const full = await add(room(), editor, { name: 'Full one' });
    const empty = await add(room(), editor, { name: 'Empty one' });
    await room().publish({ slug: 'stays', sectionIds: [full] });
    const chosen = await add(room(), editor, { name: 'Chosen one' });
    await write(room(), editor, { sectionIds: [chosen] });
    for (const id of [full, chosen])
      expect((await room().post(`/desk/sections/${id}/remove`, {}, { as: editor })).status).toBe(409);
    expect((await room().post(`/desk/sections/${empty}/remove`, {}, { as: editor })).status).toBe(303);
    expect((await room().visit('/full-one')).status).toBe(200);
    expect((await room().visit('/empty-one')).status).toBe(404);
  });

  it('are one however often one form is sent, and so are authors', async () => {
    const as = await room().staff('editor');
    for (const [path, name] of [
      ['/desk/sections', 'Twice sent'],
      ['/desk/authors', 'Sent Twice'],
    ] as const) {
      const { text } = await room().visit(path, { as });
      const id = /name="id" value="([\w-]+)"/.exec(text)?.[1] ?? '';
      const sent = [1, 2, 3, 4].map(() => room().post(path, { id, name, about: '' }, { as }));
      for (const { status } of await Promise.all(sent)) expect(status).toBe(303);
      const shown = (await room().visit(path, { as })).text;
      expect(shown.match(new RegExp(`<summary>${name}|>${name}</a>`, 'g'))).toHaveLength(1);
      const again = await room().post(path, { id, name: '', about: '' }, { as });
      expect(again.text).toContain(`name="id" value="${id}"`);
    }
    const acts = await room().newsroom.staff.acts({ most: 50, words: 'added' });
    for (const act of ['section-added', 'author-added']) {
      const last = acts.filter((one) => one.act === act).map(({ subject }) => subject);
      expect(new Set(last).size).toBe(last.length);
    }
  });
});

/** Adds a section as an editor does; its id. */
async function add(room: Room, editor: Person, form: Record<string, string>): Promise<string> {
  expect((await room.post('/desk/sections', form, { as: editor })).status).toBe(303);
  const { text } = await room.visit('/desk/sections', { as: editor });
  return new RegExp(`/desk/sections/([\\w-]+)"[^>]*>${form['name']}<`).exec(text)?.[1] ?? '';
}

const menuOf = (html: string) =>
  [...(/<ul class="sections__list">.*?<\/ul>/s.exec(html)?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(
    ([, href = '']) => href,
  );
