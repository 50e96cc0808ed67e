import type { FieldErrors } from '#people';
import { Button, Check, Field, Moment, Notice, type SiteFacts, TextArea } from '#ui';
import { pictureAddress } from '../../pictures/rules/media-address.ts';
import { LONGEST_SAID } from '../../pictures/rules/said-in-file.ts';
import { sayLibrary } from '../messages.ts';
import { LIBRARY, type LibraryPicture, type PictureUse, type PictureUses } from '../words.ts';
import { ACCEPT } from './library-view.tsx';

export interface PictureProps {
  readonly picture: LibraryPicture;
  readonly uses: PictureUses;
  /** Whether this person may change it. */
  readonly mayChange: boolean;
  /** Who brought it, where that is known. */
  readonly broughtBy: string | null;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
  readonly done?: 'added' | 'saved' | 'replaced' | undefined;
  readonly values?: ReadonlyMap<string, string>;
  readonly errors?: FieldErrors;
}

/** One picture of the library: what is said of it, where it stands, and what can be done with it. */
export function PictureView(props: PictureProps) {
  const { picture, uses, mayChange, done, errors = new Map() } = props;
  return (
    <div class="desk-stack">
      <p>
        <a href={LIBRARY}>{sayLibrary('back')}</a>
      </p>
      {done && <Notice kind="good">{sayLibrary(done)}</Notice>}
      {errors.size > 0 && <Notice kind="error">{sayLibrary('refused-form')}</Notice>}
      {!mayChange && <Notice>{sayLibrary('not-yours')}</Notice>}
      <div class="library-sides">
        <div class="desk-stack">
          <Shown {...props} />
          {mayChange && <FocusForm {...props} />}
          <Crops picture={picture} />
        </div>
        <div class="desk-stack">
          {mayChange ? <SaidForm {...props} /> : <Said picture={picture} />}
          <Uses uses={uses} />
        </div>
      </div>
      {mayChange && (
        <div class="library-sides">
          <ReplaceForm {...props} />
          <RemoveForm picture={picture} uses={uses} />
        </div>
      )}
    </div>
  );
}

const atDesk = (picture: LibraryPicture, form: string): string =>
  pictureAddress({ ...picture, base: LIBRARY }, form);

/** The whole picture, with the lines that cross at its focal point. */
function Shown({ picture, broughtBy, site, mayChange }: PictureProps) {
  const { width, height, focalX, focalY } = picture;
  const size = { width, height, megabytes: Math.max(0.1, Math.round(picture.bytes / 1e5) / 10) };
  const day = <Moment at={picture.uploadedAt} site={site} />;
  return (
    <figure class="library-shown">
      <div
        class="library-focus"
        data-enhance={mayChange ? 'focal-point' : undefined}
        data-label={sayLibrary('focus-picture')}
      >
        <img src={atDesk(picture, '960.webp')} alt={picture.alt} width={width} height={height} />
        <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
          <path
            d={`M${focalX} 0V1000M0 ${focalY}H1000`}
            class="library-focus__edge"
            vector-effect="non-scaling-stroke"
          />
          <path
            d={`M${focalX} 0V1000M0 ${focalY}H1000`}
            class="library-focus__line"
            vector-effect="non-scaling-stroke"
          />
        </svg>
      </div>
      <figcaption class="desk-soft">
        {sayLibrary('size', size)} · {day}
        {broughtBy !== null && (
          <>
            {' · '}
            <bdi>{broughtBy}</bdi>
          </>
        )}
      </figcaption>
    </figure>
  );
}

function SaidForm({ picture, values, errors = new Map() }: PictureProps) {
  const written = new Map([
    ...(['alt', 'caption', 'credit', 'licence'] as const).map((name) => [name, picture[name]] as const),
    ['decorative', picture.isDecorative ? 'yes' : ''],
  ]);
  const of = (name: 'alt' | 'caption' | 'credit' | 'licence') => ({
    ...{ name, label: sayLibrary(name), value: (values ?? written).get(name), error: errors.get(name) },
    ...{ maxlength: LONGEST_SAID[name], dir: 'auto' as const },
  });
  const href = `${LIBRARY}/${picture.id}`;
  return (
    <form class="form" method="post" action={href} aria-labelledby="picture-said">
      <h2 id="picture-said">{sayLibrary('said')}</h2>
      <p class="desk-soft">{sayLibrary('said-hint')}</p>
      <TextArea {...of('alt')} rows={3} hint={sayLibrary('alt-hint')} />
      <Check
        {...{ name: 'decorative', label: sayLibrary('decorative') }}
        checked={(values ?? written).get('decorative') === 'yes'}
      />
      <TextArea {...of('caption')} rows={3} />
      <Field {...of('credit')} hint={sayLibrary('credit-hint')} />
      <Field {...of('licence')} hint={sayLibrary('licence-hint')} />
      <Button>{sayLibrary('save')}</Button>
    </form>
  );
}

