import type { StoryContext } from '#stories';
import { ownFragments } from '../own/own-fragments.tsx';
import { commentAnchor, storyHref } from '../rules/hrefs.ts';
import { countComments } from '../store/reading.ts';
import { speechOf } from '../views/speech.ts';
import type { Comment, PostedFragment } from '../words.ts';
import type { AnsweringNeeds } from './needs.ts';

/** What our script puts in place of a comment that its author has posted, changed or taken back. */
export async function postedFragment(
  {
    id,
    comment,
  }: { readonly id: string /** null: it has left nothing. */; readonly comment: Comment | null },
  story: StoryContext,
  needs: AnsweringNeeds,
): Promise<PostedFragment> {
  const drawn = await ownFragments(comment ? [comment] : [], { story, isDrawn: () => true }, needs);
  const count = await countComments(needs.database, story);
  return {
    ...(drawn[0] ?? { id, parentId: null, own: '', html: '' }),
    href: storyHref(story, { me: true }, comment ? commentAnchor(id) : 'comments'),
    ...{ count, heading: speechOf(await needs.site()).say('count', { count }) },
  };
}
