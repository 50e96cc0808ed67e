import { ANYWHERE, type HrefBase, pictureHref } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import type { Comment } from '../../words.ts';
import { pictureFrom, shownSize } from '../rules/comment-picture.ts';

/**
 * The picture of a comment, in a place that is kept free for it; it leads to itself in its full size. Where its sender
 * does not say what it shows, it is said whose it is.
 */
export function CommentPicture(props: {
  readonly comment: Pick<Comment, 'id' | 'authorName' | 'picture'>;
  readonly story?: HrefBase | undefined;
  readonly speech: Speech;
}) {
  const { comment, story = ANYWHERE, speech } = props;
  const picture = pictureFrom(comment.picture);
  if (picture === null) return null;
  const href = pictureHref(story, comment.id, picture);
  const alt = picture.alt || speech.say('picture-undescribed', { name: comment.authorName });
  return (
    <p>
      <a href={href} rel="nofollow">
        <img src={href} alt={alt} {...shownSize(picture)} loading="lazy" decoding="async" />
      </a>
    </p>
  );
}
