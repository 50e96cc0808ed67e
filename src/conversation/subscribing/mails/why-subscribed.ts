import type { LetterSetting } from '../../letters/compose-letter.tsx';

/** What the foot of a letter to a subscriber is made of. */
export interface WhySubscribed extends LetterSetting {
  /** Absolute: where all subscriptions are seen and ended. */
  readonly manage: string;
  /** Whether they subscribed at the site that the newsroom was before. */
  readonly isBrought?: boolean;
}

export function whySubscribed({ site, speech, manage, isBrought = false }: WhySubscribed) {
  const why = speech.say('letter-why', { newsroom: site.name });
  return {
    why: isBrought ? `${why} ${speech.say('letter-brought')}` : why,
    link: { label: speech.say('letter-manage'), href: manage },
  };
}
