import { urlFrom } from '#platform/text';
import { PARAMETERS, TAKES } from '../../rules/asked.ts';
import { commentAnchor, type HrefBase, storyHref } from '../../rules/hrefs.ts';

/**
 * Where somebody finds the comment again after a vote without script: in their own view of the page of the story on
 * which they were, as the browser names it, else of the comment's thread.
 */
export function wayBack(story: HrefBase, commentId: string, cameFrom: string | undefined): string {
  const from = cameFrom === undefined ? null : urlFrom(cameFrom);
  const anchor = commentAnchor(commentId);
  if (from?.pathname !== story.href) return storyHref(story, { me: true, thread: commentId }, anchor);
  const kept = PARAMETERS.flatMap((name) => {
    const value = from.searchParams.get(name);
    return value !== null && TAKES[name](value) ? [`${name}=${encodeURIComponent(value)}`] : [];
  });
  return `${story.href}?${['me', ...kept].join('&')}#${anchor}`;
}
