import { expect, it } from 'vitest';
import { describeNewsroom } from '../a-newsroom.ts';
import { ASKED } from '../asked.ts';
import { say } from '../comments.ts';
import { save, write, written } from '../writing.ts';

describeNewsroom('The letter U+0000, which PostgreSQL takes in no text,', (room) => {
  it('breaks no address, wherever it stands in it and whoever asks', async () => {
    const query = ASKED.map((name) => `${name}=a%00b`).join('&');
    const wrong: string[] = [];
    for (const as of [room().person(), await room().staff('owner')]) {
      for (const { method, path } of room().newsroom.routes) {
        const plain = path.replace(/:\w+/g, 'x').replace('*', 'x');
        const odd = path.replace(/:\w+/g, 'a%00b').replace('*', 'a%00b');
        for (const address of [`${plain}?${query}`, odd === path ? `${path}%00` : odd]) {
          if (/sign-out/.test(address)) continue;
          const { status } =
            method === 'POST'
              ? await room().post(address, Object.fromEntries(ASKED.map((name) => [name, 'a\0b'])), { as })
              : await room().visit(address, { as });
          if (status === 500) wrong.push(`${method} ${address} answered ${status}`);
        }
      }
      for (const address of ['/a%00b', '/%00', '/2026/03/a%00b/', '/?p=%00', `/?${query}`]) {
        const { status } = await room().visit(address, { as });
        if (status >= 500) wrong.push(`${address} answered ${status}`);
      }
    }
    expect(wrong).toEqual([]);
    expect((await room().visit('/a%00b')).status).toBe(404);
  }, 120_000);

  it('breaks nothing where somebody types it as %00 into an address', async () => {
    const as = await room().staff('owner');
    const { id, href } = await room().publish();
    const link = { type: 'link', attrs: { href: '/a%00b' } };
    const content = [{ type: 'text', text: 'There', marks: [link] }];
    const paragraph = { type: 'paragraph', attrs: { id: 'zerolink' }, content };
    const story = await write(room(), as, { document: { type: 'doc', content: [paragraph] } });
    for (const address of ['/a%00b', 'https://other.example/a%00b']) {
      const tried = {
        translations: await room().post(`/desk/stories/${id}/translations`, { address }, { as }),
        from: await room().post('/desk/redirects', { from: address, to: href }, { as }),
        to: await room().post('/desk/redirects', { from: '/before', to: address }, { as }),
        gift: await room().post('/desk/gifts/new', { story: address, amount: '5', currency: 'EUR' }, { as }),
        menu: await room().post('/desk/menus', { menu: 'foot', address, label: 'There' }, { as }),
        link: await room().visit(`/desk/stories/${story}`, { as }),
      };
      const broken = Object.entries(tried).filter(([, { status }]) => status >= 500);
      expect(broken.map(([name]) => name)).toEqual([]);
    }
  });

  it('makes no id of a section, tag, author or picture: a story with one would have no page any more', async () => {
    const as = await room().staff('author');
    const id = await write(room(), as);
    const odd = 'a\0b';
    const met = [{ kind: 'they-removed', blockId: odd, oursId: null, by: 'Ada' }];
    for (const change of [
      { tagIds: [odd] },
      { sectionIds: [odd] },
      { authorIds: [odd] },
      { leadPictureId: odd },
      { met },
    ]) {
      expect((await save(room(), as, id, change)).status).toBe(422);
    }
    expect((await room().visit(`/desk/stories/${id}`, { as })).status).toBe(200);
  });

  it('is left out of what is written, and nothing else of it is lost', async () => {
    const { href } = await room().publish();
    await say(room(), href, { name: 'Zo\0ra', body: 'Before\0After' });
    expect((await room().visit(href)).text).toContain('BeforeAfter');
    const as = await room().staff('editor');
    const id = await write(room(), as, { title: 'A\0B', words: 'One\0Two' });
    const { draft } = await written(room(), as, id);
    expect(draft.title).toBe('AB');
    expect(JSON.stringify(draft.document)).toContain('OneTwo');
    const parts = [['body', 'In\0Parts']] as const;
    expect((await room().postParts(`${href}/comments`, parts)).status).toBeLessThan(500);
  });
});
