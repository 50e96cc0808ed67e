import { Button } from '#ui';

export interface PasskeyControlProps {
  /** `add`: makes one. `sign-in`: signs with one. */
  readonly purpose: 'add' | 'sign-in';
  /** The address that says what the browser is asked. */
  readonly ask: string;
  /** Where the answer goes: to an address, or into a field of the form around, which is sent then. */
  readonly answer: { readonly send: string } | { readonly into: string };
  readonly says: { readonly noScript: string; readonly button: string; readonly failed: string };
}

/** Passkeys are the one thing here that a browser does by script alone: without it, this says so. */
export function PasskeyControl({ purpose, ask, answer, says }: PasskeyControlProps) {
  const [send, into] = 'send' in answer ? [answer.send, undefined] : [undefined, answer.into];
  return (
    <div
      class="passkey"
      {...{ 'data-enhance': 'passkey', 'data-purpose': purpose, 'data-ask': ask }}
      data-send={send}
      data-into={into}
    >
      {into && <input type="hidden" name={into} />}
      <p class="passkey__small" data-part="no-script">
        {says.noScript}
      </p>
      <Button kind="quiet" type="button" hidden>
        {says.button}
      </Button>
      <p class="field__error" role="alert" data-part="failed" hidden>
        {says.failed}
      </p>
    </div>
  );
}
