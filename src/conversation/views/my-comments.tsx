import { Moment } from '#ui';
import type { Comment } from '../words.ts';
import { CommentWords } from './comment.tsx';
import type { Speech } from './speech.ts';

/** What somebody wrote, on their own page: the newest first, each leading to its place. */
export function MyComments(props: { readonly comments: readonly Comment[]; readonly speech: Speech }) {
  const { comments, speech } = props;
  return (
    <ul class="my-comments">
      {comments.map((comment) => (
        <li>
          <p class="comment__time">
            {comment.state === 'published' ? (
              <a href={`/comments/${encodeURIComponent(comment.id)}`}>
                <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" />
              </a>
            ) : (
              <>
                <Moment at={comment.createdAt} site={speech.site} detail="date-and-time" />{' '}
                {speech.say('my-waits')}
              </>
            )}
          </p>
          <CommentWords comment={comment} speech={speech} />
        </li>
      ))}
    </ul>
  );
}
