import { expect, it } from 'vitest';
import { newsLanguage } from './news-sitemap.ts';

it('A sitemap of news names languages by ISO 639, and Chinese by its two kinds', () => {
  const said = ['en', 'en-CA', 'pt-BR', 'AR', 'zh', 'zh-Hans-SG', 'zh-TW', 'zh-HK', 'zh-Hant'].map(
    newsLanguage,
  );
  expect(said).toEqual(['en', 'en', 'pt', 'ar', 'zh-cn', 'zh-cn', 'zh-tw', 'zh-tw', 'zh-tw']);
});
