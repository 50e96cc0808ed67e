import { expect, it } from 'vitest';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';

describeNewsroom('The menus', (room) => {
  it('follow sections and pages by themselves, on every page, until somebody arranges them', async () => {
    const page = await room().publish({ kind: 'page', slug: 'about', title: 'About us' });
    const { href } = await room().publish({ slug: 'a-story', title: 'A story' });
    await addSection('Harbour');
    const { head, foot } = menusOf((await room().visit(href)).text);
    expect(head).toEqual([['/harbour', 'Harbour']]);
    expect(foot).toContainEqual(['/harbour', 'Harbour']);
    expect(foot).toContainEqual([page.href, 'About us']);
  });

  it('take what is added, in the order and under the names that an editor gives them', async () => {
    const as = await room().staff('editor');
    await room().publish({ kind: 'page', slug: 'contact', title: 'Contact' });
    const { href } = await room().publish({ slug: 'seen-from-here', title: 'Seen from here' });
    await room().visit(href);
    expect((await add(as, { address: '/contact', label: 'Write to us' })).location).toBe('/desk/menus?saved');
    await add(as, { address: 'https://shop.example.org/', label: 'متجر' });
    expect(menusOf((await room().visit(href)).text).head.slice(-2)).toEqual([
      ['/contact', 'Write to us'],
      ['https://shop.example.org/', 'متجر'],
    ]);
    const shop = 'elsewhere:https://shop.example.org/';
    await change(as, shop, { do: 'up' });
    await change(as, shop, { do: 'rename', label: 'Shop' });
    expect(menusOf((await room().visit(href)).text).head.slice(-2)).toEqual([
      ['https://shop.example.org/', 'Shop'],
      ['/contact', 'Write to us'],
    ]);
    await change(as, shop, { do: 'remove' });
    expect((await room().visit(href)).text).not.toContain('shop.example.org');
    expect((await change(as, shop, { do: 'up' })).status).toBe(404);
    const [act] = await room().newsroom.staff.acts({ most: 1, words: 'menu changed' });
    expect(act).toMatchObject({ act: 'menu-changed', subject: 'menu:head' });
    await room().post('/desk/menus/reset', { menu: 'head' }, { as });
    expect((await room().visit(href)).text).not.toContain('Write to us');
  });

  it('follow a page to its new name, leave it out once it is withdrawn, and the desk says so', async () => {
    const as = await room().staff('editor');
    const { id, href } = await room().publish({ kind: 'page', slug: 'rules', title: 'Our rules' });
    const story = await room().publish({ slug: 'beside-it', title: 'Beside it' });
    await change(as, `page:${id}`, { menu: 'foot', do: 'rename', label: '' });
    expect(menusOf((await room().visit(story.href)).text).foot).toContainEqual([href, 'Our rules']);
    await room().publish({ id, kind: 'page', slug: 'rules', title: 'Our new rules' });
    expect(menusOf((await room().visit(story.href)).text).foot).toContainEqual([href, 'Our new rules']);
    await room().publish({ id, kind: 'page', slug: 'rules', title: 'Secret rules', status: 'withdrawn' });
    expect((await room().visit(story.href)).text).not.toContain('ules</a>');
    const { text } = await room().visit('/desk/menus', { as });
    expect(text).toContain('Secret rules');
    expect(text).toContain('The page is withdrawn or not public.');
  });

  it('name an address at which nothing stands any more', async () => {
    const as = await room().staff('editor');
    const { id, href } = await room().publish({ slug: 'pinned-here', title: 'Pinned here' });
    await add(as, { address: href, label: 'Start here' });
    expect((await room().visit('/desk/menus', { as })).text).not.toContain('Nothing stands at this address');
    await room().publish({ id, slug: 'pinned-here', title: 'Pinned here', status: 'withdrawn' });
    expect((await room().visit('/desk/menus', { as })).text).toContain('Nothing stands at this address');
  });

  it('refuse what leads nowhere or runs, with the reason at the field and all that was typed', async () => {
    const as = await room().staff('editor');
    const draft = await room().publish({ slug: 'not-yet', title: 'Not yet', status: 'draft' });
    for (const [form, says] of [
      [{ address: 'javascript:alert(1)', label: 'Kept words' }, 'an address with https'],
      [{ address: ' java\nscript:alert(1)', label: 'Kept words' }, 'an address with https'],
      [{ address: 'data:text/html,x', label: 'Kept words' }, 'an address with https'],
      [{ address: '//evil.example.org', label: 'Kept words' }, 'an address with https'],
      [{ address: '/\\evil.example.org', label: 'Kept words' }, 'an address with https'],
      [{ what: 'section:any', address: '/search', label: 'Kept words' }, 'Take that away'],
      [{ address: '/nothing-at-all', label: 'Kept words' }, 'Nothing that readers can see'],
      [{ address: draft.href ?? '/not-yet', label: 'Kept words' }, 'Nothing that readers can see'],
      [{ what: `page:${draft.id}`, label: 'Kept words' }, 'It is not there any more.'],
      [{ address: 'https://example.org/', label: '' }, 'Write a name for this address.'],
      [{ address: '/search', label: `Kept words${'x'.repeat(40)}` }, 'a name of up to 40'],
    ] as const) {
      const { status, text } = await add(as, form);
      expect([says, status]).toEqual([says, 400]);
      expect(text).toContain(says);
      if (form.label) expect(text).toContain('value="Kept words');
    }
    await add(as, { address: '/search', label: '<b>Find</b>' });
    expect((await add(as, { address: '/search', label: 'Twice' })).text).toContain('in this menu already');
    const { text } = await room().visit('/');
    expect(text).toContain('&lt;b>Find&lt;/b>');
  });

  it('are arranged by editors alone', async () => {
    const author = await room().staff('author');
    expect((await add(author, { address: '/search', label: 'Mine' })).status).toBe(403);
    expect((await room().visit('/desk/menus', { as: author })).status).toBe(403);
  });

  async function addSection(name: string): Promise<void> {
    await room().post('/desk/sections', { name }, { as: await room().staff('editor') });
  }

  const add = (as: Person, form: Record<string, string>) =>
    room().post('/desk/menus', { menu: 'head', what: '', ...form }, { as });

  const change = (as: Person, entry: string, form: Record<string, string>) =>
    room().post('/desk/menus/entry', { menu: 'head', entry, ...form }, { as });
});

function menusOf(html: string) {
  const links = (list: string) => {
    const [found = ''] = new RegExp(`<ul class="${list}">.*?</ul>`, 's').exec(html) ?? [];
    return [...found.matchAll(/href="([^"]+)"[^>]*>([^<]*)</g)].map(([, href, label]) => [href, label]);
  };
  return { head: links('sections__list'), foot: links('foot__links') };
}
