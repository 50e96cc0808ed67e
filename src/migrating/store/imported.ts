import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { ImportedKind, MigratingTables } from '../tables.ts';

/** Stands for the fingerprint of what was taken away there: whatever comes of it later is news. */
export const AWAY = 'away';

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
  const { source, kind, foreignId } = foreign;
  const [row] = await importedAs(reader, { source, kind, foreignId });
  return row ?? null;
}

const importedAs = prepared((reader: Reader, at: Places<Parameters<typeof findImported>[1]>) =>
  reader
    .tables<MigratingTables>()
    .selectFrom('imported')
    .select(['own_id as ownId', 'fingerprint', 'revision_id as revisionId'])
    .where('source', '=', at.source)
    .where('kind', '=', at.kind)
    .where('foreign_id', '=', at.foreignId),
);

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

export interface ImportedOne {
  readonly foreignId: string;
  readonly ownId: string;
}

/** All of a kind that came from a site, some at a time. */
export async function* allImported(
  reader: Reader,
  of: { readonly source: string; readonly kind: ImportedKind },
): AsyncGenerator<readonly ImportedOne[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const some: readonly ImportedOne[] = await importedAfter(reader, { ...of, after });
    yield some;
    after = some.at(-1)?.foreignId;
  }
}

function importedAfter(
  reader: Reader,
  asked: { readonly source: string; readonly kind: ImportedKind; readonly after: string },
): Promise<readonly ImportedOne[]> {
  return reader
    .tables<MigratingTables>()
    .selectFrom('imported')
    .select(['foreign_id as foreignId', 'own_id as ownId'])
    .where('source', '=', asked.source)
    .where('kind', '=', asked.kind)
    .where('foreign_id', '>', asked.after)
    .orderBy('foreign_id')
    .limit(500)
    .execute();
}

export async function saveImported(
  writer: Writer,
  row: {
    readonly source: string;
    readonly kind: ImportedKind;
    readonly foreignId: string;
    readonly ownId: string;
    readonly fingerprint: string;
    readonly revisionId: string | null;
    readonly at: string;
  },
): Promise<void> {
  await importedSaved(writer, row);
}

const importedSaved = prepared((writer: Writer, at: Places<Parameters<typeof saveImported>[1]>) => {
  const changing = {
    own_id: at.ownId,
    fingerprint: at.fingerprint,
    revision_id: at.revisionId,
    imported_at: at.at,
  };
  return writer
    .tables<MigratingTables>()
    .insertInto('imported')
    .values({ source: at.source, kind: at.kind, foreign_id: at.foreignId, ...changing })
    .onConflict((conflict) => conflict.columns(['source', 'kind', 'foreign_id']).doUpdateSet(changing));
});

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

/** All sites that something came from. Each is one step along the key, however much came from it. */
export async function findSources(reader: Reader): Promise<readonly string[]> {
  const sources: string[] = [];
  for (;;) {
    const row = await reader
      .tables<MigratingTables>()
      .selectFrom('imported')
      .select('source')
      .where('source', '>', sources.at(-1) ?? '')
      .orderBy('source')
      .limit(1)
      .executeTakeFirst();
    if (!row) return sources;
    sources.push(row.source);
  }
}

export async function hasOtherSources(reader: Reader, source: string): Promise<boolean> {
  const row = await reader
    .tables<MigratingTables>()
    .selectFrom('imported')
    .select('source')
    .where('kind', '=', 'story')
    .where('source', '<>', source)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
