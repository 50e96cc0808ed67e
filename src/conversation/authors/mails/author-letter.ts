import { headerLine, type Letter } from '#platform/mail';
import { shortened } from '#platform/text';
import { pictureInWords } from '../../pictures/picture-in-words.ts';
import { mailText } from '../../subscribing/rules/mail-text.ts';
import type { Speech } from '../../views/speech.ts';
import type { Comment } from '../../words.ts';

/** More comments than these are counted, not told. */
const MOST_TOLD = 20;
/** So many characters of each. */
const LONGEST = 300;

/** Tells an author what readers say about their stories. */
export function authorLetter(props: {
  readonly staffId: string;
  readonly to: string;
  readonly newsroom: string;
  readonly told: readonly {
    readonly storyTitle: string;
    readonly comment: Comment;
    /** Absolute. */
    readonly permalink: string;
  }[];
  /** Absolute: where one POST ends these letters. */
  readonly farewell: string;
  readonly speech: Speech;
}): Letter {
  const { staffId, to, newsroom, told, farewell, speech } = props;
  const { say } = speech;
  const picturesIn = (comment: Comment) => [pictureInWords(comment, speech)].filter((words) => words !== '');
  const more = told.length - MOST_TOLD;
  const pieces = told
    .slice(0, MOST_TOLD)
    .map(({ storyTitle: title, comment, permalink }) =>
      [
        say('author-letter-wrote', { name: headerLine(comment.authorName), title: headerLine(title) }),
        shortened(mailText(comment), LONGEST),
        ...picturesIn(comment),
        permalink,
      ].join('\n'),
    );
  const ends = [
    ...(more > 0 ? [say('author-letter-more', { count: more })] : []),
    `${say('author-letter-why', { newsroom })}\n${farewell}`,
  ];
  return {
    key: `author:${staffId}:${told.at(-1)?.comment.id}`,
    ...{ kind: 'conversation', to, farewell, language: speech.site.language },
    subject: say('author-letter-subject', { count: told.length, title: told[0]?.storyTitle ?? '' }),
    text: `${[...pieces, ...ends].join('\n\n')}\n`,
  };
}
