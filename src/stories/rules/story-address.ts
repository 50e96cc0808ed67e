import { withoutTrailingSlashes } from '#platform/text';

/** What is asked of an address beyond the story or list that stands there. */
export interface AskedAddress {
  /** The path of the thing itself, as far as it can be told without looking it up. */
  readonly path: string;
  /** What hangs behind it: a feed, a later page, a deed of a part. */
  readonly suffix: 'feed' | 'later-page' | 'comment-page' | null;
  readonly page: number;
}

const SUFFIXES: readonly (readonly [RegExp, NonNullable<AskedAddress['suffix']>])[] = [
  [/\/feed(?:\/(?:rss2?|atom|rdf))?$/i, 'feed'],
  [/\/page\/(\d{1,6})$/i, 'later-page'],
  [/\/comment-page-(\d{1,6})$/i, 'comment-page'],
  // A story split into pages in WordPress: /2014/05/story/2
  [/\/(\d{1,2})$/, 'later-page'],
  [/\/(?:amp|embed|trackback)$/i, 'comment-page'],
];

/**
 * The ways in which a path may be meant, likeliest first: as it stands, or as one of WordPress's endings behind
 * a shorter path (`/feed`, `/page/2`, `/comment-page-3`), which imported sites have in the world for ever.
 */
export function readingsOf(path: string): readonly AskedAddress[] {
  const plain = withoutTrailingSlashes(path) || '/';
  const readings: AskedAddress[] = [{ path: plain, suffix: null, page: 1 }];
  for (const [pattern, suffix] of SUFFIXES) {
    const match = pattern.exec(plain);
    if (match) {
      const page = Math.max(1, Number(match[1] ?? 1));
      readings.push({ path: plain.slice(0, match.index) || '/', suffix, page });
    }
  }
  return readings;
}
