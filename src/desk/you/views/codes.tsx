import type { Means, NewCodeKey } from '#people';
import { Button, ButtonLink, Field, Moment, QrCode, type SiteFacts } from '#ui';
import { say } from '../messages.ts';

/** The largest there is (ISO/IEC 18004): a newsroom's name may be long. */
const LAST_VERSION = 40;

/** Codes from an app as the second factor. */
export function Codes({ means, site }: { readonly means: Means; readonly site: SiteFacts }) {
  const { codes } = means;
  return (
    <section class="you-part" id="codes" aria-labelledby="codes-title">
      <h2 id="codes-title">{say('codes')}</h2>
      <p>{say('codes-what')}</p>
      {codes === null ? (
        <>
          <p>{say('codes-off')}</p>
          <form method="post" action="/desk/you/codes/new">
            <Button kind="quiet">{say('codes-begin')}</Button>
          </form>
        </>
      ) : (
        <>
          <p>
            {say('codes-on')}
            <Moment at={codes.since} site={site} />. {say('codes-left', { count: codes.recoveryLeft })}
          </p>
          <div class="you-part__deeds">
            <form method="post" action="/desk/you/codes/recovery">
              <Button kind="quiet">{say('codes-renew')}</Button>
            </form>
            <form method="post" action="/desk/you/codes/end">
              <Button kind="danger">{say('codes-end')}</Button>
            </form>
          </div>
        </>
      )}
    </section>
  );
}

/** The key for the app, and the first code of it. */
export function NewCodes(props: { readonly codeKey: NewCodeKey; readonly error?: string | undefined }) {
  const { codeKey, error } = props;
  return (
    <div class="desk-text">
      <p>{say('codes-scan')}</p>
      <div class="you-qr">
        <QrCode text={codeKey.address} title={say('codes-qr')} lastVersion={LAST_VERSION} />
      </div>
      <p>{say('codes-type')}</p>
      <p>
        <code class="you-key" dir="ltr">
          {codeKey.key.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
      <form method="post" action="/desk/you/codes" class="form">
        <Field
          {...{ name: 'code', error, inputmode: 'numeric', maxlength: 20, dir: 'ltr', required: true }}
          label={say('codes-first')}
          hint={say('codes-first-hint')}
          autocomplete="one-time-code"
        />
        <Button>{say('codes-confirm')}</Button>
      </form>
      <p>
        <a href="/desk/you#codes">{say('passkey-back')}</a>
      </p>
    </div>
  );
}

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <div class="desk-text">
      <p>{say('recovery-what')}</p>
      <ol class="you-recovery" dir="ltr">
        {codes.map((code) => (
          <li>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>
        <ButtonLink href="/desk/you#codes">{say('recovery-done')}</ButtonLink>
      </p>
    </div>
  );
}
