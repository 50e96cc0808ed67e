import type { Letter } from '#platform/mail';
import { sayConversation } from '../../messages.ts';

/** Tells a moderator what waits, with the way to the page that has the buttons. */
export function waitingLetter(props: {
  readonly staffId: string;
  readonly to: string;
  readonly newsroom: string;
  /** When the newest of it came: names the occasion. */
  readonly newest: string;
  readonly waiting: number;
  readonly reported: number;
  /** Absolute. */
  readonly address: string;
  readonly language: string;
}): Letter {
  const { staffId, to, newsroom, newest, waiting, reported, address, language } = props;
  const say = (key: Parameters<typeof sayConversation>[1], facts?: Record<string, string | number>) =>
    sayConversation(language, key, facts);
  const told = [
    ...(waiting > 0 ? [say('letter-waiting', { count: waiting })] : []),
    ...(reported > 0 ? [say('letter-reported', { count: reported })] : []),
  ];
  return {
    ...{ key: `moderator:${staffId}:${newest}`, kind: 'staff', to, language },
    subject: say('letter-waiting-subject', { newsroom }),
    text: `${[...told, address, say('letter-waiting-why')].join('\n\n')}\n`,
  };
}