function Said({ picture }: Pick<PictureProps, 'picture'>) {
  const said = (['alt', 'caption', 'credit', 'licence'] as const).filter((name) => picture[name] !== '');
  return (
    <section aria-labelledby="picture-said">
      <h2 id="picture-said">{sayLibrary('said')}</h2>
      {picture.isDecorative && <p>{sayLibrary('decorative')}</p>}
      <dl class="desk-named">
        {said.map((name) => (
          <div>
            <dt>{sayLibrary(name)}</dt>
            <dd dir="auto">{picture[name]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The forms in which readers get a picture cut. */
function Crops({ picture }: Pick<PictureProps, 'picture'>) {
  const crops = [
    ['crop-list', '400x300.webp', 400, 300],
    ['crop-link', '1200x630.jpg', 1_200, 630],
  ] as const;
  return (
    <section aria-labelledby="picture-crops">
      <h2 id="picture-crops">{sayLibrary('crops')}</h2>
      <div class="library-crops">
        {crops.map(([label, form, width, height]) => (
          <figure>
            <img alt="" {...{ src: atDesk(picture, form), width, height, loading: 'lazy' }} />
            <figcaption class="desk-soft">{sayLibrary(label)}</figcaption>
          </figure>
        ))}
      </div>
    </section>
  );
}

function FocusForm({ picture, values, errors = new Map() }: PictureProps) {
  const of = (name: 'x' | 'y', written: number) => ({
    ...{ name, label: sayLibrary(`focus-${name}`), value: values?.get(name) ?? String(written / 10) },
    ...{ error: errors.get(name), inputmode: 'decimal' as const, maxlength: 8, autocomplete: 'off' },
    required: true,
  });
  return (
    <form
      class="form"
      method="post"
      action={`${LIBRARY}/${picture.id}/focus`}
      aria-labelledby="picture-focus"
    >
      <h2 id="picture-focus">{sayLibrary('focus')}</h2>
      <p class="desk-soft">{sayLibrary('focus-hint')}</p>
      <div class="library-point">
        <Field {...of('x', picture.focalX)} />
        <Field {...of('y', picture.focalY)} />
      </div>
      <Button kind="quiet">{sayLibrary('focus-save')}</Button>
    </form>
  );
}

function Uses({ uses: { shown, others } }: Pick<PictureProps, 'uses'>) {
  return (
    <section aria-labelledby="picture-uses">
      <h2 id="picture-uses">{sayLibrary('used')}</h2>
      {shown.length === 0 && others === 0 && <p class="desk-soft">{sayLibrary('used-nowhere')}</p>}
      <ul class="desk-plain">
        {shown.map((use) => (
          <li>
            <UseLine {...use} />
          </li>
        ))}
        {others > 0 && <li class="desk-soft">{sayLibrary('used-others', { count: others })}</li>}
      </ul>
    </section>
  );
}

function UseLine({ label, href, kind }: PictureUse) {
  const name = <bdi>{label || sayLibrary('untitled')}</bdi>;
  return (
    <>
      {href === null ? name : <a href={href}>{name}</a>}{' '}
      <span class="desk-soft">{sayLibrary(`use-${kind}`)}</span>
    </>
  );
}

function ReplaceForm({ picture, uses, errors = new Map() }: PictureProps) {
  return (
    <form
      class="form"
      method="post"
      action={`${LIBRARY}/${picture.id}/replace`}
      encType="multipart/form-data"
      aria-labelledby="picture-replace"
    >
      <h2 id="picture-replace">{sayLibrary('replace')}</h2>
      <p>{sayLibrary('replace-hint', { count: uses.shown.length + uses.others })}</p>
      <Field
        {...{ name: 'picture', id: 'field-replace', type: 'file', accept: ACCEPT, required: true }}
        {...{ label: sayLibrary('replace-file'), error: errors.get('picture') }}
      />
      <Button kind="quiet">{sayLibrary('replace-do')}</Button>
    </form>
  );
}

function RemoveForm({ picture, uses }: Pick<PictureProps, 'picture' | 'uses'>) {
  const isUsed = uses.shown.length + uses.others > 0;
  return (
    <form
      class="form"
      method="post"
      action={`${LIBRARY}/${picture.id}/remove`}
      aria-labelledby="picture-remove"
    >
      <h2 id="picture-remove">{sayLibrary('remove')}</h2>
      <p>{sayLibrary(isUsed ? 'remove-not' : 'remove-hint')}</p>
      {!isUsed && <Button kind="danger">{sayLibrary('remove-do')}</Button>}
    </form>
  );
}
