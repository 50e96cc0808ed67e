import type { FieldErrors } from '#people';
import { Button, Check, COLOURS, Field, Notice, Select, TYPES } from '#ui';
import { saySite } from '../messages.ts';
import { FEWEST_ON_PAGE, MOST_ON_PAGE } from '../rules/whole-site.ts';
import { SiteFields } from '../site-fields.tsx';

export const SITE = '/desk/site';

const NO_ERRORS: FieldErrors = new Map();

export interface SiteViewProps {
  readonly values: ReadonlyMap<string, string>;
  readonly errors?: FieldErrors;
  readonly isSaved?: boolean;
}

/** The form of what stands on every page. */
export function SiteView({ values, errors = NO_ERRORS, isSaved }: SiteViewProps) {
  return (
    <>
      {isSaved && <Notice kind="good">{saySite('saved')}</Notice>}
      {errors.size > 0 && <Notice kind="error">{saySite('refused')}</Notice>}
      <p class="desk-text">
        {saySite('site-lead')} <a href="/desk/site/logo">{saySite('to-logo')}</a>
      </p>
      <form class="form" method="post" action={SITE}>
        <SiteFields values={values} errors={errors} />
        <Field
          {...{ name: 'stories-on-page', label: saySite('stories-on-page'), type: 'number' }}
          {...{ min: FEWEST_ON_PAGE, max: MOST_ON_PAGE, required: true, inputmode: 'numeric' }}
          {...{ value: values.get('stories-on-page'), error: errors.get('stories-on-page') }}
        />
        <Look values={values} errors={errors} />
        <Button>{saySite('save')}</Button>
      </form>
    </>
  );
}

function Look({ values, errors = NO_ERRORS }: SiteViewProps) {
  return (
    <>
      <fieldset class="desk-fieldset site-colours">
        <legend>{saySite('colour')}</legend>
        <p class="field__hint">{errors.get('colour') ?? saySite('colour-hint')}</p>
        {COLOURS.map((colour) => (
          <Check
            {...{ type: 'radio', name: 'colour', value: colour, checked: values.get('colour') === colour }}
            label={
              <span class="site-colours__one" data-colour={colour}>
                {saySite(`colour-${colour}`)}
              </span>
            }
          />
        ))}
      </fieldset>
      <Select
        {...{ name: 'type', label: saySite('type'), value: values.get('type'), error: errors.get('type') }}
        options={TYPES.map((value) => ({ value, label: saySite(`type-${value}`) }))}
      />
    </>
  );
}
