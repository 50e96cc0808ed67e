import { sql } from 'kysely';
import { inPlaces, type Places, prepared, type Reader } from '#platform/database';
import { holdsAllWords } from '#platform/search';
import type { StoriesTables } from '../tables.ts';
import { visibleStories } from '../visible.ts';
import type { Author, Section, StoryPicture, StorySummary, Viewer } from '../words.ts';

export type FindPictures = (
  reader: Reader,
  ids: readonly string[],
) => Promise<ReadonlyMap<string, StoryPicture>>;

/** Which stories a list holds. */
export type ListOf =
  | { readonly kind: 'all' }
  | { readonly kind: 'section'; readonly sectionId: string }
  | { readonly kind: 'tag'; readonly tagId: string }
  | { readonly kind: 'author'; readonly authorId: string }
  | { readonly kind: 'pinned' }
  /** First published from `from` on and before `until`. */
  | { readonly kind: 'period'; readonly from: string; readonly until: string }
  | { readonly kind: 'search'; readonly query: string };

const summaryColumns = [
  'stories.id',
  'stories.kind',
  'stories.href',
  'stories.title',
  'stories.standfirst',
  'stories.language',
  'stories.section_id',
  'stories.lead_picture_id',
  'stories.first_published_at',
  'stories.comments',
  'stories.pinned_at',
] as const;

/** Rows of a list, the latest first, from `skip` on, `most` of them. */
function listed(reader: Reader, viewer: Viewer, of: ListOf) {
  const visible = visibleStories(reader, viewer);
  switch (of.kind) {
    case 'all':
      return visible.orderBy('stories.first_published_at', 'desc').orderBy('stories.id', 'desc');
    case 'pinned':
      return visible
        .where('stories.pinned_at', 'is not', null)
        .orderBy('stories.pinned_at', 'desc')
        .orderBy('stories.id', 'desc');
    case 'period':
      return visible
        .where('stories.first_published_at', '>=', of.from)
        .where('stories.first_published_at', '<', of.until)
        .orderBy('stories.first_published_at', 'desc')
        .orderBy('stories.id', 'desc');
    case 'search':
      return visible
        .where(holdsAllWords(reader, 'stories.id', of.query))
        .orderBy('stories.first_published_at', 'desc')
        .orderBy('stories.id', 'desc');
    case 'section':
      return visible
        .innerJoin('story_sections as link', 'link.story_id', 'stories.id')
        .where('link.section_id', '=', of.sectionId)
        .orderBy('link.published_at', 'desc')
        .orderBy('link.story_id', 'desc');
    case 'tag':
      return visible
        .innerJoin('story_tags as link', 'link.story_id', 'stories.id')
        .where('link.tag_id', '=', of.tagId)
        .orderBy('link.published_at', 'desc')
        .orderBy('link.story_id', 'desc');
    case 'author':
      return visible
        .innerJoin('story_authors as link', 'link.story_id', 'stories.id')
        .where('link.author_id', '=', of.authorId)
        .orderBy('link.published_at', 'desc')
        .orderBy('link.story_id', 'desc');
  }
}

/** A stretch of a list, ready to be shown. */
export async function findSummaries(
  reader: Reader,
  need: { viewer: Viewer; of: ListOf; skip?: number; most: number; pictures: FindPictures },
): Promise<readonly StorySummary[]> {
  // The compiler cannot see that each branch of `listed` selects from stories alone.
  const query = listed(reader, need.viewer, need.of) as ReturnType<typeof visibleStories>;
  const rows = await query
    .select(summaryColumns)
    .limit(need.most)
    .offset(need.skip ?? 0)
    .execute();
  return withTheirOthers(reader, rows, need.pictures);
}

