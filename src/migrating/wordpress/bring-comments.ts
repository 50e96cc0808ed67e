import { instantOf } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import { findManyImported, findTakenByOthers, type Imported, saveImported } from '../store/imported.ts';
import type { Became } from './became.ts';
import type { ImportNeeds } from './needs.ts';
import type { PreparedComment } from './prepare-comments.ts';

/** What became of each comment, by its number in the export. */
export type BroughtComments = ReadonlyMap<string, Became>;

/** Writes the comments of a story that have changed in the export since the last time. */
export async function writeComments(
  writer: Writer,
  { storyId, comments, source }: { storyId: string; comments: readonly PreparedComment[]; source: string },
  needs: ImportNeeds,
): Promise<BroughtComments> {
  const became = new Map<string, Became>();
  if (comments.length === 0) return became;
  const known = await knownComments(writer, comments, source);
  const ids = await commentIds(writer, { comments, known, source }, needs);
  for (const comment of comments) {
    const before = known.get(comment.foreignId);
    if (before?.fingerprint === comment.fingerprint) {
      became.set(comment.foreignId, 'unchanged');
      continue;
    }
    const id = ids.get(comment.foreignId) ?? needs.newId();
    const parentId = comment.parentForeignId === null ? null : (ids.get(comment.parentForeignId) ?? null);
    const alias = id === comment.foreignId ? null : comment.foreignId;
    const whole = { ...comment.comment, id, alias, storyId, parentId };
    const done = await needs.conversation.importComment(writer, whole);
    became.set(comment.foreignId, done === 'kept' ? 'kept' : before ? 'updated' : 'imported');
    await saveImported(writer, {
      ...{ source, kind: 'comment', foreignId: comment.foreignId, ownId: id },
      ...{ fingerprint: comment.fingerprint, revisionId: null, at: instantOf(needs.clock.now()) },
    });
  }
  const news = [...became.values()].some((one) => one !== 'unchanged');
  if (news) await needs.conversation.closeImport(writer, storyId);
  return became;
}

/** What `writeComments` would do. */
export async function foreseeComments(
  reader: Reader,
  { comments, source }: { comments: readonly PreparedComment[]; source: string },
): Promise<BroughtComments> {
  const before = await knownComments(reader, comments, source);
  return new Map(
    comments.map(({ foreignId, fingerprint }) => {
      const one = before.get(foreignId);
      const alike = one?.fingerprint === fingerprint;
      return [foreignId, one === undefined ? 'imported' : alike ? 'unchanged' : 'updated'];
    }),
  );
}

/** The numbers of the first site stay as they are; those of another site that clash get ids of ours. */
async function commentIds(
  writer: Writer,
  of: { comments: readonly PreparedComment[]; known: ReadonlyMap<string, Imported>; source: string },
  { newId }: Pick<ImportNeeds, 'newId'>,
): Promise<ReadonlyMap<string, string>> {
  const { comments, known, source } = of;
  const ownIds = comments.map((comment) => comment.foreignId);
  const taken = await findTakenByOthers(writer, { source, kind: 'comment', ownIds });
  return new Map(
    comments.map(({ foreignId }) => [
      foreignId,
      known.get(foreignId)?.ownId ?? (taken.has(foreignId) ? newId() : foreignId),
    ]),
  );
}

function knownComments(reader: Reader, comments: readonly PreparedComment[], source: string) {
  const foreignIds = comments.map((comment) => comment.foreignId);
  return findManyImported(reader, { source, kind: 'comment', foreignIds });
}
