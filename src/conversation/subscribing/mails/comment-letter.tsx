import { headerLine, type Letter } from '#platform/mail';
import { shortened } from '#platform/text';
import { pictureInWords } from '../../pictures/picture-in-words.ts';
import { commentHtml } from '../../rules/comment-text.ts';
import type { Comment } from '../../words.ts';
import { commentLetterKey } from '../rules/letter-keys.ts';
import { mailText, quoted } from '../rules/mail-text.ts';
import type { SubscriptionKind } from '../words.ts';
import { type LetterSetting, letterHtml, letterText } from './letter-frame.tsx';

/** Of what a comment answers so many characters are quoted. */
const QUOTED = 300;

export interface CommentLetterProps extends LetterSetting {
  readonly to: string;
  readonly subscriberId: string;
  readonly because: SubscriptionKind;
  readonly storyTitle: string;
  readonly comment: Comment;
  readonly parent: Comment | null;
  /** Absolute: the comment's own address. */
  readonly permalink: string;
  /** Absolute: where one POST ends what goes to this subscriber about this story. */
  readonly farewell: string;
}

/** Tells one address of one comment. */
export function commentLetter(props: CommentLetterProps): Letter {
  const { comment, speech, subscriberId, to, site, because, permalink } = props;
  const title = headerLine(props.storyTitle);
  const wrote = speech.say('letter-wrote', { name: headerLine(comment.authorName), title });
  const answered = answeredIn(props);
  const picture = pictureInWords(comment, speech);
  return {
    ...{ key: commentLetterKey(comment.id, subscriberId), kind: 'conversation', to, language: site.language },
    subject: speech.say('letter-comment-subject', { because, title }),
    text: letterText(props, [
      wrote,
      mailText(comment),
      ...(picture === '' ? [] : [picture]),
      ...(answered ? [`${answered.opening}\n\n${quoted(answered.words)}`] : []),
      `${speech.say('letter-read')}:\n${permalink}`,
    ]),
    html: letterHtml(
      props,
      <>
        <p>{wrote}</p>
        <div dir="auto" dangerouslySetInnerHTML={{ __html: commentHtml(comment) }} />
        {picture !== '' && <p>{picture}</p>}
        {answered && (
          <>
            <p>{answered.opening}</p>
            <blockquote dir="auto">{answered.words}</blockquote>
          </>
        )}
        <p>
          <a href={permalink}>{speech.say('letter-read')}</a>
        </p>
      </>,
    ),
    farewell: props.farewell,
  };
}

function answeredIn({ parent, speech }: CommentLetterProps) {
  if (parent === null) return null;
  return {
    opening: speech.say('letter-answers', { name: headerLine(parent.authorName) }),
    words: shortened(mailText(parent), QUOTED),
  };
}
