import { Button, Field, Notice } from '#ui';
import type { ProofState, ProofWays } from '../actions/prove-again.ts';
import { say } from '../messages.ts';
import { StaffPasskey } from './sign-in.tsx';

export interface ProveAgainProps {
  readonly state: ProofState;
  readonly ways: ProofWays;
  readonly email: string;
  readonly mailWorks: boolean;
  /** The address to which the form was on its way. */
  readonly action: string;
  /** What the person typed; it travels along. */
  readonly held: ReadonlyMap<string, string>;
}

/** Before something that matters: is it still the same person? What they sent waits in this page's form. */
export function ProveAgain(props: ProveAgainProps) {
  const { state, ways, email, mailWorks, action, held } = props;
  const kept = [...held].map(([name, value]) => <input type="hidden" name={name} value={value} />);
  const hasOwn = ways.password || ways.passkey;
  return (
    <div class="staff-own">
      <p>{say('proof-why')}</p>
      {state === 'too-many' && <Notice kind="error">{say('proof-too-many')}</Notice>}
      {state === 'tried-often' && <Notice kind="error">{say('proof-tried-often')}</Notice>}
      {ways.password && (
        <form method="post" action={action} class="form">
          {kept}
          <ByPassword state={state} email={email} />
        </form>
      )}
      {ways.passkey && (
        <form method="post" action={action} class="form">
          {kept}
          {state === 'wrong-passkey' && <p class="field__error">{say('proof-passkey-wrong')}</p>}
          <StaffPasskey purpose="sign-in" word="passkey-prove" into="again-passkey" />
        </form>
      )}
      {!hasOwn && (
        <form method="post" action={action} class="form">
          {kept}
          {mailWorks ? <ByLetter state={state} email={email} /> : <ByLink />}
        </form>
      )}
      <p class="staff-own__small">
        <a href="/desk">{say('proof-leave')}</a>
      </p>
    </div>
  );
}

function ByPassword({ state, email }: Pick<ProveAgainProps, 'state' | 'email'>) {
  return (
    <>
      <input type="hidden" name="again-email" value={email} autocomplete="username" />
      <Field
        {...{ name: 'again-password', type: 'password', required: true, autofocus: true, maxlength: 2_000 }}
        label={say('proof-password')}
        error={state === 'wrong-password' ? say('proof-password-wrong') : undefined}
        autocomplete="current-password"
      />
      <Button>{say('proof-go-on')}</Button>
    </>
  );
}

function ByLetter({ state, email }: Pick<ProveAgainProps, 'state' | 'email'>) {
  if (state === 'asked' || state === 'too-many') {
    return (
      <Button name="again-do" value="mail">
        {say('proof-mail', { email })}
      </Button>
    );
  }
  return (
    <>
      <p>{say('proof-mailed', { email })}</p>
      <Field
        name="again-code"
        label={say('proof-code')}
        hint={say('proof-code-hint')}
        error={state === 'wrong-code' ? say('proof-code-wrong') : undefined}
        {...{
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          maxlength: 20,
          dir: 'ltr',
          autofocus: true,
        }}
      />
      <div class="staff-own__buttons">
        <Button>{say('proof-go-on')}</Button>
        <Button kind="quiet" name="again-do" value="mail">
          {say('proof-mail-again')}
        </Button>
      </div>
    </>
  );
}

/** Where no letters leave: a new sign-in in the same browser proves it too, and this page goes on. */
function ByLink() {
  return (
    <>
      <ol class="staff-own__steps">
        <li>{say('proof-link-get')}</li>
        <li>{say('proof-link-open')}</li>
        <li>{say('proof-link-back')}</li>
      </ol>
      <Button>{say('proof-go-on')}</Button>
    </>
  );
}
