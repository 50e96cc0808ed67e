import { join } from 'node:path';
import { instantOf } from '#platform/clock';
import type { ControlMessage } from '#platform/control';
import { makeScratch } from '#platform/database';
import { exportFilesIn } from './export-file.ts';
import { openManifest } from './manifest.ts';
import type { ExportNeeds } from './needs.ts';
import { haltOf, makePlace } from './place.ts';
import { readmeText } from './readme.ts';
import type { Making, Told } from './words.ts';
import { nameMedium, writeKind } from './write-kinds.ts';
import { writeMedia } from './write-media.ts';
import { writePages } from './write-pages.ts';

type Tell = (message: ControlMessage) => void;

/**
 * Writes all that is the newsroom's own into `folder`, as it stands at one moment, in forms that other programs read.
 * The folder has its name once it is whole. Throws `Halt` where it cannot be written or holds something already.
 */
export async function exportNewsroom(folder: string, needs: ExportNeeds, tell: Tell): Promise<number> {
  const place = makePlace(folder);
  try {
    const made = await write(place.part, needs, tell);
    tell({ kind: 'line', text: `${await place.finish()}: ${inWords(made.told)}.` });
    if (made.lost.length > 0) {
      const many = made.lost.length;
      const text = `${many} of its pictures and files had lost their bytes before; README.txt names them.`;
      tell({ kind: 'line', text });
    }
    tell({ kind: 'line', text: 'It holds e-mail addresses and what is not public: keep it well.' });
    return 0;
  } catch (failure) {
    throw haltOf(failure, folder);
  } finally {
    place.giveUp(); // nothing, once it has its name
  }
}

async function write(part: string, needs: ExportNeeds, tell: Tell) {
  const scratch = makeScratch(join(part, '.names'));
  const files = exportFilesIn(part);
  try {
    const { name, origin } = await needs.site();
    const about = { site: name, origin, version: needs.version, asOf: instantOf(needs.clock.now()) };
    const manifest = await openManifest(files, about);
    const progress = (text: string) => tell({ kind: 'progress', text });
    const making: Making = { part, files, scratch, note: manifest.note, progress };
    const { told, lost } = await readAll(needs, making);
    await manifest.note(await files.put('README.txt', readmeText({ ...about, told, lost })));
    await manifest.close();
    return { told, lost };
  } finally {
    await files.closeAll();
    scratch.close();
  }
}

/**
 * What the newsroom holds, all of it at one moment: the pages come after the pictures, as they lead to those of which
 * there are bytes.
 */
async function readAll(needs: ExportNeeds, making: Making) {
  for (const file of await needs.archiveFiles()) nameMedium(making.scratch, file);
  return needs.database.snapshot(async (reader) => {
    const told: Told[] = [];
    for (const kind of needs.archives.flatMap(({ kinds }) => kinds)) {
      told.push(...(await writeKind(reader, kind, making)));
    }
    const { told: media, lost } = await writeMedia(needs, making);
    return { told: [...told, ...(await writePages(reader, needs, making)), media], lost };
  });
}

function inWords(told: readonly Told[]): string {
  const many = (file: string) => told.find((one) => one.file === file)?.rows ?? 0;
  return [
    counted(many('stories.jsonl'), 'story', 'stories'),
    counted(many('comments.jsonl'), 'comment', 'comments'),
    counted(many('gifts.jsonl'), 'gift', 'gifts'),
    counted(many('media/'), 'picture or file', 'pictures and files'),
  ].join(', ');
}

function counted(many: number, one: string, more: string): string {
  return `${many} ${many === 1 ? one : more}`;
}
