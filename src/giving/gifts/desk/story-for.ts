import type { GivingNeeds } from '../../needs.ts';

/** The story that a gift came from, as everybody may see it: drafts are no business of the treasurer. */
export async function storyFor(
  storyId: string | null,
  { stories, database }: Pick<GivingNeeds, 'stories' | 'database'>,
): Promise<{ readonly title: string; readonly href: string } | null> {
  if (storyId === null) return null;
  const story = await stories().visible(database, { kind: 'public' }, storyId);
  return story === null ? null : { title: story.title, href: story.href };
}
