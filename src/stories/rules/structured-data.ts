import type { SiteFacts } from '#ui';
import { toldLicence } from '../pictures/rules/told-licence.ts';
import type { Author, StoryPicture, Tag } from '../words.ts';
import { linkPicture } from './picture-sources.ts';

/** What a story says of itself to programs. */
export interface StructuredStory {
  readonly href: string;
  readonly title: string;
  readonly standfirst: string;
  readonly language: string | null;
  readonly section: { readonly name: string } | null;
  readonly authors: readonly Author[];
  readonly picture: StoryPicture | null;
  readonly firstPublishedAt: string;
  readonly changedAt: string | null;
  readonly comments: number;
  readonly tags: readonly Tag[];
  readonly words: number;
}

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Google shows no more of a headline than this, and asks for no more. */
const HEADLINE = 110;

/**
 * A story as a schema.org NewsArticle (developers.google.com/search/docs/appearance/structured-data/article):
 * authors by name and address, dates with their zone, pictures by whole addresses. What needs an address is
 * left out while the newsroom has none.
 */
export function newsArticle(site: SiteFacts, story: StructuredStory): Json {
  const at = (path: string) => (site.origin === '' ? undefined : `${site.origin}${path}`);
  const picture = story.picture ? at(linkPicture(story.picture)) : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': at(story.href),
    mainEntityOfPage: at(story.href),
    url: at(story.href),
    headline: [...story.title].slice(0, HEADLINE).join(''),
    description: story.standfirst || undefined,
    image: picture && story.picture ? [imageObject(picture, story.picture)] : undefined,
    datePublished: story.firstPublishedAt,
    dateModified: story.changedAt ?? story.firstPublishedAt,
    author: story.authors.map(({ name, slug }) => ({
      '@type': 'Person',
      name,
      url: at(`/by/${encodeURIComponent(slug)}`),
    })),
    publisher: {
      ...{ '@type': 'NewsMediaOrganization', name: site.name, url: at('/') },
      logo: publisherLogo(site),
    },
    inLanguage: story.language ?? site.language,
    articleSection: story.section?.name,
    keywords: story.tags.length > 0 ? story.tags.map(({ name }) => name) : undefined,
    wordCount: story.words,
    commentCount: story.comments,
    isAccessibleForFree: true,
  };
}

/** The newsroom's logo, which a search engine puts on white; undefined where it has none or no address. */
function publisherLogo({ logo, origin }: SiteFacts): Json | undefined {
  const picture = logo?.masthead?.light ?? logo?.icon?.large;
  if (!picture || origin === '') return undefined;
  const { href, width, height } = picture;
  return { '@type': 'ImageObject', url: `${origin}${href}`, width, height };
}

/**
 * A picture as a schema.org ImageObject, with its credit and what readers are told of its licence
 * (developers.google.com/search/docs/appearance/structured-data/image-license-metadata).
 */
function imageObject(url: string, { caption, credit, licence = '' }: StoryPicture): Json {
  const told = toldLicence(licence);
  return {
    '@type': 'ImageObject',
    ...{ url, contentUrl: url },
    caption: caption || undefined,
    creditText: credit || undefined,
    license: told?.href ?? undefined,
    copyrightNotice: told?.href === null ? told.words : undefined,
  };
}

/**
 * JSON as it may stand between script tags: no text in it can end the element or begin a comment (HTML,
 * 4.12.1.3), nor end a line of JavaScript.
 */
export function jsonForScript(value: Json): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
