import { sql } from 'kysely';
import type { Reader, Writer } from '#platform/database';
import { searchWords } from '#platform/text';

interface SearchTables {
  search_texts: { id: number; target: string };
}

const MOST_WORDS_ASKED = 12;
/** A tsvector holds at most a megabyte; a story of this many words is a book. */
const MOST_WORDS_KEPT = 30_000;

/** Makes `text` findable as `target`; an earlier text of the same target is replaced. */
export async function keepSearchable(writer: Writer, target: string, text: string): Promise<void> {
  const words = searchWords(text).slice(0, MOST_WORDS_KEPT).join(' ');
  if (writer.engine === 'postgres') {
    await sql`insert into search_texts (target, words) values (${target}, array_to_tsvector(string_to_array(${words}, ' ')))
      on conflict (target) do update set words = excluded.words`.execute(writer.tables());
    return;
  }
  await forgetSearchable(writer, target);
  const { id } = await writer
    .tables<SearchTables>()
    .insertInto('search_texts')
    .values({ target } as SearchTables['search_texts'])
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`insert into search_words (rowid, words) values (${id}, ${words})`.execute(writer.tables());
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
 * A condition on a column of target ids: those whose text holds all the words of `query`, the last one perhaps
 * only begun. Nothing is found for a query without words.
 */
export function holdsAllWords(reader: Reader, column: string, query: string) {
  const words = searchWords(query).slice(0, MOST_WORDS_ASKED);
  const target = sql.ref(column);
  if (words.length === 0) return sql<boolean>`1 = 0`;
  if (reader.engine === 'postgres') {
    const asked = words
      .map((word, at) => (at === words.length - 1 ? `'${word}':*` : `'${word}'`))
      .join(' & ');
    return sql<boolean>`${target} in (select target from search_texts where words @@ ${asked}::tsquery)`;
  }
  const asked = words.map((word, at) => (at === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ');
  return sql<boolean>`${target} in (select target from search_texts where id in
    (select rowid from search_words where search_words match ${asked}))`;
}
