import { Button, Field } from '#ui';
import { say } from '../messages.ts';
import type { SecondStepWays } from '../rules/second-step.ts';
import { StaffPasskey } from './sign-in.tsx';

export interface SecondStepProps {
  /** Known to this page alone: it shows that the first step was right. */
  readonly step: string;
  readonly ways: SecondStepWays;
  readonly wrong?: string | undefined;
  readonly wrongPasskey?: string | undefined;
}

/** After a password or a link: the second factor. */
export function SecondStep({ step, ways, wrong, wrongPasskey }: SecondStepProps) {
  const carried = <input type="hidden" name="step" value={step} />;
  return (
    <article class="staff-page">
      <h1>{say('second-step')}</h1>
      <p>{say('second-step-why')}</p>
      {ways.code && (
        <form method="post" action="/desk/sign-in/second-step" class="form">
          {carried}
          <Field
            {...{ name: 'code', required: true, maxlength: 20, dir: 'ltr', autofocus: true, error: wrong }}
            label={say('second-step-code')}
            hint={say('second-step-code-hint')}
            autocomplete="one-time-code"
            spellcheck={false}
          />
          <Button>{say('sign-in-button')}</Button>
        </form>
      )}
      {ways.passkey && (
        <form method="post" action="/desk/sign-in/second-step" class="form">
          {carried}
          {wrongPasskey && <p class="field__error">{wrongPasskey}</p>}
          <StaffPasskey purpose="sign-in" word="passkey-prove" into="answer" />
        </form>
      )}
      <p class="staff-page__small">
        <a href="/desk/sign-in">{say('second-step-again')}</a>
      </p>
    </article>
  );
}
