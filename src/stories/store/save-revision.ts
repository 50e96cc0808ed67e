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
}

/**
 * The revision that says this: the latest one if it says the same already, else a new one. Published ones are
 * numbered 1, 2, 3 …; a draft that is published as it stands gets its number then. Returns its id.
 */
export async function saveRevision(writer: Writer, revision: RevisionToSave): Promise<string> {
  const revisions = writer.tables<StoriesTables>();
  const document = JSON.stringify(revision.document);
  const latest = await revisions
    .selectFrom('revisions')
    .select(['id', 'number', 'document', 'title', 'standfirst'])
    .where('story_id', '=', revision.storyId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const numbering = revision.published
    ? { number: (await lastNumber(writer, revision.storyId)) + 1, published_at: revision.at }
    : { number: null, published_at: null };
  if (
    latest?.document === document &&
    latest.title === revision.title &&
    latest.standfirst === revision.standfirst
  ) {
    if (latest.number === null && revision.published) {
      await revisions.updateTable('revisions').set(numbering).where('id', '=', latest.id).execute();
    }
    return latest.id;
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
      ...numbering,
    })
    .execute();
  return revision.id;
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
