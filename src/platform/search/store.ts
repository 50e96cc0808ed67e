import { sql } from 'kysely';
import type { Reader, Writer } from '#platform/database';
import { searchWords } from '#platform/text';

interface SearchTables {
  /** `id` in SQLite alone, `at` in PostgreSQL alone. */
  search_texts: { id: number; target: string; at: string };
  search_words: { rowid: number };
}

const MOST_WORDS_ASKED = 12;
/** Of a word that is only begun: with more than these, all their texts are brought together first. */
const MOST_ENDS = 64;
/** A story of this many words is a book. */
const MOST_WORDS_KEPT = 30_000;
/** A tsvector holds at most a megabyte, a tsquery no word of more than 2,046 bytes. */
const MOST_BYTES_KEPT = 900_000;
const LONGEST_WORD = 500;
/** Of SQLite's row numbers, which stay exact in JavaScript until the year 2255. */
const NUMBERS_IN_SECOND = 1_000_000;

/** Makes `text` findable as `target`, which is as old as the instant `at`; an earlier text of it is replaced. */
export async function keepSearchable(
  writer: Writer,
  searchable: { readonly target: string; readonly text: string; readonly at: string },
): Promise<void> {
  const { target, at } = searchable;
  const words = keptOf(searchable.text).join(' ');
  if (writer.engine === 'postgres') {
    await sql`insert into search_texts (target, at, words)
      values (${target}, ${at}, array_to_tsvector(string_to_array(${words}, ' ')))
      on conflict (target) do update set at = excluded.at, words = excluded.words`.execute(writer.tables());
    return;
  }
  await forgetSearchable(writer, target);
  const id = await freeNumber(writer, at);
  await sql`insert into search_texts (id, target) values (${id}, ${target})`.execute(writer.tables());
  await sql`insert into search_words (rowid, words) values (${id}, ${words})`.execute(writer.tables());
  await sql`insert or ignore into search_vocabulary (word)
    select value from json_each(${JSON.stringify(words.split(' '))})`.execute(writer.tables());
}

function keptOf(text: string): readonly string[] {
  let bytes = 0;
  return wordsOf(text)
    .slice(0, MOST_WORDS_KEPT)
    .filter((word) => {
      bytes += Buffer.byteLength(word);
      return bytes <= MOST_BYTES_KEPT;
    });
}

/** Of a word that is longer than any, what it begins with. */
function wordsOf(text: string): readonly string[] {
  return searchWords(text).map((word) => word.slice(0, LONGEST_WORD));
}

/** A number of SQLite's row that is greater the later the instant; within a second, the later it is asked for. */
async function freeNumber(writer: Writer, at: string): Promise<number> {
  const first = Math.floor(Date.parse(at) / 1_000) * NUMBERS_IN_SECOND;
  const { taken } = await writer
    .tables<SearchTables>()
    .selectFrom('search_texts')
    .where('id', '>=', first)
    .where('id', '<', first + NUMBERS_IN_SECOND)
    .select((row) => row.fn.max('id').as('taken'))
    .executeTakeFirstOrThrow();
  return taken === null ? first : taken + 1;
}

/** Makes the target unfindable. */
export async function forgetSearchable(writer: Writer, target: string): Promise<void> {
  if (writer.engine === 'sqlite') {
    await sql`delete from search_words where rowid in (select id from search_texts where target = ${target})`.execute(
      writer.tables(),
    );
  }
  await writer.tables<SearchTables>().deleteFrom('search_texts').where('target', '=', target).execute();
}

/**
 * The targets whose text holds all the words of `query`, the last one perhaps only begun; the latest first. Nothing
 * is found for a query without words. With a limit both engines stop there: FTS5 goes backwards through its row
 * numbers, PostgreSQL through the index of times where the words are common.
 */
export function foundTargets(reader: Reader, query: string) {
  const tables = reader.tables<SearchTables>();
  if (reader.engine === 'postgres') {
    return tables
      .selectFrom('search_texts')
      .where(matching(reader, query))
      .select(['target as id', 'at'])
      .orderBy('at', 'desc')
      .orderBy('target', 'desc');
  }
  return tables
    .selectFrom('search_words')
    .crossJoin('search_texts') // in this order, which SQLite would else turn
    .whereRef('search_texts.id', '=', 'search_words.rowid')
    .where(matching(reader, query))
    .select(['search_texts.target as id', 'search_words.rowid as at'])
    .orderBy('search_words.rowid', 'desc');
}

/** How many targets `foundTargets` would give after the first `skip`, counted in the index of words alone. */
export async function countFound(
  reader: Reader,
  query: string,
  need: { readonly skip: number; readonly atMost: number },
): Promise<number> {
  const texts = sql.table(reader.engine === 'postgres' ? 'search_texts' : 'search_words');
  const { rows } = await sql<{ count: number | string }>`select count(*) as count from (
    select 1 from ${texts} where ${matching(reader, query)} limit ${need.atMost} offset ${need.skip}
  ) as counted`.execute(reader.tables());
  return Number(rows[0]?.count ?? 0);
}

/** That a text holds the words asked for, in the engine's own language. */
function matching(reader: Reader, query: string) {
  const words = wordsOf(query).slice(0, MOST_WORDS_ASKED);
  if (reader.engine === 'postgres') {
    const asked = words.map((word, at) => `'${word}'${at === words.length - 1 ? ':*' : ''}`).join(' & ');
    return sql<boolean>`words @@ ${asked}::tsquery`;
  }
  const begun = words.pop();
  if (begun === undefined) return sql<boolean>`search_words match '""'`;
  return sql<boolean>`search_words match ${words.map((word) => `"${word}" AND `).join('')} || ${endsOf(begun)}`;
}

/**
 * What FTS5 is asked for a word that is only begun: each word that begins so. Asked for the beginning itself, it brings
 * the texts of all of them together before it gives the first, which is slow where a hundred thousand hold one; words
 * it follows from the latest on and stops. A word that no text holds any more finds nothing.
 */
function endsOf(begun: string) {
  return sql<string>`(
    select case when count(*) between 1 and ${MOST_ENDS} then '("' || group_concat(word, '" OR "') || '")' else ${`"${begun}"*`} end
    from (
      select word from search_vocabulary
      where word >= ${begun} and word < ${begun} || char(1114111) limit ${MOST_ENDS + 1}
    ) as ends
  )`;
}
