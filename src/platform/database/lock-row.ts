import type { SelectQueryBuilder } from 'kysely';
import type { Writer } from './words.ts';

/**
 * Locks the rows that `query` finds until the deed ends. SQLite has one writer and needs no lock.
 *
 *     const story = await locked(writer, stories.where('id', '=', id)).executeTakeFirst();
 */
export function locked<Tables, Table extends keyof Tables, Row>(
  writer: Writer,
  query: SelectQueryBuilder<Tables, Table, Row>,
): SelectQueryBuilder<Tables, Table, Row> {
  return writer.engine === 'postgres' ? query.forUpdate() : query;
}
