import { beforeAll, expect, it } from 'vitest';
import { manualClock } from '#platform/clock';
import { migrate, pendingMigrations } from '#platform/database';
import { describeOnBothEngines, type Given } from '../../../test/databases.ts';
import { countFound, forgetSearchable, foundTargets, keepSearchable, searchMigrations } from './index.ts';

const SECOND = 1_000;
const FIRST = Date.parse('2026-03-10T08:00:00.000Z');

describeOnBothEngines('The search', searchMigrations, (given) => {
  it('finds a word that is only begun, the latest first', async () => {
    await keep(given, ['harbour', 'a harbourmaster', 'the harbours', 'harb', 'an arbour']);
    expect(await found(given, 'harbour')).toEqual(['the harbours', 'a harbourmaster', 'harbour']);
    expect(await found(given, 'harbourm')).toEqual(['a harbourmaster']);
    expect(await found(given, 'harbourx')).toEqual([]);
  });

  it('finds what holds all words, of which the last one may be begun', async () => {
    await keep(given, ['quay north', 'quayside north', 'north quays', 'north pier']);
    expect(await found(given, 'north quay')).toEqual(['north quays', 'quayside north', 'quay north']);
    expect(await found(given, 'quay nor')).toEqual(['quay north']);
  });

  it('finds a word that is begun however many words begin so', async () => {
    const texts = Array.from({ length: 90 }, (_, nth) => `tide${String(nth).padStart(2, '0')} ebbs`);
    await keep(given, texts);
    expect(await found(given, 'tide')).toEqual(texts.toReversed());
    expect(await found(given, 'ebbs tide1')).toEqual(texts.slice(10, 20).toReversed());
    const { database } = given;
    expect(await countFound(database, 'tide', { skip: 30, atMost: 50 })).toBe(50);
    expect(await countFound(database, 'tide1', { skip: 3, atMost: 50 })).toBe(7);
  });

  it('takes words of any length, as many as there are, and finds them by how they begin', async () => {
    const long = 'x'.repeat(3_000);
    await keep(given, [`a ${long} word`]);
    expect(await found(given, `word ${long}`)).toEqual([`a ${long} word`]);
    expect(await found(given, `y${long}`)).toEqual([]);
    const many = Array.from({ length: 30_000 }, (_, nth) => `begun${nth}${'z'.repeat(90)}`).join(' ');
    const book = { target: 'a book', text: many, at: new Date(FIRST).toISOString() };
    await given.database.write((writer) => keepSearchable(writer, book));
    expect(await found(given, 'begun7')).toEqual(['a book']);
  });

  it('finds nothing any more that was replaced or forgotten, and nothing for no words', async () => {
    await keep(given, ['lantern']);
    const replaced = { target: 'lantern', text: 'beacon', at: new Date(FIRST).toISOString() };
    await given.database.write((writer) => keepSearchable(writer, replaced));
    expect(await found(given, 'lant')).toEqual([]);
    expect(await found(given, 'beac')).toEqual(['lantern']);
    await given.database.write((writer) => forgetSearchable(writer, 'lantern'));
    expect(await found(given, 'beac')).toEqual([]);
    expect([await found(given, ''), await found(given, '“ * OR ('), await found(given, 'or')]).toEqual([
      [],
      [],
      [],
    ]);
  });
});

describeOnBothEngines('A search from before', searchMigrations.slice(0, 2), (given) => {
  beforeAll(async () => {
    const { database } = given;
    if (given.engine === 'postgres') await keep(given, ['moored boats']);
    else {
      await database.write(async (writer) => {
        const old = writer.tables<{
          search_texts: { id: number; target: string };
          search_words: { rowid: number; words: string };
        }>();
        await old.insertInto('search_texts').values({ id: 7, target: 'moored boats' }).execute();
        await old.insertInto('search_words').values({ rowid: 7, words: 'moored boats' }).execute();
      });
    }
    await migrate(database, await pendingMigrations(database, searchMigrations), manualClock('2026-03-11'));
  });

  it('finds what it held by words that are only begun', async () => {
    expect(await found(given, 'moo')).toEqual(['moored boats']);
    expect(await found(given, 'moored boa')).toEqual(['moored boats']);
  });
});

/** Makes each text findable as itself, each a second later than the one before. */
async function keep({ database }: Given, texts: readonly string[]): Promise<void> {
  for (const [nth, text] of texts.entries()) {
    const at = new Date(FIRST + nth * SECOND).toISOString();
    await database.write((writer) => keepSearchable(writer, { target: text, text, at }));
  }
}

async function found({ database }: Given, query: string): Promise<readonly string[]> {
  const rows = await foundTargets(database, query).execute();
  return rows.map(({ id }) => id);
}
