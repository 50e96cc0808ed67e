import { Moment } from '#ui';
import { OwnLinks } from '../own/views/own-links.tsx';
import { type HrefBase, permalinkOf } from '../rules/hrefs.ts';
import type { Comment } from '../words.ts';
import { CommentWords } from './comment.tsx';
import type { Speech } from './speech.ts';

/** A comment of somebody's own, and where it stands. */
export interface MyComment {
  readonly comment: Comment;
  /** null: a story that nobody can read at present. */
  readonly story: (HrefBase & { readonly title: string }) | null;
  /** Until when they may change it; null: no longer. */
  readonly editUntil: string | null;
}

/** What somebody wrote, on their own page: the newest first, each leading to its place. */
export function MyComments(props: { readonly comments: readonly MyComment[]; readonly speech: Speech }) {
  const { comments, speech } = props;
  return (
    <ul class="my-comments">
      {comments.map(({ comment, story, editUntil }) => (
        <li>
          <p class="comment__time">
            {comment.state === 'published' && story !== null ? (
              <a href={permalinkOf(story, comment.id)}>
                <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" />
              </a>
            ) : (
              <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" />
            )}
            {story !== null && (
              <>
                {' · '}
                <a href={story.href}>
                  <bdi>{story.title}</bdi>
                </a>
              </>
            )}
            {comment.state === 'held' && ` · ${speech.say('my-waits')}`}
          </p>
          <CommentWords comment={comment} speech={speech} />
          {story !== null && !comment.byStaff && (
            <OwnLinks id={comment.id} editUntil={editUntil} story={story} speech={speech} />
          )}
        </li>
      ))}
    </ul>
  );
}
