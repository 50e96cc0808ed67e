import type { FieldErrors, TakeOverPart } from '#people';
import type { Database } from '#platform/database';
import { defineMessages } from '#platform/messages';
import type { Settings } from '#platform/settings';
import { Field, Select } from '#ui';
import {
  currencyChoices,
  languageChoices,
  readSite,
  type SiteToBe,
  timeZoneChoices,
} from './rules/site-form.ts';
import { siteSettings } from './settings.ts';

const say = defineMessages({
  newsroom: 'Your newsroom',
  name: 'Name of the newsroom',
  'name-hint': 'It stands at the top of every page.',
  tagline: 'Tagline',
  'tagline-hint': 'A few words under the name, on the front page. May stay empty.',
  language: 'Language of the newsroom',
  'language-hint': 'Buttons, notes and letters to readers are in it too, or in English where it says so.',
  untranslated: '{language} (buttons in English)',
  'time-zone': 'Time zone',
  'time-zone-hint': 'Dates of stories, scheduled publication and “today” follow it.',
  currency: 'Currency',
  'currency-hint': 'What gifts are asked in, unless a reader chooses otherwise.',
  'name-wrong': 'Write a name of up to 80 characters.',
  'tagline-wrong': 'A tagline may have up to 160 characters.',
  'choice-wrong': 'Choose one of the list.',
});

const LANGUAGE = 'en';

/** What the owner who takes over is asked about the newsroom. */
export function siteTakeOver(needs: {
  readonly database: Database;
  readonly settings: Settings;
  /** Whether the name in force is made up: the owner is then not offered it. */
  readonly isSample: () => Promise<boolean>;
}): TakeOverPart {
  return {
    async fields(values, errors) {
      const site = await needs.settings.read(needs.database, siteSettings);
      const own = (await needs.isSample()) ? { ...site, name: '', tagline: '' } : site;
      return <SiteFields values={new Map([...Object.entries(namesOf(own)), ...values])} errors={errors} />;
    },
    check(form) {
      const { wrong } = readSite(form);
      return new Map([...wrong].map(([field, word]) => [field, say(LANGUAGE, word)]));
    },
    async apply(writer, form) {
      const { site } = readSite(form);
      if (site) await needs.settings.change(writer, siteSettings, site);
    },
  };
}

function namesOf(site: SiteToBe): Record<string, string> {
  return {
    'site-name': site.name,
    tagline: site.tagline,
    language: site.language,
    'time-zone': site.timeZone,
    currency: site.currency,
  };
}

function SiteFields(props: { readonly values: ReadonlyMap<string, string>; readonly errors: FieldErrors }) {
  const { values, errors } = props;
  const of = (name: string) => ({ name, value: values.get(name), error: errors.get(name) });
  return (
    <fieldset class="staff-page__group">
      <legend>{say(LANGUAGE, 'newsroom')}</legend>
      <Field
        {...of('site-name')}
        label={say(LANGUAGE, 'name')}
        hint={say(LANGUAGE, 'name-hint')}
        maxlength={80}
        dir="auto"
        required
      />
      <Field
        {...of('tagline')}
        label={say(LANGUAGE, 'tagline')}
        hint={say(LANGUAGE, 'tagline-hint')}
        maxlength={160}
        dir="auto"
      />
      <Select
        {...of('language')}
        label={say(LANGUAGE, 'language')}
        hint={say(LANGUAGE, 'language-hint')}
        options={languageChoices(values.get('language') ?? LANGUAGE, (language) =>
          say(LANGUAGE, 'untranslated', { language }),
        )}
      />
      <Select
        {...of('time-zone')}
        label={say(LANGUAGE, 'time-zone')}
        hint={say(LANGUAGE, 'time-zone-hint')}
        options={timeZoneChoices()}
      />
      <Select
        {...of('currency')}
        label={say(LANGUAGE, 'currency')}
        hint={say(LANGUAGE, 'currency-hint')}
        options={currencyChoices(LANGUAGE)}
      />
    </fieldset>
  );
}
