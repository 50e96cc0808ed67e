import { headerLine, type Letter } from '#platform/mail';
import { composeLetter, type LetterSetting } from '../../letters/compose-letter.tsx';
import { confirmLetterKey } from '../../letters/rules/letter-keys.ts';
import type { SubscriptionKind } from '../words.ts';

export interface ConfirmLetterProps extends LetterSetting {
  readonly subscriptionId: string;
  readonly to: string;
  readonly what: SubscriptionKind;
  readonly storyTitle: string;
  /** Absolute: the page with the button. */
  readonly address: string;
}

/**
 * Asks an address whether it wants letters. No word in it is a stranger's, or our forms would carry their letters.
 */
export function confirmLetter(props: ConfirmLetterProps): Letter {
  const { subscriptionId, to, what, address, site, speech } = props;
  const { say } = speech;
  const [newsroom, title] = [site.name, headerLine(props.storyTitle)];
  return {
    ...{ key: confirmLetterKey(subscriptionId), kind: 'confirmation', to },
    subject: say('letter-confirm-subject', { newsroom }),
    ...composeLetter(props, {
      parts: [
        { words: say('letter-confirm', { newsroom, what, title }) },
        { link: { label: say('letter-confirm-link'), href: address } },
      ],
      foot: { why: say('letter-confirm-not-you') },
    }),
  };
}
