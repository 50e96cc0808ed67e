import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { manualClock } from '#platform/clock';
import { migrate } from '#platform/database';
import { searchMigrations } from '#platform/search';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { picturesMigrations } from '../pictures/index.ts';
import { countListed, findSummaries, type ListOf } from '../store/index.ts';
import { storiesMigrations } from './index.ts';

const NEW = ['platform-search-002-latest-first', 'stories-005-listed', 'stories-006-found-by-time'];
const all = [...searchMigrations, ...picturesMigrations, ...storiesMigrations];
const STORIES = [
  { id: 'new', status: 'published', kind: 'story', day: '2026-03-02' },
  { id: 'old', status: 'published', kind: 'story', day: '2019-01-01' },
  { id: 'taken', status: 'withdrawn', kind: 'story', day: '2026-03-01' },
  { id: 'about', status: 'published', kind: 'page', day: '2026-03-01' },
];

describeOnBothEngines(
  'A newsroom from before lists had an index of their own',
  all.filter(({ name }) => !NEW.includes(name)),
  (given) => {
    it('lists and finds what it did, the latest first', async () => {
      await given.database.write(async (writer) => {
        const run = (text: string) => sql.raw(text).execute(writer.tables());
        await run(
          `insert into sections (id, slug, name, path, position) values ('news', 'news', 'News', '/news', 0)`,
        );
        for (const [at, { id, status, kind, day }] of STORIES.entries()) {
          await run(`insert into stories (id, kind, status, visibility, slug, href, title, standfirst, version, comments,
            created_at, first_published_at) values ('${id}', '${kind}', '${status}', 'public', '${id}', '/${id}',
            'Ferry', '', 1, 0, '${day}T08:00:00.000Z', '${day}T08:00:00.000Z')`);
          await run(`insert into story_sections (story_id, section_id, published_at)
            values ('${id}', 'news', '${day}T08:00:00.000Z')`);
          if (given.engine === 'postgres') {
            await run(
              `insert into search_texts (target, words) values ('${id}', array_to_tsvector('{ferry,${id}}'))`,
            );
          } else {
            await run(`insert into search_texts (id, target) values (${at + 1}, '${id}')`);
            await run(`insert into search_words (rowid, words) values (${at + 1}, 'ferry ${id} ferry')`);
          }
        }
      });
      await migrate(
        given.database,
        all.filter(({ name }) => NEW.includes(name)),
        manualClock('2026-03-02'),
      );
      const lists: readonly ListOf[] = [
        { kind: 'section', sectionId: 'news' },
        { kind: 'search', query: 'ferry' },
      ];
      for (const of of lists) {
        const found = await findSummaries(given.database, { of, most: 9, pictures: async () => new Map() });
        expect(
          found.map(({ id }) => id),
          of.kind,
        ).toEqual(['new', 'old']);
        expect(await countListed(given.database, { of, atMost: 9 }), of.kind).toBe(2);
      }
      const old: ListOf = { kind: 'search', query: 'old' };
      expect(await countListed(given.database, { of: old, atMost: 9 })).toBe(1);
    });
  },
);
