import { expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { aFile, idOf, upload } from '../../../test/library.ts';
import { markedText } from '../../../test/marked-text.ts';
import { act, memberOf, save, sendDraft, write, written } from '../../../test/writing.ts';
import type { Block, StoryDocument } from '../document/words.ts';
import { findSeenBoxes } from './find-box.ts';

describeNewsroom('A background box', (room) => {
  it('stands in several stories, and a change of it in all of them at once', async () => {
    const as = await room().staff('editor');
    const box = await writeBox(room(), as, { title: 'What the water fund is', words: 'A pot of money.' });
    await act(room(), as, box, 'publish');
    const stories = [await room().publish(naming(box)), await room().publish(naming(box))];
    for (const { href } of stories) {
      const { text } = await room().visit(href);
      expect(text).toContain('<aside class="background"');
      expect(text).toMatch(/What the water fund is.*A pot of money\./s);
    }
    await act(room(), as, box, 'begin');
    await save(room(), as, box, { document: markedText(['A pot of money, now empty.']) });
    expect((await room().visit(stories[0]?.href ?? '')).text).not.toContain('now empty');
    const page = (await room().visit(`/desk/stories/${box}`, { as })).text;
    expect((await room().visit('/desk/stories', { as })).text).toContain('<bdi>Background box</bdi>');
    expect(page).toContain('Where it stands');
    expect(page).toContain('all of these change at once');
    await act(room(), as, box, 'publish');
    for (const { href } of stories) expect((await room().visit(href)).text).toContain('now empty');
    await act(room(), as, box, 'withdraw');
    for (const { href } of stories) expect((await room().visit(href)).text).not.toContain('background');
    await act(room(), as, box, 'bring-back');
    for (const { href } of stories) expect((await room().visit(href)).text).toContain('now empty');
  });

  it('is looked up with all others at once, however many there are and whoever looks', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const ids = [];
    for (let nth = 0; nth < 12; nth += 1)
      ids.push(await writeBox(room(), editor, { title: `Of many ${nth}` }));
    ids.push(await writeBox(room(), contributor, { title: 'My own' }));
    for (const as of [editor, contributor]) {
      const by = await memberOf(room(), as);
      const asked = async (some: readonly string[]) => {
        let times = 0;
        const reader = new Proxy(room().database, {
          get(database, name) {
            if (name === 'tables') times += 1;
            const value: unknown = Reflect.get(database, name, database);
            return typeof value === 'function' ? value.bind(database) : value;
          },
        });
        return { found: (await findSeenBoxes(reader, some, by)).map(({ story }) => story.row.id), times };
      };
      const [one, all] = [await asked(ids.slice(-1)), await asked(ids)];
      expect(all.times).toBe(one.times);
      expect(all.found).toEqual(as === editor ? ids : ids.slice(-1));
    }
  });

  it('is nothing anywhere until it is out, on the second that was said, and has no address then', async () => {
    const as = await room().staff('editor');
    const picture = idOf((await upload(room(), as, await aFile('in the box.png')))[0]);
    const block: Block = { type: 'picture', attrs: { id: 'picture1', pictureId: picture, alt: 'A pot' } };
    const document: StoryDocument = { type: 'doc', content: [block] };
    const box = await writeBox(room(), as, { title: 'Undergroundwater', document });
    const { href } = await room().publish(naming(box));
    const seen = async () => {
      const pages = [href, '/', '/search?q=Undergroundwater', '/feed', '/sitemap.xml', `/${box}`];
      const texts = await Promise.all(pages.map(async (path) => (await room().visit(path)).text));
      return texts.map((text) => text.replace(/value="Undergroundwater"/, '').includes('>Undergroundwater<'));
    };
    const bytes = async () => (await room().visit(`/pictures/${picture}/320.webp`)).status;
    expect([await seen(), await bytes()]).toEqual([[false, false, false, false, false, false], 404]);
    const at = new Date(room().clock.now().getTime() + HOUR).toISOString().slice(0, 16);
    expect((await act(room(), as, box, 'schedule', { at })).status).toBe(303);
    await room().settle();
    expect([(await seen())[0], await bytes()]).toEqual([false, 404]);
    room().clock.advance(HOUR);
    await room().settle();
    expect([await seen(), await bytes()]).toEqual([[true, false, false, false, false, false], 200]);
    const { text } = await room().visit(href);
    expect(text).toContain(`/pictures/${picture}/`);
    await room().publish({ ...naming(box), id: await idAt(room(), href), visibility: 'private' });
    expect(await bytes()).toBe(404);
  });

  it('shows what a picture in it becomes', async () => {
    const as = await room().staff('editor');
    const picture = idOf((await upload(room(), as, await aFile('captioned.png')))[0]);
    const block: Block = { type: 'picture', attrs: { id: 'picture1', pictureId: picture, alt: 'A pot' } };
    const box = await writeBox(room(), as, { title: 'Pots', document: { type: 'doc', content: [block] } });
    await act(room(), as, box, 'publish');
    const { href } = await room().publish(naming(box));
    expect((await room().visit(href)).text).not.toContain('Photo by Olu');
    await room().post(`/desk/pictures/${picture}`, { alt: 'A pot', credit: 'Photo by Olu' }, { as });
    expect((await room().visit(href)).text).toContain('Photo by Olu');
  });

  it('is shown to nobody where somebody has written it for some eyes only', async () => {
    const [as, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const box = await writeBox(room(), as, { title: 'For the board', words: 'Hush.', visibility: 'private' });
    const { href } = await room().publish(naming(box));
    expect((await act(room(), as, box, 'publish')).status).toBe(303);
    expect((await room().visit(href)).text).not.toContain('Hush.');
    expect(await offered(room(), contributor, [box])).toEqual([]);
  });

  it('asks for a title and words, and its story for a box that is out', async () => {
    const as = await room().staff('editor');
    const box = await writeBox(room(), as, { title: '', document: { type: 'doc', content: [] } });
    const page = (await room().visit(`/desk/stories/${box}`, { as })).text;
    for (const asked of ['The title.', 'The text.']) expect(page).toContain(asked);
    for (const none of [
      'The standfirst.',
      'A section to which',
      'name="slug"',
      'name="standfirst"',
      '/translations',
    ]) {
      expect(page).not.toContain(none);
    }
    const story = await write(room(), as, naming(box));
    const missing = 'A background box that is not out';
    expect((await room().visit(`/desk/stories/${story}`, { as })).text).toContain(missing);
    await save(room(), as, box, { title: 'Now it is', document: markedText(['Words.']) });
    await act(room(), as, box, 'publish');
    const after = (await room().visit(`/desk/stories/${story}`, { as })).text;
    expect(after).not.toContain(missing);
    expect(after).toContain('Now it is');
    expect((await room().visit(`/desk/stories/${box}/preview`, { as })).text).toContain('class="background"');
  });

  it('stands in no other one', async () => {
    const as = await room().staff('editor');
    const [one, other] = [await writeBox(room(), as), await writeBox(room(), as)];
    const answer = await save(room(), as, one, naming(other));
    expect([answer.status, answer.json()]).toEqual([
      422,
      { outcome: 'refused', path: 'document', reason: 'box-in-box' },
    ]);
  });

  it('stands before those that are not out, with its pictures for whoever writes a story with it', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const picture = idOf((await upload(room(), editor, await aFile('of a box.png')))[0]);
    const block: Block = { type: 'picture', attrs: { id: 'picture1', pictureId: picture, alt: 'A pot' } };
    const out = await writeBox(room(), editor, {
      title: 'Zither',
      document: { type: 'doc', content: [block] },
    });
    const story = await write(room(), contributor);
    const file = `/desk/pictures/${picture}/320.webp`;
    expect((await room().visit(file, { as: contributor })).status).toBe(404);
    await act(room(), editor, out, 'publish');
    const draft = await writeBox(room(), contributor, { title: 'A box that nobody asked for' });
    const listed = (await offered(room(), editor, [draft, out])) as readonly { readonly id: string }[];
    expect(listed.map(({ id }) => id)).toEqual([out, draft]);
    expect((await save(room(), contributor, story, naming(out))).status).toBe(200);
    const preview = await room().visit(`/desk/stories/${story}/preview`, { as: contributor });
    expect(preview.text).toContain(file);
    expect((await room().visit(file, { as: contributor })).status).toBe(200);
    await act(room(), editor, out, 'withdraw');
    expect((await room().visit(file, { as: contributor })).status).toBe(404);
  });

  it('is listed for who may know of it, and put into a story by them alone', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const secret = await writeBox(room(), editor, { title: 'Underembargo' });
    const out = await writeBox(room(), editor, { title: 'Out in the open', words: 'For all.' });
    await act(room(), editor, out, 'publish');
    const own = await writeBox(room(), contributor, { title: 'Of a contributor' });
    await room().publish(naming(out));
    const list = (await room().visit('/desk/boxes', { as: editor })).text;
    for (const title of ['Underembargo', 'Out in the open', 'Of a contributor'])
      expect(list).toContain(title);
    expect(list).toContain('in 1 story');
    expect(await offered(room(), contributor, [secret, out, own])).toEqual([
      { id: out, title: 'Out in the open', words: 'For all.', isOut: true, isOpen: false },
      { id: own, title: 'Of a contributor', words: 'It runs again.', isOut: false, isOpen: true },
    ]);
    expect((await room().visit('/desk/boxes', { as: contributor })).text).not.toContain('Underembargo');
    await act(room(), editor, out, 'begin');
    await save(room(), editor, out, { title: 'Being changed in secret' });
    const theirs = (await room().visit('/desk/boxes', { as: contributor })).text;
    expect(theirs).toContain('Out in the open');
    for (const hidden of ['changed in secret', `/desk/stories/${out}`]) expect(theirs).not.toContain(hidden);
    const story = await write(room(), contributor);
    for (const id of [secret, room().newId()]) {
      const answer = await save(room(), contributor, story, naming(id));
      expect([answer.status, (answer.json() as { reason: string }).reason]).toEqual([422, 'box-unknown']);
    }
    for (const id of [out, own]) {
      expect((await save(room(), contributor, story, naming(id))).status).toBe(200);
    }
    const { version, draft } = await written(room(), contributor, story);
    expect((await sendDraft(room(), contributor, story, { version, draft })).status).toBe(200);
    const treasurer = await room().staff('treasurer');
    expect((await room().visit('/desk/boxes', { as: treasurer })).status).toBe(403);
  });

  it('that an editor put in comes back with an earlier text, whoever writes that', async () => {
    const [editor, contributor] = [await room().staff('editor'), await room().staff('contributor')];
    const secret = await writeBox(room(), editor);
    const story = await write(room(), contributor);
    await save(room(), editor, story, naming(secret));
    await save(room(), contributor, story, { document: markedText(['Taken out.']) });
    expect((await save(room(), contributor, story, naming(secret))).status).toBe(200);
  });
});

