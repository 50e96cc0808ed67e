import type { Reader, Writer } from '#platform/database';
import type { StoryDocument } from '../document/words.ts';
import type { StoriesTables } from '../tables.ts';

export interface RevisionToSave {
  readonly id: string;
  readonly storyId: string;
  readonly title: string;
  readonly standfirst: string;
  readonly document: StoryDocument;
  readonly at: string;
  readonly published: boolean;
  /** Of the staff; null for nobody in particular. */
  readonly madeBy?: string | null;
}

/**
 * The revision that says this: the latest one if it says the same already, else a new one; for what is published, the
 * one that readers see counts as well, whatever was written since. Published ones are numbered 1, 2, 3 …; a draft that
 * is published as it stands gets its number then. Returns its id.
 */
export async function saveRevision(writer: Writer, revision: RevisionToSave): Promise<string> {
  const revisions = writer.tables<StoriesTables>();
  const document = JSON.stringify(revision.document);
  const known = [
    ...(revision.published ? [await shownRevision(writer, revision.storyId)] : []),
    await latestRevision(writer, revision.storyId),
  ];
  const same = known.find(
    (one) =>
      one?.document === document && one.title === revision.title && one.standfirst === revision.standfirst,
  );
  if (same && (same.number !== null || !revision.published)) return same.id;
  const numbering = revision.published
    ? { number: (await lastNumber(writer, revision.storyId)) + 1, published_at: revision.at }
    : { number: null, published_at: null };
  if (same) {
    await revisions.updateTable('revisions').set(numbering).where('id', '=', same.id).execute();
    return same.id;
  }
  await revisions
    .insertInto('revisions')
    .values({
      id: revision.id,
      story_id: revision.storyId,
      title: revision.title,
      standfirst: revision.standfirst,
      document,
      created_at: revision.at,
      made_by: revision.madeBy ?? null,
      ...numbering,
    })
    .execute();
  return revision.id;
}

const columns = ['id', 'number', 'document', 'title', 'standfirst'] as const;

function latestRevision(reader: Reader, storyId: string) {
  return reader
    .tables<StoriesTables>()
    .selectFrom('revisions')
    .select(columns)
    .where('story_id', '=', storyId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function shownRevision(reader: Reader, storyId: string) {
  const tables = reader.tables<StoriesTables>();
  const shown = tables.selectFrom('stories').select('revision_id').where('id', '=', storyId);
  return tables.selectFrom('revisions').select(columns).where('id', '=', shown).executeTakeFirst();
}

async function lastNumber(reader: Reader, storyId: string): Promise<number> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('revisions')
    .select('number')
    .where('story_id', '=', storyId)
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.number ?? 0;
}
