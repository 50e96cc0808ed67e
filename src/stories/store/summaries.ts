import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { inPlaces, type Places, prepared, preparedByMost, type Reader } from '#platform/database';
import { countFound, foundTargets } from '#platform/search';
import type { StoriesTables } from '../tables.ts';
import { visibleStories } from '../visible.ts';
import type { Author, Section, StoryPicture, StorySummary } from '../words.ts';

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
  | { readonly kind: 'search'; readonly query: string }
  /** What was first published from `from` on and has comments, that with the most first. */
  | { readonly kind: 'discussed'; readonly from: string }
  | { readonly kind: 'chosen'; readonly ids: readonly string[] };

/** `at` is only compared. */
type Entries = SelectQueryBuilder<StoriesTables, never, { readonly id: string; readonly at: string }>;

const PUBLIC = { kind: 'public' } as const;

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
  'stories.changed_at',
  'stories.comments',
  'stories.pinned_at',
] as const;

/**
 * Ids of what the list holds, the latest first. Each list is answered by one index, in which stands nothing but
 * what is listed: to count or to skip its entries looks at no story.
 */
function entries(reader: Reader, of: ListOf): Entries {
  switch (of.kind) {
    case 'section':
      return linked(reader, { table: 'story_sections', column: 'section_id', id: of.sectionId });
    case 'tag':
      return linked(reader, { table: 'story_tags', column: 'tag_id', id: of.tagId });
    case 'author':
      return linked(reader, { table: 'story_authors', column: 'author_id', id: of.authorId });
    case 'search':
      return foundTargets(reader, of.query) as Entries;
    case 'pinned':
      return latestBy(visibleStories(reader, PUBLIC).where('stories.pinned_at', 'is not', null), 'pinned_at');
    case 'all':
      return latestBy(visibleStories(reader, PUBLIC), 'first_published_at');
    case 'period':
      return latestBy(
        visibleStories(reader, PUBLIC)
          .where('stories.first_published_at', '>=', of.from)
          .where('stories.first_published_at', '<', of.until),
        'first_published_at',
      );
    case 'discussed':
      return latestBy(
        visibleStories(reader, PUBLIC)
          .where('stories.first_published_at', '>=', of.from)
          .where('stories.comments', '>', 0),
        'comments',
      );
    case 'chosen':
      return latestBy(visibleStories(reader, PUBLIC).where('stories.id', 'in', of.ids), 'first_published_at');
  }
}

function latestBy(
  stories: ReturnType<typeof visibleStories>,
  at: 'first_published_at' | 'pinned_at' | 'comments',
) {
  return stories
    .select(['stories.id as id', `stories.${at} as at`])
    .orderBy(`stories.${at}`, 'desc')
    .orderBy('stories.id', 'desc') as unknown as Entries;
}

function linked(
  reader: Reader,
  by: {
    table: 'story_sections' | 'story_tags' | 'story_authors';
    column: string;
    id: string | RawBuilder<string>;
  },
) {
  return reader
    .tables<StoriesTables>()
    .selectFrom(by.table)
    .where(sql.ref(by.column), '=', by.id)
    .where('listed_at', 'is not', null)
    .select(['story_id as id', 'listed_at as at'])
    .orderBy('listed_at', 'desc')
    .orderBy('story_id', 'desc') as unknown as Entries;
}

/** A stretch of a list, ready to be shown to everybody. */
export async function findSummaries(
  reader: Reader,
  need: { of: ListOf; skip?: number; most: number; pictures: FindPictures },
): Promise<readonly StorySummary[]> {
  const { of, skip = 0, most, pictures } = need;
  const rows =
    of.kind === 'section' && skip === 0
      ? await latestOfSection(most)(reader, { sectionId: of.sectionId })
      : await stretchOf(reader, entries(reader, of).limit(most).offset(skip)).execute();
  return withTheirOthers(reader, rows, pictures);
}

function stretchOf(reader: Reader, stretch: Entries) {
  return visibleStories(reader, PUBLIC)
    .innerJoin(stretch.as('entry'), 'entry.id', 'stories.id')
    .select(summaryColumns)
    .orderBy('entry.at', 'desc')
    .orderBy('entry.id', 'desc');
}

/** Each story's page asks for the latest beside it, the front page for those of each band. */
const latestOfSection = preparedByMost((most) =>
  prepared((reader: Reader, at: Places<{ sectionId: string }>) => {
    const by = { table: 'story_sections', column: 'section_id', id: at.sectionId } as const;
    return stretchOf(reader, linked(reader, by).limit(most));
  }),
);

/** How many the list holds after the first `skip`, counted no further than `atMost`. */
export async function countListed(
  reader: Reader,
  need: { of: ListOf; skip?: number; atMost: number },
): Promise<number> {
  if (need.of.kind === 'search') return countFound(reader, need.of.query, { skip: 0, ...need });
  const counted = entries(reader, need.of)
    .clearOrderBy()
    .limit(need.atMost)
    .offset(need.skip ?? 0);
  const { count } = await reader
    .tables<StoriesTables>()
    .selectFrom(counted.as('counted'))
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
  | 'changed_at'
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
    changedAt: row.changed_at,
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
): Promise<readonly { id: string; href: string; title: string }[]> {
  const rows = await staticPages(most)(reader, {});
  return rows.flatMap(({ id, href, title }) => (href === null || title === '' ? [] : [{ id, href, title }]));
}

const staticPages = preparedByMost((most) =>
  prepared((reader: Reader) =>
    visibleStories(reader, { kind: 'public' }, 'addressed')
      .where('stories.visibility', '=', 'public')
      .where('stories.kind', '=', sql.lit('page')) // as in its index: a bound value would not use it
      .where('stories.href', 'not like', '/%/_%')
      .select(['stories.id', 'stories.href', 'stories.title'])
      .orderBy('stories.title')
      .limit(most),
  ),
);
