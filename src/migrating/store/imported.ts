import type { Reader, Writer } from '#platform/database';
import type { ImportedKind, MigratingTables } from '../tables.ts';

export interface Imported {
  readonly ownId: string;
  readonly fingerprint: string;
  readonly revisionId: string | null;
}

/** What a foreign thing became here, if it came before. */
export async function findImported(
  reader: Reader,
  foreign: { source: string; kind: ImportedKind; foreignId: string },
): Promise<Imported | null> {
  const row = await reader
    .tables<MigratingTables>()
    .selectFrom('imported')
    .select(['own_id as ownId', 'fingerprint', 'revision_id as revisionId'])
    .where('source', '=', foreign.source)
    .where('kind', '=', foreign.kind)
    .where('foreign_id', '=', foreign.foreignId)
    .executeTakeFirst();
  return row ?? null;
}

/** The same for many of one kind at once, by their foreign ids. */
export async function findManyImported(
  reader: Reader,
  foreign: { source: string; kind: ImportedKind; foreignIds: readonly string[] },
): Promise<ReadonlyMap<string, Imported>> {
  const found = new Map<string, Imported>();
  for (let at = 0; at < foreign.foreignIds.length; at += 500) {
    const rows = await reader
      .tables<MigratingTables>()
      .selectFrom('imported')
      .select(['foreign_id', 'own_id as ownId', 'fingerprint', 'revision_id as revisionId'])
      .where('source', '=', foreign.source)
      .where('kind', '=', foreign.kind)
      .where('foreign_id', 'in', foreign.foreignIds.slice(at, at + 500))
      .execute();
    for (const { foreign_id, ...row } of rows) found.set(foreign_id, row);
  }
  return found;
}

export async function saveImported(
  writer: Writer,
  row: {
    source: string;
    kind: ImportedKind;
    foreignId: string;
    ownId: string;
    fingerprint: string;
    revisionId: string | null;
    at: string;
  },
): Promise<void> {
  const changing = {
    own_id: row.ownId,
    fingerprint: row.fingerprint,
    revision_id: row.revisionId,
    imported_at: row.at,
  };
  await writer
    .tables<MigratingTables>()
    .insertInto('imported')
    .values({ source: row.source, kind: row.kind, foreign_id: row.foreignId, ...changing })
    .onConflict((conflict) => conflict.columns(['source', 'kind', 'foreign_id']).doUpdateSet(changing))
    .execute();
}

/** Which of our ids belong to things of another source. */
export async function findTakenByOthers(
  reader: Reader,
  asked: { source: string; kind: ImportedKind; ownIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const taken = new Set<string>();
  for (let at = 0; at < asked.ownIds.length; at += 500) {
    const rows = await reader
      .tables<MigratingTables>()
      .selectFrom('imported')
      .select('own_id')
      .where('kind', '=', asked.kind)
      .where('own_id', 'in', asked.ownIds.slice(at, at + 500))
      .where('source', '<>', asked.source)
      .execute();
    for (const row of rows) taken.add(row.own_id);
  }
  return taken;
}
