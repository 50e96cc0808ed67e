import type { Letter } from '#platform/mail';
import { composeLetter } from '../../letters/compose-letter.tsx';
import { digestLetterKey } from '../../letters/rules/letter-keys.ts';
import { type ToldInLetter, toldParts } from '../../letters/told-parts.ts';
import { type WhySubscribed, whySubscribed } from './why-subscribed.ts';

/** More comments than these are counted, not told. */
const MOST_TOLD = 50;
/** So many characters of each. */
const LONGEST = 600;

export interface DigestLetterProps extends WhySubscribed {
  readonly to: string;
  readonly subscriberId: string;
  /** Of the first comment that waited: names the occasion. */
  readonly firstId: string;
  readonly told: readonly ToldInLetter[];
  /** Absolute: where one POST ends all that goes to this subscriber. */
  readonly farewell: string;
}

/** Tells one address of all comments of an hour or a day, story by story. */
export function digestLetter(props: DigestLetterProps): Letter {
  const { told, site, subscriberId, to, firstId, farewell } = props;
  const { say } = props.speech;
  const left = told.length - MOST_TOLD;
  return {
    ...{ key: digestLetterKey(firstId, subscriberId), kind: 'conversation', to, farewell },
    subject: say('letter-digest-subject', { count: told.length, newsroom: site.name }),
    ...composeLetter(props, {
      parts: [
        ...toldParts(byStory(told.slice(0, MOST_TOLD)), { longest: LONGEST, speech: props.speech }),
        ...(left > 0 ? [{ words: say('letter-more', { count: left }) }] : []),
      ],
      foot: whySubscribed(props),
    }),
  };
}

/** Stories in the order of their first comment, comments in the order in which they came. */
function byStory(told: DigestLetterProps['told']): DigestLetterProps['told'] {
  const stories = new Set(told.map(({ comment }) => comment.storyId));
  return [...stories].flatMap((storyId) => told.filter(({ comment }) => comment.storyId === storyId));
}
