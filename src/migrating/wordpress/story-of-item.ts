import { oneLine, percentRead } from '#platform/text';
import type { StoryDocument, StoryStatus, StoryToKeep, StoryVisibility } from '#stories';
import { isLanguageTag } from '../rules/language-tag.ts';
import { pathOnSite } from '../rules/old-address.ts';
import { instantOfDates } from '../rules/old-dates.ts';
import { fateOfTerms } from '../rules/term-fate.ts';
import { descendants, isElement, treeOf, wordsOf } from './convert/tree.ts';
import type { Survey } from './survey.ts';
import type { WxrItem } from './words.ts';

/** What an item's status and type become here, or why it is not taken. */
export type Fate =
  | {
      readonly kind: 'story' | 'page';
      readonly status: StoryStatus;
      readonly visibility: StoryVisibility;
      /** It matters only where it came here before; else why it is not taken. */
      readonly onlyIfKnown: string | null;
    }
  | { readonly skipped: string };

const STATUSES = new Map<string, StoryStatus>([
  ['publish', 'published'],
  ['private', 'published'],
  ['future', 'scheduled'],
  ['draft', 'draft'],
  ['pending', 'in-review'],
]);

export function fateOf(item: Pick<WxrItem, 'type' | 'status' | 'password' | 'meta'>): Fate {
  if (item.type !== 'post' && item.type !== 'page') {
    return { skipped: `items of the kind "${item.type}" have no place here` };
  }
  const why = `its status is "${item.status}"`;
  const status = item.status === 'trash' ? statusInBin(item) : STATUSES.get(item.status);
  if (status === undefined) return { skipped: why };
  const visibility =
    item.status === 'private'
      ? 'private'
      : item.password !== ''
        ? ('password' as const)
        : ('public' as const);
  const kind = item.type === 'page' ? 'page' : 'story';
  return { kind, status, visibility, onlyIfKnown: item.status === 'trash' ? why : null };
}

/** What lies in the bin was public once, which WordPress notes, or never was. */
function statusInBin(item: Pick<WxrItem, 'meta'>): StoryStatus {
  return wasPublic(item) ? 'withdrawn' : 'draft';
}

function wasPublic({ meta }: Pick<WxrItem, 'meta'>): boolean {
  return meta.some(({ key, value }) => key === '_wp_trash_meta_status' && value === 'publish');
}

/** The dates of an item as instants. `inferred`: concluded from the local date and the site's offset. */
export function datesOf(
  item: WxrItem,
  survey: Survey,
): { createdAt: string; publishedAt: string | null; changedAt: string | null; inferred: boolean } {
  const said = instantOfDates({ gmt: item.dateGmt, local: item.date }, survey.offset);
  const pubDate = Date.parse(item.pubDate);
  const fallback =
    Number.isNaN(pubDate) || pubDate < 0 ? '1970-01-01T00:00:00.000Z' : new Date(pubDate).toISOString();
  const changed = instantOfDates({ gmt: item.modifiedGmt, local: item.modified }, survey.offset);
  const createdAt = said?.instant ?? fallback;
  const published =
    item.status === 'publish' || item.status === 'private' || (item.status === 'trash' && wasPublic(item));
  return {
    createdAt,
    publishedAt: published ? createdAt : null,
    changedAt: changed && changed.instant > createdAt ? changed.instant : null,
    inferred: said === undefined || said.inferred,
  };
}

const CODE = new Set(['script', 'style']);

/**
 * A text that may hold markup, as plain text on one line: an excerpt becomes the standfirst. Read as browsers
 * read it, so that a mark that is none stays, and in one walk, whatever stands in it.
 */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return oneLine(html);
  const words = [...descendants(treeOf(html))].map((node) => {
    const inCode =
      node.parentNode !== null && isElement(node.parentNode) && CODE.has(node.parentNode.tagName);
    return inCode ? ' ' : (wordsOf(node) ?? (isElement(node) && BREAKS.has(node.tagName) ? ' ' : ''));
  });
  return oneLine(words.join(''));
}

/** Elements that stand between words, and not within one. */
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'blockquote',
]);

export interface ItemHere {
  readonly title: string;
  readonly standfirst: string;
  readonly document: StoryDocument;
  readonly sectionIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly authorIds: readonly string[];
  readonly leadPictureId: string | null;
}

/** The story that an item becomes, once its references are known by their ids here. */
export function storyOfItem(
  item: WxrItem,
  fate: Exclude<Fate, { skipped: string }>,
  need: { survey: Survey; here: ItemHere },
): Omit<StoryToKeep, 'id' | 'passwordHash'> {
  const { survey, here } = need;
  const dates = datesOf(item, survey);
  const path = pathOnSite(item.link, survey.hosts)?.replace(/\/{2,}/g, '/');
  return {
    kind: fate.kind,
    status: fate.status,
    visibility: fate.visibility,
    slug: percentRead(item.slug),
    ...(path === undefined || path === '/' ? {} : { path }),
    language: languageOf(item) || survey.site.language || null,
    title: here.title,
    standfirst: here.standfirst,
    document: here.document,
    sectionIds: here.sectionIds,
    tagIds: here.tagIds,
    authorIds: here.authorIds,
    leadPictureId: here.leadPictureId,
    commentsClosedAt: item.commentStatus === 'open' ? null : dates.createdAt,
    pinnedAt: item.sticky ? dates.createdAt : null,
    createdAt: dates.createdAt,
    firstPublishedAt: dates.publishedAt,
    changedAt: dates.changedAt,
    scheduledFor: fate.status === 'scheduled' ? dates.createdAt : null,
  };
}

/** Polylang says the language of a story as a term. */
function languageOf({ terms }: Pick<WxrItem, 'terms'>): string | undefined {
  return terms.find(({ domain, slug }) => fateOfTerms(domain) === 'language' && isLanguageTag(slug))?.slug;
}