/** How many the list holds; counted no further than `atMost`, so that a long list costs no more than a short one. */
export async function countListed(
  reader: Reader,
  need: { viewer: Viewer; of: ListOf; atMost: number },
): Promise<number> {
  const query = listed(reader, need.viewer, need.of) as ReturnType<typeof visibleStories>;
  const { count } = await reader
    .tables<StoriesTables>()
    .selectFrom(query.clearOrderBy().select('stories.id').limit(need.atMost).as('counted'))
    .select((row) => row.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

type SummaryRow = Pick<
  StoriesTables['stories'],
  | 'id'
  | 'kind'
  | 'href'
  | 'title'
  | 'standfirst'
  | 'language'
  | 'section_id'
  | 'lead_picture_id'
  | 'first_published_at'
  | 'comments'
  | 'pinned_at'
>;

/** Summaries of rows: their authors, sections and pictures fetched once for all. */
export async function withTheirOthers(
  reader: Reader,
  rows: readonly SummaryRow[],
  findPictures: FindPictures,
): Promise<readonly StorySummary[]> {
  if (rows.length === 0) return [];
  const [authors, sections, pictures] = await Promise.all([
    findAuthorsOf(
      reader,
      rows.map((row) => row.id),
    ),
    findSectionsById(
      reader,
      rows.flatMap((row) => row.section_id ?? []),
    ),
    findPictures(
      reader,
      rows.flatMap((row) => row.lead_picture_id ?? []),
    ),
  ]);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    href: row.href ?? `/?story=${row.id}`,
    title: row.title,
    standfirst: row.standfirst,
    language: row.language,
    section: sections.get(row.section_id ?? '') ?? null,
    authors: authors.get(row.id) ?? [],
    picture: pictures.get(row.lead_picture_id ?? '') ?? null,
    firstPublishedAt: row.first_published_at ?? '',
    comments: row.comments,
    pinned: row.pinned_at !== null,
  }));
}

async function findAuthorsOf(
  reader: Reader,
  storyIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Author[]>> {
  const rows = await authorsOf(reader, inPlaces(storyIds));
  const byStory = new Map<string, Author[]>();
  for (const { story_id, ...author } of rows) {
    byStory.set(story_id, [...(byStory.get(story_id) ?? []), author]);
  }
  return byStory;
}

const authorsOf = prepared((reader: Reader, at: Places<Readonly<Record<string, string>>>) =>
  reader
    .tables<StoriesTables>()
    .selectFrom('story_authors')
    .innerJoin('authors', 'authors.id', 'story_authors.author_id')
    .select(['story_authors.story_id', 'authors.id', 'authors.slug', 'authors.name', 'authors.about'])
    .where('story_authors.story_id', 'in', Object.values(at))
    .orderBy('story_authors.story_id')
    .orderBy('story_authors.position'),
);

async function findSectionsById(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Section>> {
  if (ids.length === 0) return new Map();
  const rows = await sectionsById(reader, inPlaces([...new Set(ids)]));
  return new Map(rows.map((section) => [section.id, section]));
}

const sectionsById = prepared((reader: Reader, at: Places<Readonly<Record<string, string>>>) =>
  reader
    .tables<StoriesTables>()
    .selectFrom('sections')
    .select(['id', 'slug', 'name', 'parent_id as parentId', 'path'])
    .where('id', 'in', Object.values(at)),
);

/** Addresses of all that everybody may read, the latest change first, for the sitemap. */
export async function findAllAddresses(
  reader: Reader,
  most: number,
): Promise<readonly { href: string; changedAt: string | null }[]> {
  const rows = await visibleStories(reader, { kind: 'public' }, 'addressed')
    .where('stories.visibility', '=', 'public')
    .where('stories.href', 'is not', null)
    .select(['stories.href', 'stories.changed_at', 'stories.first_published_at'])
    .orderBy('stories.first_published_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ href: row.href ?? '/', changedAt: row.changed_at ?? row.first_published_at }));
}

/** The newsroom's static pages at the first level of addresses, by their titles: at most `most`. */
export async function findStaticPages(
  reader: Reader,
  most: number,
): Promise<readonly { href: string; title: string }[]> {
  const rows = await visibleStories(reader, { kind: 'public' }, 'addressed')
    .where('stories.visibility', '=', 'public')
    .where('stories.kind', '=', sql.lit('page')) // as in its index: a bound value would not use it
    .where('stories.href', 'not like', '/%/_%')
    .select(['stories.href', 'stories.title'])
    .orderBy('stories.title')
    .limit(most)
    .execute();
  return rows.flatMap(({ href, title }) => (href === null || title === '' ? [] : [{ href, title }]));
}
