import type { Database } from '#platform/database';
import type { Files } from '#platform/files';
import { type Answer, file, get, nothingHere, type Route } from '#platform/http';
import type { Settings } from '#platform/settings';
import { filesOf, logoKey, typeOfLogo } from './rules/logo-files.ts';
import { logoSettings } from './settings.ts';
import type { LogoFacts } from './words.ts';

interface ServingNeeds {
  readonly database: Database;
  readonly files: Files;
  readonly settings: Settings;
}

/** The files of the logo, for everybody: those of today, and for a day those that pages drawn before still show. */
export function logoRoutes(needs: ServingNeeds): readonly Route[] {
  return [get('/pictures/site/:name', ({ params }) => answerFile(params['name'] ?? '', needs))];
}

async function answerFile(name: string, needs: ServingNeeds): Promise<Answer> {
  const type = typeOfLogo(name);
  if (type === null || !(await isKnown(name, needs))) throw nothingHere();
  const path = await needs.files.pathOf(logoKey(name));
  if (path === null) throw new Error(`The bytes of the logo ${name} are missing from the file store.`);
  return file({ path, type, kept: 'for-ever' });
}

/** A page may come from another process, which knows of a new logo before this one does: what is new to it is asked for. */
async function isKnown(name: string, { database, settings }: ServingNeeds): Promise<boolean> {
  const names = (logo: LogoFacts) => [...filesOf(logo), ...logo.going];
  if (names(await settings.read(database, logoSettings)).includes(name)) return true;
  if (database.engine === 'sqlite') return false;
  return names(await database.write((writer) => settings.read(writer, logoSettings))).includes(name);
}

/** What browsers find under `/favicon.ico`; null while the newsroom has no icon of its own. */
export async function favicon({ database, files, settings }: ServingNeeds): Promise<Answer | null> {
  const { made } = await settings.read(database, logoSettings);
  const path = made.small && (await files.pathOf(logoKey(made.small.name)));
  return path ? file({ path, type: 'image/png', kept: 'asked' }) : null;
}
