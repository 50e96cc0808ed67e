import { expect, it } from 'vitest';
import { describeNewsroom } from '../a-newsroom.ts';
import { aGuest, returnLink } from '../links.ts';

describeNewsroom('A hostile request', (room) => {
  it('A16: that names another site gets this one, with its own addresses, and so do all others after it', async () => {
    const { href } = await room().publish();
    const usual = await room().visit(href);
    const posing = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
    };
    for (const path of [
      ...[href, `${href}?site=evil`, `${href}/feed`, '/feed', '/feed.atom', '/feed.json'],
      ...['/sitemap.xml', '/news-sitemap.xml', '/robots.txt'],
    ]) {
      const { text, status } = await room().visit(path, { headers: posing });
      expect(status, path).toBe(200);
      expect(text, path).not.toContain('evil');
    }
    expect((await room().visit(href)).text).toBe(usual.text);
  });

  it('A18: with a secret that was changed in one place, or comes from another newsroom, proves nothing', async () => {
    const guest = await aGuest(room(), { name: 'Olu' });
    const link = await returnLink(room(), guest);
    for (const at of [8, 20, link.length - 1]) {
      const changed = `${link.slice(0, at)}${link[at] === 'x' ? 'y' : 'x'}${link.slice(at + 1)}`;
      expect((await room().post(changed, {}, { as: room().person() })).status, changed).toBe(404);
    }
    const [[name, secret] = []] = [...guest.cookies].filter(([, value]) => value.length > 20);
    if (name === undefined || secret === undefined) throw new Error('A guest keeps a secret.');
    for (const posed of [`${secret}x`, secret.slice(1), secret.toUpperCase(), 'null', '{"alg":"none"}']) {
      const cookies = new Map([[name, encodeURIComponent(posed)]]);
      const { text } = await room().visit('/me', { as: { cookies } });
      expect(text, posed).not.toContain('Olu');
    }
    expect((await room().visit('/me', { as: guest })).text).toContain('Olu');
  });
});
