import { headerLine, type Letter } from '#platform/mail';
import { composeLetter, type LetterSetting } from '../letters/compose-letter.tsx';
import { commentLetterKey, mentionLetterKey } from '../letters/rules/letter-keys.ts';
import { commentParts } from '../letters/told-parts.ts';
import type { Comment } from '../words.ts';

export interface MentionLetterProps extends LetterSetting {
  readonly to: string;
  readonly readerId: string;
  /** Where the address subscribes to anything: then it is the same letter as one about the comment. */
  readonly subscriberId: string | null;
  readonly storyTitle: string;
  readonly comment: Comment;
  /** Absolute. */
  readonly permalink: string;
  /** Absolute: where one POST ends these letters. */
  readonly farewell: string;
}

/** Tells somebody that a comment names them. */
export function mentionLetter(props: MentionLetterProps): Letter {
  const { to, readerId, subscriberId, comment, permalink, farewell, speech } = props;
  const { say } = speech;
  const named = { name: headerLine(comment.authorName), title: headerLine(props.storyTitle) };
  const key =
    subscriberId === null
      ? mentionLetterKey(comment.id, readerId)
      : commentLetterKey(comment.id, subscriberId);
  return {
    ...{ key, kind: 'conversation', to, farewell },
    subject: say('mention-subject', named),
    ...composeLetter(props, {
      parts: [
        { words: say('mention-wrote', named) },
        ...commentParts(comment, speech),
        { link: { label: say('letter-read'), href: permalink } },
      ],
      foot: { why: say('mention-why'), link: { label: say('letters-farewell-button'), href: farewell } },
    }),
  };
}
