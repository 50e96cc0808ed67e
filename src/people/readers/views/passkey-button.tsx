import { Button } from '#ui';
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

/** Passkeys are the one thing here that a browser does by script alone: without it, this says so. */
export function PasskeyButton({ language, purpose }: PasskeyButtonProps) {
  const { ask, send, word } = PLACES[purpose];
  return (
    <div class="passkey" data-enhance="passkey" data-purpose={purpose} data-ask={ask} data-send={send}>
      <p class="me__small" data-part="no-script">
        {sayReader(language, 'passkey-no-script')}
      </p>
      <Button kind="quiet" type="button" hidden>
        {sayReader(language, word)}
      </Button>
      <p class="field__error" role="alert" data-part="failed" hidden>
        {sayReader(language, 'passkey-failed')}
      </p>
    </div>
  );
}
