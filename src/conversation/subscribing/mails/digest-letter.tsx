import { headerLine, type Letter } from '#platform/mail';
import { shortened } from '#platform/text';
import { pictureInWords } from '../../pictures/picture-in-words.ts';
import type { Speech } from '../../views/speech.ts';
import type { Comment } from '../../words.ts';
import { digestLetterKey } from '../rules/letter-keys.ts';
import { mailText } from '../rules/mail-text.ts';
import { type LetterSetting, letterHtml, letterText } from './letter-frame.tsx';

/** More comments than these are counted, not told. */
const MOST_TOLD = 50;
/** So many characters of each. */
const LONGEST = 600;

export interface DigestLetterProps extends LetterSetting {
  readonly to: string;
  readonly subscriberId: string;
  /** Of the first comment that waited: names the occasion. */
  readonly firstId: string;
  readonly told: readonly {
    readonly storyTitle: string;
    readonly comment: Comment;
    /** Absolute. */
    readonly permalink: string;
  }[];
  /** Absolute: where one POST ends all that goes to this subscriber. */
  readonly farewell: string;
}

/** Tells one address of all comments of an hour or a day, story by story. */
export function digestLetter(props: DigestLetterProps): Letter {
  const { told, speech, site, subscriberId, to, firstId } = props;
  const shown = told.slice(0, MOST_TOLD);
  const left = told.length - shown.length;
  const more = left > 0 ? [speech.say('letter-more', { count: left })] : [];
  const entries = byStory(shown).map(({ storyTitle, comment, permalink }) => ({
    opening: speech.say('letter-wrote', {
      name: headerLine(comment.authorName),
      title: headerLine(storyTitle),
    }),
    words: wordsOf(comment, speech),
    permalink,
  }));
  return {
    ...{ key: digestLetterKey(firstId, subscriberId), kind: 'conversation', to, language: site.language },
    subject: speech.say('letter-digest-subject', { count: told.length, newsroom: site.name }),
    text: letterText(props, [
      ...entries.map(({ opening, words, permalink }) => `${opening}\n\n${words}\n\n${permalink}`),
      ...more,
    ]),
    html: letterHtml(
      props,
      <>
        {entries.map(({ opening, words, permalink }) => (
          <>
            <p>{opening}</p>
            <blockquote dir="auto">{words}</blockquote>
            <p>
              <a href={permalink}>{speech.say('letter-read')}</a>
            </p>
          </>
        ))}
        {more.map((words) => (
          <p>{words}</p>
        ))}
      </>,
    ),
    farewell: props.farewell,
  };
}

function wordsOf(comment: Comment, speech: Speech): string {
  const picture = pictureInWords(comment, speech);
  return `${shortened(mailText(comment), LONGEST)}${picture === '' ? '' : `\n\n${picture}`}`;
}

/** Stories in the order of their first comment, comments in the order in which they came. */
function byStory(told: DigestLetterProps['told']): DigestLetterProps['told'] {
  const stories = new Set(told.map(({ comment }) => comment.storyId));
  return [...stories].flatMap((storyId) => told.filter(({ comment }) => comment.storyId === storyId));
}
