import { type SelectQueryBuilder, sql } from 'kysely';
import type { Reader } from '#platform/database';
import { foundTargets } from '#platform/search';
import { searchWords } from '#platform/text';
import type { StoriesTables } from '../../tables.ts';
import { visibleStoryIds } from '../../visible.ts';
import type { StoryKind, StoryStatus, StoryVisibility } from '../../words.ts';
import type { WritingTables } from '../tables.ts';
import type { Stage } from '../words.ts';
import { contentFrom } from './drafts.ts';

/** What a list of the desk shows of a story. */
export interface DeskRow {
  readonly id: string;
  readonly kind: StoryKind;
  readonly status: StoryStatus;
  readonly stage: Stage | null;
  /** Who may read what is published of it. */
  readonly visibility: StoryVisibility;
  /** As it is being written, else as readers see it. */
  readonly title: string;
  readonly href: string | null;
  readonly sectionId: string | null;
  readonly authors: readonly string[];
  readonly goesOutAt: string | null;
  readonly publishedAt: string | null;
  /** The last save of a draft, else the last change for readers. */
  readonly touchedAt: string;
  readonly createdBy: string | null;
}

type Tables = StoriesTables & WritingTables;

/** The rows of these stories, in this order. */
export async function findDeskRows(reader: Reader, ids: readonly string[]): Promise<readonly DeskRow[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .tables<Tables>()
    .selectFrom('stories')
    .leftJoin('drafts', 'drafts.story_id', 'stories.id')
    .select(['stories.id', 'stories.kind', 'stories.status', 'stories.title', 'stories.href'])
    .select(['stories.section_id', 'stories.first_published_at', 'stories.changed_at', 'stories.created_at'])
    .select(['stories.scheduled_for', 'stories.created_by', 'drafts.stage', 'drafts.title as writtenTitle'])
    .select(['drafts.content', 'drafts.goes_out_at', 'drafts.saved_at', 'stories.visibility'])
    .where('stories.id', 'in', ids)
    .execute();
  const names = await authorNames(reader, ids, rows);
  const found = new Map(
    rows.map((row) => {
      const written = row.content === null ? null : contentFrom(row.content);
      const publishedAt = row.first_published_at;
      return [
        row.id,
        {
          ...{
            id: row.id,
            kind: row.kind,
            status: row.status,
            stage: row.stage,
            visibility: row.visibility,
            href: row.href,
            publishedAt,
          },
          ...{ title: row.writtenTitle ?? row.title, createdBy: row.created_by },
          sectionId: (written ? written.sectionIds[0] : row.section_id) ?? null,
          authors: names.get(row.id) ?? [],
          goesOutAt: row.stage === null ? row.scheduled_for : row.goes_out_at,
          touchedAt: row.saved_at ?? row.changed_at ?? publishedAt ?? row.created_at,
        },
      ] as const;
    }),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function authorNames(
  reader: Reader,
  ids: readonly string[],
  rows: readonly { readonly id: string; readonly content: string | null }[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = reader.tables<Tables>();
  const linked = await tables
    .selectFrom('story_authors')
    .select(['story_id', 'author_id'])
    .where('story_id', 'in', ids)
    .orderBy('position')
    .execute();
  const written = new Map(
    rows.flatMap(({ id, content }) =>
      content === null ? [] : [[id, contentFrom(content).authorIds] as const],
    ),
  );
  const authorsOf = (id: string) =>
    written.get(id) ?? linked.filter((row) => row.story_id === id).map((row) => row.author_id);
  const all = [...new Set(ids.flatMap(authorsOf))];
  if (all.length === 0) return new Map();
  const authors = await tables.selectFrom('authors').select(['id', 'name']).where('id', 'in', all).execute();
  const names = new Map(authors.map(({ id, name }) => [id, name]));
  return new Map(ids.map((id) => [id, authorsOf(id).flatMap((one) => names.get(one) ?? [])]));
}

/** What goes out, went out or is to go out, and when. */
export interface Outgoing {
  readonly storyId: string;
  readonly at: string;
  readonly isOut: boolean;
}

/** All that was first published from `from` on and before `until`, or is to go out then; at most `most` of each. */
export async function findOutgoing(
  reader: Reader,
  { from, until, most }: { readonly from: string; readonly until: string; readonly most: number },
): Promise<readonly Outgoing[]> {
  const tables = reader.tables<Tables>();
  const [published, drafts, scheduled] = await Promise.all([
    tables
      .selectFrom('stories')
      .select(['id', 'first_published_at as at'])
      .where('first_published_at', '>=', from)
      .where('first_published_at', '<', until)
      .where('status', 'in', ['published', 'withdrawn'])
      .orderBy('first_published_at')
      .limit(most)
      .execute(),
    tables
      .selectFrom('drafts')
      .select(['story_id as id', 'goes_out_at as at'])
      .where('goes_out_at', '>=', from)
      .where('goes_out_at', '<', until)
      .where('stage', '=', 'scheduled')
      .orderBy('goes_out_at')
      .limit(most)
      .execute(),
    tables
      .selectFrom('stories')
      .select(['id', 'scheduled_for as at'])
      .where('status', '=', sql.lit('scheduled'))
      .where('scheduled_for', '>=', from)
      .where('scheduled_for', '<', until)
      .orderBy('scheduled_for')
      .limit(most)
      .execute(),
  ]);
  const outgoing = (isOut: boolean) => (row: { id: string; at: string | null }) => ({
    ...{ storyId: row.id, at: row.at ?? '', isOut },
  });
  return [...published.map(outgoing(true)), ...[...drafts, ...scheduled].map(outgoing(false))].sort(
    (one, other) => (one.at < other.at ? -1 : 1),
  );
}

/** Those of the stories that everybody may see. */
export async function publicAmong(reader: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await visibleStoryIds(reader, { kind: 'public' }).where('stories.id', 'in', ids).execute();
  return new Set(rows.map(({ id }) => id));
}

/** Stories without a place in the search are looked through by their titles: the newest of them. */
const MOST_LOOKED_THROUGH = 5_000;

/** Ids of stories that hold all the words: in their text, where they are public; else in title and standfirst. */
export async function findByWords(reader: Reader, query: string, most: number): Promise<readonly string[]> {
  const words = searchWords(query);
  if (words.length === 0) return [];
  const tables = reader.tables<Tables>();
  const targets = foundTargets(reader, query) as unknown as SelectQueryBuilder<Tables, never, { id: string }>;
  const [found, apart] = await Promise.all([
    tables.selectFrom(targets.limit(most).as('found')).select('found.id').execute(),
    tables
      .selectFrom('stories')
      .leftJoin('drafts', 'drafts.story_id', 'stories.id')
      .select(['stories.id', 'stories.title', 'stories.standfirst'])
      .select(['drafts.title as writtenTitle', 'drafts.standfirst as writtenStandfirst'])
      .where(
        sql<boolean>`(stories.status <> 'published' or stories.visibility <> 'public' or stories.kind <> 'story')`,
      )
      .orderBy('stories.created_at', 'desc')
      .limit(MOST_LOOKED_THROUGH)
      .execute(),
  ]);
  const matching = apart.filter((row) => {
    const said = [row.title, row.standfirst, row.writtenTitle ?? '', row.writtenStandfirst ?? ''].join(' ');
    const own = searchWords(said);
    return words.every((word, at) =>
      own.some((one) => (at === words.length - 1 ? one.startsWith(word) : one === word)),
    );
  });
  return [...new Set([...matching, ...found].map(({ id }) => id))];
}
