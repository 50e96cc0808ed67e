import type { TakeOverPart } from '#people';
import type { Database } from '#platform/database';
import type { Settings } from '#platform/settings';
import { saySite } from './messages.ts';
import { readSite } from './rules/site-form.ts';
import { siteSettings } from './settings.ts';
import { fieldsOf, SiteFields } from './site-fields.tsx';

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
      return (
        <fieldset class="staff-page__group">
          <legend>{saySite('newsroom')}</legend>
          <SiteFields values={new Map([...Object.entries(fieldsOf(own)), ...values])} errors={errors} />
        </fieldset>
      );
    },
    check(form) {
      const { wrong } = readSite(form);
      return new Map([...wrong].map(([field, word]) => [field, saySite(word)]));
    },
    async apply(writer, form) {
      const { site } = readSite(form);
      if (site) await needs.settings.change(writer, siteSettings, site);
    },
  };
}
