import { DESK_LANGUAGE } from '#desk';
import type { FieldErrors } from '#people';
import { Field, Select } from '#ui';
import { saySite } from './messages.ts';
import {
  currencyChoices,
  LONGEST_NAME,
  LONGEST_TAGLINE,
  languageChoices,
  type SiteToBe,
  timeZoneChoices,
} from './rules/site-form.ts';

/** The site as it stands, under the names of its fields. */
export function fieldsOf(site: SiteToBe): Record<string, string> {
  return {
    'site-name': site.name,
    tagline: site.tagline,
    language: site.language,
    'time-zone': site.timeZone,
    currency: site.currency,
  };
}

/** What the newsroom says of itself, as a form asks it. */
export function SiteFields(props: {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: FieldErrors;
}) {
  const { values, errors } = props;
  const of = (name: string) => ({ name, value: values.get(name), error: errors.get(name) });
  return (
    <>
      <Field
        {...of('site-name')}
        label={saySite('name')}
        hint={saySite('name-hint')}
        maxlength={LONGEST_NAME}
        dir="auto"
        required
      />
      <Field
        {...of('tagline')}
        label={saySite('tagline')}
        hint={saySite('tagline-hint')}
        maxlength={LONGEST_TAGLINE}
        dir="auto"
      />
      <Select
        {...of('language')}
        label={saySite('language')}
        hint={saySite('language-hint')}
        options={languageChoices(values.get('language') ?? DESK_LANGUAGE, (language) =>
          saySite('untranslated', { language }),
        )}
      />
      <Select
        {...of('time-zone')}
        label={saySite('time-zone')}
        hint={saySite('time-zone-hint')}
        options={timeZoneChoices()}
      />
      <Select
        {...of('currency')}
        label={saySite('currency')}
        hint={saySite('currency-hint')}
        options={currencyChoices(DESK_LANGUAGE)}
      />
    </>
  );
}
