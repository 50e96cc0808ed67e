import { expect, it } from 'vitest';
import { TRANSLATED } from '#platform/messages';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { keepWays, WALLET } from '../../../test/ways.ts';
import { firstPages } from './write-first-pages.ts';

const owner = {
  ...{ email: 'mira@lantern.example', name: 'Mira Olsen', 'site-name': 'Die Laterne', tagline: '' },
  ...{ language: 'de', 'time-zone': 'Europe/Berlin', currency: 'EUR' },
};

describeNewsroom('A newsroom that begins empty', (room) => {
  it('is taken over with a page on privacy and one on contact, in the language of its owner', async () => {
    await room().newsroom.demo.begin({ empty: true });
    expect((await room().visit('/privacy')).status).toBe(404);
    const link = await room().newsroom.staff.takeOverLink();
    expect((await room().post(link ?? '', owner)).status).toBe(303);
    const { text } = await room().visit('/privacy');
    expect(text).toContain('Was wir über Sie speichern, wozu und wie lange.');
    expect(text).not.toMatch(/Akismet|Stripe/);
    expect((await room().visit('/contact')).text).toContain('So erreichen Sie uns.');
    const foot = /<footer.*<\/footer>/s.exec((await room().visit('/')).text)?.[0] ?? '';
    for (const href of ['/privacy', '/contact']) expect(foot).toContain(`href="${href}"`);
  });

  it('leads to it from the page of giving, and is not begun twice', async () => {
    await keepWays(room(), [WALLET]);
    expect((await room().visit('/give')).text).toContain('href="/privacy">Was wir über Sie speichern');
    await room().newsroom.demo.beginPages();
    expect((await room().visit('/privacy-2')).status).toBe(404);
  });

  it('names who elsewhere learns something about readers', async () => {
    const words = async (language: string, on: boolean) =>
      JSON.stringify(await firstPages(language, on ? ['Akismet', 'Stripe'] : []));
    for (const language of ['en', ...TRANSLATED]) {
      expect(await words(language, true)).toMatch(/Akismet.*Stripe/s);
      expect(await words(language, false)).not.toMatch(/Akismet|Stripe/);
    }
  });
});
