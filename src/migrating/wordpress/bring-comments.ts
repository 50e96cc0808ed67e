import { instantOf } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import { AWAY, findManyImported, findTakenByOthers, type Imported, saveImported } from '../store/imported.ts';
import type { Became } from './became.ts';
import type { ImportNeeds } from './needs.ts';
import type { PreparedComment, PreparedComments } from './prepare-comments.ts';

export interface BroughtComments {
  /** What became of each comment that is taken, by its number in the export. */
  readonly became: ReadonlyMap<string, Became>;
  /** How many that had come before are seen no more, as they are seen no more there. */
  readonly takenAway: number;
}

interface CommentsOfStory {
  readonly comments: Pick<PreparedComments, 'taken' | 'hidden'>;
  readonly source: string;
}

/** Writes the comments of a story that have changed in the export since the last time. */
export async function writeComments(
  writer: Writer,
  { storyId, comments, source }: CommentsOfStory & { readonly storyId: string },
  needs: ImportNeeds,
): Promise<BroughtComments> {
  const { taken, hidden } = comments;
  const known = await knownComments(writer, comments, source);
  const ids = await commentIds(writer, { taken, known, source }, needs);
  const at = instantOf(needs.clock.now());
  const keep = (foreignId: string, ownId: string, fingerprint: string) =>
    saveImported(writer, { source, kind: 'comment', foreignId, ownId, fingerprint, revisionId: null, at });
  const became = new Map<string, Became>();
  for (const { foreignId, parentForeignId, fingerprint, comment, namesPicture } of taken) {
    const before = known.get(foreignId);
    if (before?.fingerprint === fingerprint) {
      became.set(foreignId, 'unchanged');
      continue;
    }
    const id = ids.get(foreignId) ?? needs.newId();
    const parentId = parentForeignId === null ? null : (ids.get(parentForeignId) ?? null);
    const alias = id === foreignId ? null : foreignId;
    const done = await needs.conversation.importComment(writer, { ...comment, id, alias, storyId, parentId });
    const isLeft = done === 'kept' || done === 'elsewhere';
    became.set(foreignId, isLeft ? done : before ? 'updated' : 'imported');
    if (done !== 'elsewhere') await keep(foreignId, id, fingerprint);
    if (before && !isLeft && !namesPicture) await takePictureAway(writer, { source, foreignId, id }, needs);
  }
  let takenAway = 0;
  for (const foreignId of seenBefore(hidden, known)) {
    const id = known.get(foreignId)?.ownId ?? '';
    if (!(await needs.conversation.takeAway(writer, { id, at }))) continue;
    takenAway += 1;
    await keep(foreignId, id, AWAY);
  }
  const isNews = (one: Became) => one !== 'unchanged' && one !== 'elsewhere';
  const news = takenAway > 0 || [...became.values()].some(isNews);
  if (news) await needs.conversation.closeImport(writer, storyId);
  return { became, takenAway };
}

/** Its writer took the picture back over there, and kept the words. */
async function takePictureAway(
  writer: Writer,
  { source, foreignId, id }: { readonly source: string; readonly foreignId: string; readonly id: string },
  { conversation, clock }: Pick<ImportNeeds, 'conversation' | 'clock'>,
): Promise<void> {
  if (!(await conversation.pictures.takeAway(writer, id))) return;
  const foreign = { source, kind: 'comment-picture', foreignId } as const;
  const at = instantOf(clock.now());
  await saveImported(writer, { ...foreign, ownId: id, fingerprint: AWAY, revisionId: null, at });
}

/** What `writeComments` would do. */
export async function foreseeComments(
  reader: Reader,
  { comments, source }: CommentsOfStory,
): Promise<BroughtComments> {
  const known = await knownComments(reader, comments, source);
  const became = comments.taken.map(({ foreignId, fingerprint }): [string, Became] => {
    const one = known.get(foreignId);
    const alike = one?.fingerprint === fingerprint;
    return [foreignId, one === undefined ? 'imported' : alike ? 'unchanged' : 'updated'];
  });
  return { became: new Map(became), takenAway: seenBefore(comments.hidden, known).length };
}

function seenBefore(hidden: readonly string[], known: ReadonlyMap<string, Imported>): readonly string[] {
  return hidden.filter((id) => known.has(id) && known.get(id)?.fingerprint !== AWAY);
}

/** The numbers of the first site stay as they are; those of another site that clash get ids of ours. */
async function commentIds(
  writer: Writer,
  of: { taken: readonly PreparedComment[]; known: ReadonlyMap<string, Imported>; source: string },
  { newId }: Pick<ImportNeeds, 'newId'>,
): Promise<ReadonlyMap<string, string>> {
  const { taken, known, source } = of;
  const ownIds = taken.map(({ foreignId }) => foreignId);
  const others = await findTakenByOthers(writer, { source, kind: 'comment', ownIds });
  return new Map(
    taken.map(({ foreignId }) => [
      foreignId,
      known.get(foreignId)?.ownId ?? (others.has(foreignId) ? newId() : foreignId),
    ]),
  );
}

function knownComments(
  reader: Reader,
  { taken, hidden }: CommentsOfStory['comments'],
  source: string,
): Promise<ReadonlyMap<string, Imported>> {
  const foreignIds = [...taken.map(({ foreignId }) => foreignId), ...hidden];
  return findManyImported(reader, { source, kind: 'comment', foreignIds });
}
