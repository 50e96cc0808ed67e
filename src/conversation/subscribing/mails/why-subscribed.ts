import type { LetterSetting } from '../../letters/compose-letter.tsx';

/** The foot of a letter to a subscriber. `manage`: absolute, where all subscriptions are seen and ended. */
export function whySubscribed({ site, speech, manage }: LetterSetting & { readonly manage: string }) {
  return {
    why: speech.say('letter-why', { newsroom: site.name }),
    link: { label: speech.say('letter-manage'), href: manage },
  };
}
