import { Button, Check, Notice } from '#ui';
import { say } from '../../messages.ts';
import type { Way } from '../../words.ts';
import { fieldsOf } from '../rules/pledge-form.ts';
import type { NoPledge, PledgeForm } from '../words.ts';
import { Choice } from './choice.tsx';

/** The chosen way is none any more: the others that work there, with all that was typed carried along. */
export function OtherWays(props: {
  readonly language: string;
  readonly why: NoPledge;
  readonly form: PledgeForm;
  /** Those that are open and work from the giver's country. */
  readonly ways: readonly Way[];
}) {
  const { language, why, form, ways } = props;
  return (
    <div class="give-page">
      <h1>{say(language, 'other-ways')}</h1>
      <Notice kind="error">
        <p>{say(language, why)}</p>
        {ways.length > 0 && <p>{say(language, 'other-ways-kept')}</p>}
      </Notice>
      {ways.length > 0 && (
        <form class="form" method="post" action="/give">
          {fieldsOf(form).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Choice id="other-way" legend={say(language, 'ways')}>
            {ways.map((way) => (
              <Check
                {...{ type: 'radio', name: 'way', value: way.id, required: true }}
                label={<bdi>{way.label}</bdi>}
              />
            ))}
          </Choice>
          <Button>{say(language, 'other-ways-button')}</Button>
        </form>
      )}
      <p>
        <a href="/give">{say(language, 'all-ways')}</a>
      </p>
    </div>
  );
}
