import type { Writer } from '#platform/database';
import type { Pages } from '#platform/pages';
import { findUsing } from '../library/store.ts';
import { raiseStoryVersion } from '../store/index.ts';
import type { StoryKind } from '../words.ts';

interface TouchNeeds {
  readonly pages: Pick<Pages, 'touch'>;
}

/** What readers see of the story has changed: every page that shows something of it is drawn anew. */
export async function touchStory(
  writer: Writer,
  { id, kind }: { readonly id: string; readonly kind: StoryKind },
  { pages }: TouchNeeds,
): Promise<void> {
  await raiseStoryVersion(writer, id);
  await pages.touch(writer, `story:${id}`);
  await pages.touch(writer, 'lists');
  // Pages stand in the menus, which every page shows
  if (kind === 'page') await pages.touch(writer, 'site');
  if (kind === 'box') await touchUsing(writer, id, { pages });
}

/**
 * The stories that show a picture or a background box are drawn anew; of a picture in a box, those that show the box as
 * well. Always in one order, so that two such deeds never wait for each other.
 */
export async function touchUsing(writer: Writer, usedId: string, { pages }: TouchNeeds): Promise<void> {
  const near = await standingUses(writer, [usedId]);
  const all = new Set([...near, ...(await standingUses(writer, near))]);
  for (const storyId of [...all].sort()) {
    await raiseStoryVersion(writer, storyId);
    await pages.touch(writer, `story:${storyId}`);
  }
}

async function standingUses(writer: Writer, ids: readonly string[]): Promise<readonly string[]> {
  return (await findUsing(writer, ids)).flatMap(({ storyId, stands }) => (stands ? [storyId] : []));
}
