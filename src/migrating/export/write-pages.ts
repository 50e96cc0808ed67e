import { setImmediate as breathe } from 'node:timers/promises';
import type { Reader } from '#platform/database';
import { giveName } from './names.ts';
import type { ExportNeeds } from './needs.ts';
import { makeFolder } from './place.ts';
import type { Making, Told } from './words.ts';
import { MEDIA } from './write-kinds.ts';

const PUBLIC = 'stories';
/** Apart, so that whoever puts the public ones on a server puts no other there. */
const OTHERS = 'stories-not-public';

/** Writes each story as a page, once it is known which pictures have names and bytes. */
export async function writePages(
  reader: Reader,
  { archivePages }: Pick<ExportNeeds, 'archivePages'>,
  making: Making,
): Promise<readonly Told[]> {
  const counts = { [PUBLIC]: 0, [OTHERS]: 0 };
  for (const folder of [PUBLIC, OTHERS]) makeFolder(making.part, folder);
  const fileOf = (id: string) => {
    const media = making.scratch.get(MEDIA, id) as { readonly file: string | null } | undefined;
    return media?.file ? `../${media.file}` : null;
  };
  for await (const page of archivePages(reader, fileOf)) {
    const folder = page.isPublic ? PUBLIC : OTHERS;
    const name = giveName(making.scratch, folder, `${page.name || 'untitled'}.html`);
    const written = await making.files.put(`${folder}/${name}`, page.html);
    await making.note({ ...written, of: page.id });
    counts[folder] += 1;
    making.progress(`${folder}: ${counts[folder]}`);
    await breathe();
  }
  return [
    {
      ...{ file: `${PUBLIC}/`, rows: counts[PUBLIC] },
      says: 'Stories and pages that everybody may read, each as a page for a browser.',
    },
    {
      ...{ file: `${OTHERS}/`, rows: counts[OTHERS] },
      says: 'The same of what only some or none may read: private, behind a password, scheduled, withdrawn.',
    },
  ];
}
