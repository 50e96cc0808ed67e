import { localDate } from '#platform/clock';
import { percentRead, slugOf } from '#platform/text';
import type { StoryKind } from '../words.ts';

/** First parts of paths that the program itself answers; no story, page or section can have them. */
const RESERVED = new Set([
  'api',
  'assets',
  'by',
  'challenge',
  'comments',
  'desk',
  'embed',
  'favicon.ico',
  'feed',
  'feed.atom',
  'feed.json',
  'files',
  'gifts',
  'give',
  'healthz',
  'live',
  'me',
  'metrics',
  'news-sitemap.xml',
  'pictures',
  'preview',
  'readyz',
  'return',
  'robots.txt',
  'search',
  'sign-in',
  'sitemap.xml',
  'tag',
  'webhooks',
]);

/** Whether a path (decoded, from the root) belongs to the program itself. */
export function isReserved(path: string): boolean {
  const first = path.split('/')[1]?.toLowerCase() ?? '';
  return first === '' || RESERVED.has(first);
}

/**
 * The path that a story gets at its first publication, and keeps: `/{yyyy}/{mm}/{slug}` in the newsroom's time
 * zone; for a page `/{slug}`. Decoded, not percent-encoded.
 */
export function pathOf(
  story: { kind: StoryKind; slug: string; title: string; id: string; publishedAt: string },
  timeZone: string,
): string {
  const slug = slugOf(story.slug) || slugOf(story.title) || story.id;
  if (story.kind === 'page') return isReserved(`/${slug}`) ? `/${slug}-page` : `/${slug}`;
  const { year, month } = localDate(story.publishedAt, timeZone);
  return `/${year}/${month}/${slug}`;
}

/** A path as it stands in links: percent-encoded, in the form that browsers send. */
export function hrefOf(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

/** The other way round: a path as it stands in links, as the table of addresses knows it. What is no code stays. */
export function pathOfHref(href: string): string {
  return percentRead(href);
}
