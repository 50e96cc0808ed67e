import { extname } from 'node:path';
import type { ArchiveFiles } from '#platform/archive';
import type { Database } from '#platform/database';
import type { Settings } from '#platform/settings';
import { logoKey } from './rules/logo-files.ts';
import { logoSettings } from './settings.ts';

/** The newsroom's logo and icon as they were given, for an export; what is made of them stays. */
export function archiveLogo({
  database,
  settings,
}: {
  readonly database: Database;
  readonly settings: Settings;
}): ArchiveFiles {
  return async () => {
    const { light, dark, icon } = await settings.read(database, logoSettings);
    const forms = Object.entries({ logo: light, 'logo-dark': dark, icon });
    return forms.flatMap(([called, form]) =>
      form ? [{ id: form.name, key: logoKey(form.name), name: called + extname(form.name) }] : [],
    );
  };
}
