import { headerLine, type Letter } from '#platform/mail';
import { shortened } from '#platform/text';
import { composeLetter } from '../../letters/compose-letter.tsx';
import { commentLetterKey } from '../../letters/rules/letter-keys.ts';
import { mailText } from '../../letters/rules/mail-text.ts';
import { commentParts } from '../../letters/told-parts.ts';
import type { Comment } from '../../words.ts';
import type { SubscriptionKind } from '../words.ts';
import { type WhySubscribed, whySubscribed } from './why-subscribed.ts';

/** Of what a comment answers so many characters are quoted. */
const QUOTED = 300;

export interface CommentLetterProps extends WhySubscribed {
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
  const { comment, parent, subscriberId, to, because, permalink, farewell } = props;
  const { say } = props.speech;
  const title = headerLine(props.storyTitle);
  return {
    ...{ key: commentLetterKey(comment.id, subscriberId), kind: 'conversation', to, farewell },
    subject: say('letter-comment-subject', { because, title }),
    ...composeLetter(props, {
      parts: [
        { words: say('letter-wrote', { name: headerLine(comment.authorName), title }) },
        ...commentParts(comment, props.speech),
        ...(parent === null
          ? []
          : [
              { words: say('letter-answers', { name: headerLine(parent.authorName) }) },
              { quote: shortened(mailText(parent), QUOTED) },
            ]),
        { link: { label: say('letter-read'), href: permalink } },
      ],
      foot: whySubscribed(props),
    }),
  };
}
