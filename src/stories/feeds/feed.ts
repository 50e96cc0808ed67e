import { linkPicture } from '../rules/picture-sources.ts';
import type { StorySummary } from '../words.ts';

/** A feed, whatever it is written as. Paths lead from the site's root, percent-encoded. */
export interface Feed {
  readonly title: string;
  /** The page whose news it carries. */
  readonly href: string;
  /** The feed's own path. */
  readonly selfHref: string;
  /** The latest first. */
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  /** Fixed at creation: survives a change of address. The same in every format. */
  readonly guid: string;
  readonly title: string;
  readonly href: string;
  /** First publication, as an instant. */
  readonly at: string;
  /** Last change of what readers see; left out: none since. */
  readonly changedAt?: string | null;
  readonly authors: readonly FeedAuthor[];
  readonly summary: string;
  /** BCP 47; left out: the site's. */
  readonly language?: string | null;
  readonly section?: string | null;
  /** A path. */
  readonly picture?: string | null;
  /** How many; left out where none can be written. */
  readonly comments?: number;
}

export interface FeedAuthor {
  readonly name: string;
  /** A path; left out: none. */
  readonly href?: string;
}

/** A story as an item of a feed. */
export function feedItemOf(story: StorySummary): FeedItem {
  const { picture } = story;
  return {
    guid: `urn:uuid:${story.id}`,
    title: story.title,
    href: story.href,
    at: story.firstPublishedAt,
    changedAt: story.changedAt,
    authors: story.authors.map(({ name, slug }) => ({ name, href: `/by/${encodeURIComponent(slug)}` })),
    summary: story.standfirst,
    language: story.language,
    section: story.section?.name ?? null,
    picture: picture && linkPicture(picture),
    comments: story.comments,
  };
}

/** When what the feed carries changed last; undefined where it carries nothing. */
export function lastChangeOf({ items }: Pick<Feed, 'items'>): string | undefined {
  return items.map(changeOf).sort().at(-1);
}

/** When the item changed last: at its publication, if never since. */
export function changeOf({ at, changedAt }: Pick<FeedItem, 'at' | 'changedAt'>): string {
  return changedAt != null && changedAt > at ? changedAt : at;
}