async function writeBox(room: Room, as: Person, text: Parameters<typeof write>[2] = {}): Promise<string> {
  const { words = 'It runs again.', title = 'A box', ...more } = text;
  const answer = await room.post('/desk/stories', { id: room.newId(), kind: 'box' }, { as });
  const id = answer.location?.split('/').at(-1) ?? '';
  await save(room, as, id, { title, document: markedText([words]), ...more });
  return id;
}

function naming(boxId: string): { readonly document: StoryDocument } {
  const words: Block = {
    type: 'paragraph',
    attrs: { id: 'words001' },
    content: [{ type: 'text', text: 'Words.' }],
  };
  return { document: { type: 'doc', content: [words, { type: 'box', attrs: { id: 'boxplace', boxId } }] } };
}

async function idAt({ newsroom, database }: Room, href: string): Promise<string> {
  return (await newsroom.stories.storyAt(database, href)) ?? '';
}

/** Of these boxes, what the person may put into a story. */
async function offered(room: Room, as: Person, ids: readonly string[]): Promise<unknown> {
  const answer = await room.visit('/desk/boxes', { as, headers: { accept: 'application/json' } });
  const { boxes } = answer.json() as { readonly boxes: readonly { readonly id: string }[] };
  return boxes.filter(({ id }) => ids.includes(id));
}
