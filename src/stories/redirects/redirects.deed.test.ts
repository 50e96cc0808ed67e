import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';

describeNewsroom('Redirects', (room) => {
  it('lead from an old path to a new one, or to another site, until they are removed', async () => {
    const editor = await room().staff('editor');
    const add = (from: string, to: string) => room().post('/desk/redirects', { from, to }, { as: editor });
    expect((await add('https://old.example.org/about-us/', '/search')).location).toBe(
      '/desk/redirects?saved',
    );
    await add('/shop', 'https://shop.example.org/');
    expect(await room().visit('/about-us')).toMatchObject({ status: 301, location: '/search' });
    expect((await room().visit('/shop')).location).toBe('https://shop.example.org/');
    const { text } = await room().visit('/desk/redirects?begins=/sh', { as: editor });
    expect(text).toContain('https://shop.example.org/');
    expect(text).not.toContain('/about-us<');
    await room().post('/desk/redirects/remove', { from: '/shop' }, { as: editor });
    expect((await room().visit('/shop')).status).toBe(404);
    const acts = await room().newsroom.staff.acts({ most: 3, words: 'redirect' });
    expect(acts.map(({ act }) => act)).toEqual(['redirect-removed', 'redirect-added', 'redirect-added']);
  });

  it('take no address from what stands there or has left it, and never go round in a circle', async () => {
    const editor = await room().staff('editor');
    const { href } = await room().publish({ slug: 'stands-here' });
    const add = (from: string, to: string) => room().post('/desk/redirects', { from, to }, { as: editor });
    for (const [from, to, says] of [
      [href, '/search', 'Something stands at this address'],
      ['/sign-in', '/search', 'The site itself answers'],
      ['/round', '/round', 'It would lead to itself.'],
      ['/evil', 'javascript:alert(1)', 'an address with https'],
    ] as const) {
      const { status, text } = await add(from, to);
      expect(status).toBe(400);
      expect(text).toContain(says);
    }
    await add('/one', '/two');
    await add('/two', '/three');
    expect((await add('/three', '/one')).text).toContain('round in a circle');
    expect((await room().visit(href)).status).toBe(200);
  });
});
