import { headerLine, type Letter } from '#platform/mail';
import { composeLetter, type LetterSetting } from '../../letters/compose-letter.tsx';
import { type ToldInLetter, toldParts } from '../../letters/told-parts.ts';

/** More comments than these are counted, not told. */
const MOST_TOLD = 20;
/** So many characters of each. */
const LONGEST = 300;

export interface AuthorLetterProps extends LetterSetting {
  readonly staffId: string;
  readonly to: string;
  readonly told: readonly ToldInLetter[];
  /** Absolute: where one POST ends these letters. */
  readonly farewell: string;
}

/** Tells an author what readers say about their stories. */
export function authorLetter(props: AuthorLetterProps): Letter {
  const { staffId, to, told, farewell, site, speech } = props;
  const { say } = speech;
  const left = told.length - MOST_TOLD;
  const title = headerLine(told[0]?.storyTitle ?? '');
  return {
    ...{ key: `author:${staffId}:${told.at(-1)?.comment.id}`, kind: 'conversation', to, farewell },
    subject: say('author-letter-subject', { count: told.length, title }),
    ...composeLetter(props, {
      parts: [
        ...toldParts(told.slice(0, MOST_TOLD), { longest: LONGEST, speech }),
        ...(left > 0 ? [{ words: say('letter-more', { count: left }) }] : []),
      ],
      foot: {
        why: say('author-letter-why', { newsroom: site.name }),
        link: { label: say('letters-farewell-button'), href: farewell },
      },
    }),
  };
}
