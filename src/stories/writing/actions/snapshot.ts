import type { NewId } from '#platform/clock';
import type { Writer } from '#platform/database';
import { saveRevision } from '../../store/index.ts';
import type { Draft } from '../words.ts';

/** Puts the text of a draft among the story's revisions, without a number; never twice the same in a row. */
export async function snapshot(
  writer: Writer,
  draft: Draft,
  { at, newId }: { readonly at: string; readonly newId: NewId },
): Promise<void> {
  const { storyId, title, standfirst, document, savedBy: madeBy } = draft;
  await saveRevision(writer, {
    id: newId(),
    storyId,
    title,
    standfirst,
    document,
    at,
    published: false,
    madeBy,
  });
}
