import type { Letter } from '#platform/mail';
import { pictureInWords } from '../pictures/picture-in-words.ts';
import { commentLetterKey } from '../subscribing/rules/letter-keys.ts';
import { mailText } from '../subscribing/rules/mail-text.ts';
import type { Speech } from '../views/speech.ts';
import type { Comment } from '../words.ts';

/** Tells somebody that a comment names them. */
export function mentionLetter(props: {
  readonly to: string;
  /** Names the occasion together with the comment: the same as a letter about it to the same address. */
  readonly toId: string;
  readonly storyTitle: string;
  readonly comment: Comment;
  /** Absolute. */
  readonly permalink: string;
  /** Absolute: where one POST ends these letters. */
  readonly farewell: string;
  readonly speech: Speech;
}): Letter {
  const { to, toId, storyTitle: title, comment, permalink, farewell, speech } = props;
  const { say } = speech;
  const name = comment.authorName;
  const picture = pictureInWords(comment, speech);
  return {
    key: commentLetterKey(comment.id, toId),
    ...{ kind: 'conversation', to, farewell, language: speech.site.language },
    subject: say('mention-subject', { name, title }),
    text: `${[
      say('mention-wrote', { name, title }),
      mailText(comment),
      ...(picture === '' ? [] : [picture]),
      permalink,
      `-- \n${say('mention-why')}\n${farewell}`,
    ].join('\n\n')}\n`,
  };
}
