import { headerLine, type Letter } from '#platform/mail';
import type { SiteFacts } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { confirmLetterKey } from '../rules/letter-keys.ts';
import type { SubscriptionKind } from '../words.ts';

/**
 * Asks an address whether it wants letters. No word in it is a stranger's, or our forms would carry their letters.
 */
export function confirmLetter(props: {
  readonly subscriptionId: string;
  readonly to: string;
  readonly what: SubscriptionKind;
  readonly storyTitle: string;
  /** Absolute. */
  readonly address: string;
  readonly site: Pick<SiteFacts, 'name' | 'language'>;
  readonly speech: Speech;
}): Letter {
  const { subscriptionId, to, what, address, site, speech } = props;
  const title = headerLine(props.storyTitle);
  const newsroom = site.name;
  const words = [
    speech.say('letter-confirm', { newsroom, what, title }),
    address,
    speech.say('letter-confirm-not-you'),
  ];
  return {
    ...{ key: confirmLetterKey(subscriptionId), kind: 'confirmation', to, language: site.language },
    subject: speech.say('letter-confirm-subject', { newsroom }),
    text: `${words.join('\n\n')}\n`,
  };
}
