import { type Means, StaffPasskey } from '#people';
import { Button, Field, Moment, type SiteFacts } from '#ui';
import { say } from '../messages.ts';

/** One's passkeys, and the way to another. */
export function Passkeys({ means, site }: { readonly means: Means; readonly site: SiteFacts }) {
  return (
    <section class="you-part" id="passkeys" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{say('passkeys')}</h2>
      <p>{say('passkeys-what')}</p>
      {means.passkeys.length === 0 ? (
        <p>{say('passkeys-none')}</p>
      ) : (
        <ul class="desk-rows">
          {means.passkeys.map((one) => (
            <li class="desk-row">
              <div class="desk-row__text">
                <strong>
                  <bdi>{one.name}</bdi>
                </strong>
                <p class="desk-soft">
                  {say('passkey-made')}
                  <Moment at={one.madeAt} site={site} />, {say('passkey-seen')}
                  <Moment at={one.seenAt} site={site} />.
                </p>
              </div>
              <details>
                <summary>
                  {say('passkey-rename')}
                  <span class="hidden-text">: {one.name}</span>
                </summary>
                <form method="post" action="/desk/you/passkeys/rename" class="form">
                  <input type="hidden" name="id" value={one.id} />
                  <Field
                    {...{ id: `name-${one.id}`, name: 'passkey-name', value: one.name, maxlength: 80 }}
                    label={say('passkey-name')}
                  />
                  <Button kind="quiet">{say('passkey-rename')}</Button>
                </form>
              </details>
              <form method="post" action="/desk/you/passkeys/remove">
                <input type="hidden" name="id" value={one.id} />
                <Button kind="danger">
                  {say('passkey-remove')}
                  <span class="hidden-text">: {one.name}</span>
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <form method="post" action="/desk/you/passkeys/new">
        <Button kind="quiet">{say('passkey-new')}</Button>
      </form>
    </section>
  );
}

/** Where a passkey is made and named. */
export function NewPasskey(props: { readonly name: string; readonly error?: string | undefined }) {
  return (
    <div class="desk-text">
      <p>{say('passkeys-what')}</p>
      <form method="post" action="/desk/you/passkeys" class="form">
        <Field
          {...{ name: 'name', value: props.name, maxlength: 80 }}
          label={say('passkey-name')}
          hint={say('passkey-name-hint')}
        />
        {props.error && (
          <p class="field__error" role="alert">
            {props.error}
          </p>
        )}
        <StaffPasskey
          {...{ purpose: 'add', word: 'passkey-add', into: 'answer' }}
          ask="/desk/you/passkeys/challenge"
        />
      </form>
      <p>
        <a href="/desk/you#passkeys">{say('passkey-back')}</a>
      </p>
    </div>
  );
}
