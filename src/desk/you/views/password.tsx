import type { Means } from '#people';
import { Button, Field, Moment, type SiteFacts } from '#ui';
import { say } from '../messages.ts';

export interface PasswordProps {
  readonly means: Means;
  readonly site: SiteFacts;
  readonly email: string;
  readonly error?: string | undefined;
}

/** One's password: set, changed, removed. */
export function Password({ means, site, email, error }: PasswordProps) {
  const since = means.passwordSetAt;
  return (
    <section class="you-part" id="password" aria-labelledby="password-title">
      <h2 id="password-title">{say('password')}</h2>
      <p>
        {since === null ? (
          say('password-none')
        ) : (
          <>
            {say('password-since')}
            <Moment at={since} site={site} detail="date-and-time" />.
          </>
        )}
      </p>
      <form method="post" action="/desk/you/password" class="form">
        <input type="hidden" name="email" value={email} autocomplete="username" />
        <Field
          {...{ name: 'password', type: 'password', error, required: true, maxlength: 2_000 }}
          label={say('password-new')}
          hint={say('password-new-hint')}
          autocomplete="new-password"
        />
        <Button kind="quiet">{say(since === null ? 'password-set' : 'password-change')}</Button>
      </form>
      {since !== null && (
        <form method="post" action="/desk/you/password/remove">
          <Button kind="danger">{say('password-remove')}</Button>
        </form>
      )}
    </section>
  );
}
