import { Moment } from '#ui';
import { CommentWords } from '../../views/comment.tsx';
import type { Speech } from '../../views/speech.ts';
import type { EarlierWording } from '../words.ts';

/** What a comment said before its author edited it: for moderators alone. */
export function EarlierWordings(props: {
  readonly wordings: readonly EarlierWording[];
  readonly speech: Speech;
}) {
  const { wordings, speech } = props;
  if (wordings.length === 0) return null;
  return (
    <details class="acts__more">
      <summary>{speech.say('earlier-wordings', { count: wordings.length })}</summary>
      {wordings.map(({ writtenAt, ...said }) => (
        <>
          <p class="comment__time">
            <Moment at={writtenAt} site={speech.site} detail="date-and-time" />
          </p>
          <CommentWords comment={{ ...said, passageWords: null }} speech={speech} />
        </>
      ))}
    </details>
  );
}
