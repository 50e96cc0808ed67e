import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { SiteLogo } from '#ui';
import { ATTACKS } from '../../../test/attacks.ts';
import { jsonForScript, newsArticle } from './structured-data.ts';

const site = {
  ...{ name: 'The Harbour Post', tagline: '', language: 'en', timeZone: 'UTC', currency: 'EUR' },
  origin: 'https://harbour.example',
};
const story = {
  href: '/2026/11/a-bridge',
  title: 'A bridge',
  standfirst: 'It opens on Monday.',
  language: null,
  section: { name: 'News' },
  authors: [{ id: 'a', slug: 'ines-vidal', name: 'Ines Vidal', about: '' }],
  picture: null,
  firstPublishedAt: '2026-11-23T08:00:00.000Z',
  changedAt: '2026-11-24T09:30:00.000Z',
  comments: 3,
  tags: [],
  words: 420,
};

describe('What a story says of itself to programs', () => {
  it('names its authors by name and address, and both dates', () => {
    expect(newsArticle(site, story)).toMatchObject({
      '@type': 'NewsArticle',
      headline: 'A bridge',
      author: [{ name: 'Ines Vidal', url: 'https://harbour.example/by/ines-vidal' }],
      datePublished: '2026-11-23T08:00:00.000Z',
      dateModified: '2026-11-24T09:30:00.000Z',
      inLanguage: 'en',
    });
  });

  it('names who made its picture, and under what terms', () => {
    const bare = {
      id: 'p',
      width: 800,
      height: 500,
      focalX: 500,
      focalY: 500,
      alt: '',
      caption: '',
      tone: '#000000',
    };
    const image = (said: { readonly credit: string; readonly licence?: string }) =>
      newsArticle(site, { ...story, picture: { ...bare, ...said } });
    expect(image({ credit: 'Ana Ruiz', licence: 'CC BY 4.0' })).toMatchObject({
      image: [
        {
          ...{ '@type': 'ImageObject', creditText: 'Ana Ruiz' },
          contentUrl: expect.stringMatching(/^https:\/\/harbour\.example\/pictures\/p\//),
          license: 'https://creativecommons.org/licenses/by/4.0/',
        },
      ],
    });
    expect(image({ credit: '', licence: '© 2026 Ana Ruiz' })).toMatchObject({
      image: [{ copyrightNotice: '© 2026 Ana Ruiz' }],
    });
    expect(JSON.stringify(image({ credit: '', licence: 'Paid 80 euros, one use' }))).not.toContain('80');
  });

  it('names its publisher with its logo, or its icon where there is no logo', () => {
    const at = (name: string, width: number) => ({ href: `/pictures/site/${name}`, width, height: 180 });
    const icon = { small: at('small.png', 32), large: at('large.png', 180) };
    const none = { icon, share: null, feed: null, masthead: null };
    const masthead = { light: at('logo.webp', 900), dark: at('dark.webp', 900), hasPlate: false };
    const logoOf = (logo: SiteLogo | undefined, origin = site.origin) =>
      JSON.parse(JSON.stringify(newsArticle({ ...site, origin, ...(logo && { logo }) }, story))).publisher
        .logo;
    expect(logoOf({ ...none, masthead })).toEqual({
      ...{ '@type': 'ImageObject', url: 'https://harbour.example/pictures/site/logo.webp' },
      ...{ width: 900, height: 180 },
    });
    expect(logoOf(none)).toMatchObject({
      url: 'https://harbour.example/pictures/site/large.png',
      width: 180,
    });
    expect(logoOf(undefined)).toBeUndefined();
    expect(logoOf({ ...none, masthead }, '')).toBeUndefined();
  });

  it('leaves out addresses while the newsroom has none', () => {
    const said = jsonForScript(newsArticle({ ...site, origin: '' }, story));
    expect(said).not.toContain('/2026/11');
    expect(said).not.toContain('"url"');
  });
});

describe('JSON between script tags', () => {
  it('says the same, whatever is in it, and never ends its element', () => {
    for (const attack of [...ATTACKS, '</script', '<!--<script>', '\u2028']) {
      const json = jsonForScript({ headline: attack });
      expect(JSON.parse(json)).toEqual({ headline: attack });
      const page = parse(`<script type="application/ld+json">${json}</script><p>after`);
      const found = JSON.stringify(page, (key, value) => (key === 'parentNode' ? undefined : value));
      expect(found.match(/"tagName":"script"/g)).toHaveLength(1);
      expect(found).toContain('"value":"after"');
    }
  });
});
