import type { ComponentChildren } from 'preact';
import type { FieldErrors } from '#people';
import { Button, Check, Field, Notice, tooLowOnTelephone } from '#ui';
import { ACCEPT } from '../../../library/desk/library-view.tsx';
import { sayLogo } from '../messages.ts';
import { iconFrom } from '../rules/icon-form.ts';
import { logoHref } from '../rules/logo-files.ts';
import { isSeenOn } from '../rules/seen-on.ts';
import type { LogoFacts, LogoForm, LogoPicture } from '../words.ts';

export const LOGO = '/desk/site/logo';
/** Of one file. */
export const MOST_MEGABYTES = 20;

const NO_ERRORS: FieldErrors = new Map();

export interface LogoViewProps {
  /** Of the newsroom. */
  readonly name: string;
  readonly logo: LogoFacts;
  /** Why a form was not taken, by the form's name. */
  readonly errors?: FieldErrors;
  readonly done?: 'saved' | 'removed' | undefined;
}

/** What the newsroom is known by beside its name, and the forms that change it. */
export function LogoView({ name, logo, errors = NO_ERRORS, done }: LogoViewProps) {
  const { light, dark } = logo;
  const asks = light !== null && dark === null && !isSeenOn('dark', light);
  return (
    <div class="desk-stack">
      <div class="desk-text">
        {done && <Notice kind="good">{sayLogo(done)}</Notice>}
        {errors.size > 0 && <Notice kind="error">{sayLogo('not-taken')}</Notice>}
        <p>
          {sayLogo('lead', { name })} {sayLogo('lead-icon')}
        </p>
      </div>
      <FormOf form="light" {...{ name, logo, error: errors.get('light') }}>
        {light && <Seen logo={logo} />}
        {asks && <OnDark onDark={logo.onDark} />}
      </FormOf>
      {(light || errors.has('dark')) && <FormOf form="dark" {...{ name, logo, error: errors.get('dark') }} />}
      <FormOf form="icon" {...{ name, logo, error: errors.get('icon') }} />
    </div>
  );
}

interface FormOfProps {
  readonly form: LogoForm;
  readonly name: string;
  readonly logo: LogoFacts;
  readonly error: string | undefined;
  readonly children?: ComponentChildren;
}

/** One form of the logo: how it stands, what is to be known of it, and how it is changed. */
function FormOf({ form, name, logo, error, children }: FormOfProps) {
  const picture = logo[form];
  return (
    <section class="desk-text logo-form" id={form} aria-labelledby={`${form}-title`}>
      <h2 id={`${form}-title`}>{sayLogo(form)}</h2>
      <p class="desk-soft">{sayLogo(`${form}-about`)}</p>
      {picture && <Preview {...{ form, name, logo, picture }} />}
      {form === 'icon' && picture === null && (
        <p>{sayLogo(iconFrom(logo) ? 'icon-from-logo' : 'icon-ours')}</p>
      )}
      {form !== 'icon' && picture && <TooLow {...picture} />}
      {form === 'dark' && picture && !isSeenOn('dark', picture) && (
        <Notice kind="warn">{sayLogo('unseen-dark-own')}</Notice>
      )}
      {children}
      <form class="form" method="post" action={LOGO} encType="multipart/form-data">
        <input type="hidden" name="form" value={form} />
        <Field
          {...{ name: 'picture', id: `file-${form}`, type: 'file', accept: ACCEPT, required: true, error }}
          {...{ label: sayLogo(`file-${form}`), hint: sayLogo('file-hint', { most: MOST_MEGABYTES }) }}
        />
        <Button kind={form === 'light' ? 'main' : 'quiet'}>{sayLogo(picture ? 'replace' : 'use')}</Button>
      </form>
      {picture && (
        <form method="post" action={`${LOGO}/remove`}>
          <input type="hidden" name="form" value={form} />
          <Button kind="quiet">{sayLogo(`remove-${form}`)}</Button>{' '}
          {form === 'light' && logo.dark && <span class="desk-soft">{sayLogo('remove-both')}</span>}
        </form>
      )}
    </section>
  );
}

function Preview(props: Omit<FormOfProps, 'error' | 'children'> & { readonly picture: LogoPicture }) {
  const { form, name, logo, picture } = props;
  const { width, height, bytes } = picture;
  const isLaid = form === 'icon' || (logo.dark === null && logo.onDark === 'plate');
  const plate = form !== 'dark' && isLaid && !isSeenOn('dark', picture);
  const kilobytes = Math.max(1, Math.round(bytes / 1_000));
  const image = <img src={logoHref(picture.name)} width={width} height={height} alt={name} />;
  return (
    <>
      <div class="logo-grounds">
        {form !== 'dark' && (
          <figure>
            <div class="logo-ground">{image}</div>
            <figcaption>{sayLogo('on-light')}</figcaption>
          </figure>
        )}
        {(form !== 'light' || logo.dark === null) && (
          <figure>
            <div class="logo-ground logo-ground--dark">
              {plate ? <span class="logo-plate">{image}</span> : image}
            </div>
            <figcaption>{sayLogo('on-dark')}</figcaption>
          </figure>
        )}
      </div>
      <p>
        {sayLogo('facts', { width, height, kilobytes })} {form !== 'icon' && sayLogo('facts-page')}
      </p>
    </>
  );
}

/** In words, where the logo is so wide that nobody can read it on a telephone. */
function TooLow(size: LogoPicture) {
  const height = tooLowOnTelephone(size);
  return height === null ? null : <Notice kind="warn">{sayLogo('too-low', { height })}</Notice>;
}

/** In words, where the logo is lost on a ground. */
function Seen({ logo: { light, dark } }: { readonly logo: LogoFacts }) {
  if (light === null) return null;
  return (
    <>
      {!isSeenOn('light', light) && <Notice kind="warn">{sayLogo('unseen-light')}</Notice>}
      {dark === null && !isSeenOn('dark', light) && <Notice kind="warn">{sayLogo('unseen-dark')}</Notice>}
    </>
  );
}

function OnDark({ onDark }: Pick<LogoFacts, 'onDark'>) {
  return (
    <form class="form" method="post" action={`${LOGO}/dark-mode`}>
      <fieldset class="desk-fieldset">
        <legend>{sayLogo('how-dark')}</legend>
        {(['plate', 'bare'] as const).map((value) => (
          <Check
            {...{ type: 'radio', name: 'on-dark', value, checked: onDark === value, label: sayLogo(value) }}
          />
        ))}
      </fieldset>
      <Button kind="quiet">{sayLogo('save')}</Button>
    </form>
  );
}
