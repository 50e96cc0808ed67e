import type { Reader, Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';

/** How many stories stand in each section, published or not; a section without any is left out. */
export async function countInSections(reader: Reader): Promise<ReadonlyMap<string, number>> {
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('story_sections')
    .groupBy('section_id')
    .select((row) => ['section_id', row.fn.countAll().as('stories')])
    .execute();
  return new Map(rows.map(({ section_id, stories }) => [section_id, Number(stories)]));
}

/** Writes the order of siblings: their positions, from 1. */
export async function orderSections(writer: Writer, ids: readonly string[]): Promise<void> {
  for (const [at, id] of ids.entries()) {
    await writer
      .tables<StoriesTables>()
      .updateTable('sections')
      .set({ position: at + 1 })
      .where('id', '=', id)
      .execute();
  }
}

export async function setSection(
  writer: Writer,
  id: string,
  to: {
    readonly name: string;
    readonly slug: string;
    readonly parentId: string | null;
    readonly path: string;
  },
): Promise<void> {
  const { name, slug, parentId, path } = to;
  await writer
    .tables<StoriesTables>()
    .updateTable('sections')
    .set({ name, slug, parent_id: parentId, path })
    .where('id', '=', id)
    .execute();
}

/** The highest position among the siblings under a parent; 0 where there is none. */
export async function lastPosition(reader: Reader, parentId: string | null): Promise<number> {
  const { last } = await reader
    .tables<StoriesTables>()
    .selectFrom('sections')
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .select((row) => row.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}
