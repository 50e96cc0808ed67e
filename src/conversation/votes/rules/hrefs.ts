import { type HrefBase, underStory } from '../../rules/hrefs.ts';

/** Where a vote on the comment is sent. */
export function voteHref(story: HrefBase, id: string): string {
  const comment = encodeURIComponent(id);
  return story.guarded ? `${underStory(story, 'vote')}?of=${comment}` : `/comments/${comment}/vote`;
}
