import type { Letter } from '#platform/mail';
import { composeLetter, type LetterSetting } from '../../letters/compose-letter.tsx';

export interface WaitingLetterProps extends LetterSetting {
  readonly staffId: string;
  readonly to: string;
  /** When the newest of it came: names the occasion. */
  readonly newest: string;
  readonly waiting: number;
  readonly reported: number;
  /** Absolute. */
  readonly address: string;
}

/** Tells a moderator what waits, with the way to the page that has the buttons; no word of what nobody has read. */
export function waitingLetter(props: WaitingLetterProps): Letter {
  const { staffId, to, newest, waiting, reported, address, site, speech } = props;
  const { say } = speech;
  return {
    ...{ key: `moderator:${staffId}:${newest}`, kind: 'staff', to },
    subject: say('letter-waiting-subject', { newsroom: site.name }),
    ...composeLetter(props, {
      parts: [
        ...(waiting > 0 ? [{ words: say('letter-waiting', { count: waiting }) }] : []),
        ...(reported > 0 ? [{ words: say('letter-reported', { count: reported }) }] : []),
        { link: { label: say('letter-waiting-look'), href: address } },
      ],
      foot: { why: say('letter-waiting-why') },
    }),
  };
}
