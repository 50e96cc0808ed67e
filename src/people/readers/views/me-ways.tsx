import { Button, Field, Moment } from '#ui';
import { sayReader } from '../messages.ts';
import type { MePageProps } from './me-props.ts';
import { PasskeyButton } from './passkey-button.tsx';

/** The browsers in which a reader is known. Each can be ended here; this one forgets its reader further below. */
export function Devices({ reader, devices, site }: MePageProps) {
  const { language } = site;
  return (
    <section class="me__section">
      <h2>{sayReader(language, 'devices')}</h2>
      <p>{sayReader(language, 'devices-intro')}</p>
      <ul class="me__list">
        {devices.map((device) => (
          <li>
            <div>
              {device.id === reader.secretId ? (
                <strong>{sayReader(language, 'device-this')}</strong>
              ) : (
                sayReader(language, `device-${device.cameBy}`)
              )}
              <When site={site} madeAt={device.madeAt} seenAt={device.seenAt} />
            </div>
            {device.id !== reader.secretId && (
              <EndForm
                {...{ language, action: '/me/devices/end', id: device.id }}
                of={sayReader(language, `device-${device.cameBy}`)}
              />
            )}
          </li>
        ))}
      </ul>
      {devices.length > 2 && (
        <form method="post" action="/me/devices/end-others">
          <Button kind="quiet">{sayReader(language, 'device-end-others')}</Button>
        </form>
      )}
    </section>
  );
}

/** A reader's passkeys, and how to add one. */
export function Passkeys({ passkeys, site }: MePageProps) {
  const { language } = site;
  return (
    <section class="me__section" id="passkeys">
      <h2>{sayReader(language, 'passkeys-title')}</h2>
      <p>{sayReader(language, 'passkeys-intro')}</p>
      {passkeys.length === 0 && <p>{sayReader(language, 'passkeys-none')}</p>}
      <ul class="me__list" hidden={passkeys.length === 0}>
        {passkeys.map((passkey) => (
          <li>
            <div>
              {sayReader(language, 'passkey-one')}
              <When site={site} madeAt={passkey.madeAt} seenAt={passkey.seenAt} />
            </div>
            <EndForm
              {...{ language, action: '/me/passkeys/end', id: passkey.id }}
              of={sayReader(language, 'passkey-one')}
            />
          </li>
        ))}
      </ul>
      <PasskeyButton language={language} purpose="add" />
    </section>
  );
}

function When(props: {
  readonly site: MePageProps['site'];
  readonly madeAt: string;
  readonly seenAt: string;
}) {
  const { site, madeAt, seenAt } = props;
  return (
    <p class="me__small">
      {sayReader(site.language, 'device-made')} <Moment at={madeAt} site={site} /> ·{' '}
      {sayReader(site.language, 'device-seen')} <Moment at={seenAt} site={site} detail="date-and-time" />
    </p>
  );
}

function EndForm(props: {
  readonly language: string;
  readonly action: string;
  readonly id: string;
  /** What is ended, for those who hear the page. */
  readonly of: string;
}) {
  return (
    <form method="post" action={props.action}>
      <input type="hidden" name="id" value={props.id} />
      <Button kind="quiet">
        {sayReader(props.language, 'device-end')}
        <span class="hidden-text">: {props.of}</span>
      </Button>
    </form>
  );
}

/** The private link by which a reader is known anywhere, also without an address. */
export function ReturnLink({ reader, hasReturnLink, mailWorks, refused, site: { language } }: MePageProps) {
  return (
    <section class="me__section">
      <h2>{sayReader(language, 'return-title')}</h2>
      <p>{sayReader(language, 'return-intro')}</p>
      {hasReturnLink && (
        <form class="me__row" method="post" action="/me/return-link/end">
          <p>{sayReader(language, 'return-exists')}</p>
          <Button kind="quiet">{sayReader(language, 'return-end')}</Button>
        </form>
      )}
      <form class="form" method="post" action="/me/return-link">
        <Button kind="quiet">
          {sayReader(language, hasReturnLink ? 'return-make-again' : 'return-make')}
        </Button>
        {hasReturnLink && <p class="me__small">{sayReader(language, 'return-again-hint')}</p>}
      </form>
      {mailWorks && (
        <form class="form" method="post" action="/me/return-link/mail">
          <Field
            {...{ name: 'email', type: 'email', id: 'field-return-email', required: true, maxlength: 254 }}
            label={sayReader(language, 'return-email')}
            value={refused?.email ?? reader.provedEmail ?? reader.email}
            error={refused?.says}
            autocomplete="email"
          />
          <Button kind="quiet">{sayReader(language, 'return-mail')}</Button>
        </form>
      )}
    </section>
  );
}
