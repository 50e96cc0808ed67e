import { PasskeyControl } from '../../passkeys/views/passkey-control.tsx';
import { sayReader } from '../messages.ts';

export interface PasskeyButtonProps {
  readonly language: string;
  /** `add`: to the reader of this browser. `sign-in`: by whoever has one. */
  readonly purpose: 'add' | 'sign-in';
}

const PLACES = {
  add: { ask: '/me/passkeys/challenge', send: '/me/passkeys', word: 'passkey-add' },
  'sign-in': { ask: '/sign-in/passkey/challenge', send: '/sign-in/passkey', word: 'passkey-use' },
} as const;

/** A reader's button for passkeys. */
export function PasskeyButton({ language, purpose }: PasskeyButtonProps) {
  const { ask, send, word } = PLACES[purpose];
  const says = {
    noScript: sayReader(language, 'passkey-no-script'),
    button: sayReader(language, word),
    failed: sayReader(language, 'passkey-failed'),
  };
  return <PasskeyControl {...{ purpose, ask, says }} answer={{ send }} />;
}
