import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Scratch, Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { type LossReport, tally } from '../report.ts';
import { pathOnSite } from '../rules/old-address.ts';
import { allImported, findImported } from '../store/imported.ts';
import { countWithoutBytes, findSentPicture } from './bring-sent-pictures.ts';
import { bringThing } from './bring-thing.ts';
import { haltIfOutOfReach } from './halt-if-out-of-reach.ts';
import { type MediaFolder, openMediaFolder } from './media-folder.ts';
import type { ImportNeeds, ImportWish } from './needs.ts';
import {
  type Attachment,
  attachmentsOn,
  type BroughtAs,
  keepBrought,
  keepBroughtUpload,
  readShelves,
  shownOn,
} from './shelves.ts';
import { plainText } from './story-of-item.ts';
import type { Survey } from './survey.ts';

const MIMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac' },
    ...{ mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg', mov: 'video/quicktime' },
    ...{ pdf: 'application/pdf', txt: 'text/plain', csv: 'text/csv', zip: 'application/zip' },
  }),
);
const PICTURE = /\.(jpe?g|png|gif|webp|avif)$/i;

/**
 * Brings over the pictures and files whose bytes stand in the media folder. Those that do not are listed, and
 * come when the import is run again with them.
 */
export async function bringPictures(
  survey: Survey,
  needs: ImportNeeds,
  { wish, report, scratch }: { wish: ImportWish; report: LossReport; scratch: Scratch },
): Promise<void> {
  const media = openMediaFolder(wish.media);
  const shelves = readShelves(scratch);
  const task = { survey, needs, media, report };
  await recallPictures(scratch, task);
  for (const attachment of attachmentsOn(scratch)) {
    await nextTurn();
    const senders = shelves.sendersOf(attachment.id);
    for (const sender of senders) {
      await findSentPicture({ attachment, sender }, { ...task, scratch });
    }
    if (senders.length > 0 && !shelves.isShown(attachment)) continue;
    const one = await bringOne(attachment, task);
    if (one !== undefined) keepBrought(scratch, attachment.id, broughtAs(one));
  }
  await bringNamedUploads(scratch, task);
}

interface Task {
  readonly survey: Survey;
  readonly needs: ImportNeeds;
  readonly media: MediaFolder;
  readonly report: LossReport;
}

/** The id of a picture, or the address of a file. */
function broughtAs(own: string): BroughtAs {
  return own.startsWith('/') ? { file: own } : { picture: own };
}

/**
 * What earlier runs brought of this site: an export in several files, or of its posts alone, names pictures that
 * this file does not hold.
 */
async function recallPictures(scratch: Scratch, { survey, needs }: Task): Promise<void> {
  for await (const some of allImported(needs.database, { source: survey.source, kind: 'picture' })) {
    for (const { foreignId, ownId } of some) {
      if (/^\d+$/.test(foreignId)) keepBrought(scratch, Number(foreignId), broughtAs(ownId));
    }
    await nextTurn();
  }
}

/** Files that texts name by their address, and that are no attachments of this export: put there by other ways. */
async function bringNamedUploads(scratch: Scratch, task: Task): Promise<void> {
  const { survey, needs } = task;
  const shelves = readShelves(scratch);
  for (const path of shownOn(scratch)) {
    const isNamed = /\//.test(path) && (PICTURE.test(path) || MIMES.has(extensionOf(path)));
    if (!isNamed || shelves.atUpload(path) !== undefined) continue;
    await nextTurn();
    const url = `${survey.site.blogUrl}/wp-content/uploads/${path.split('/').map(encodeURIComponent).join('/')}`;
    const foreign = { source: survey.source, kind: 'picture', foreignId: `upload/${path}` } as const;
    const known = await findImported(needs.database, foreign);
    const there = known ? null : await needs.stories.pictures.newAddressOf(needs.database, url);
    const own = there === null ? undefined : (/^\/pictures\/([^/]+)\//.exec(there)?.[1] ?? there);
    const isHere = known !== null || (own === undefined && (await task.media.find(url)) !== undefined);
    const upload = { id: foreign.foreignId, parentId: null, url, title: '', link: '', alt: '', caption: '' };
    const brought = isHere ? await bringOne(upload, task) : own;
    if (brought !== undefined) keepBroughtUpload(scratch, path, broughtAs(brought));
  }
}

/** An attachment, or a file that is none and has no page of its own. */
type Upload = Omit<Attachment, 'id' | 'parentId'> & {
  readonly id: number | string;
  readonly parentId: number | null;
};

async function bringOne(attachment: Upload, task: Task): Promise<string | undefined> {
  const { needs, report, survey } = task;
  const counts = report.kinds.picture;
  counts.found += 1;
  const foreignId = String(attachment.id);
  const file = await task.media.find(attachment.url);
  if (!file) {
    const known = await findImported(needs.database, { source: survey.source, kind: 'picture', foreignId });
    countWithoutBytes(attachment, { isKnown: known !== null, report });
    return known?.ownId;
  }
  try {
    const thing = {
      ...{ kind: 'picture' as const, foreignId, says: { ...attachment, size: file.size } },
      make: () => keep(attachment, { file, needs }),
      keep: (writer: Writer, ownId: string) => keepOwnPage(writer, attachment, { ownId, survey, needs }),
    };
    return await bringThing(thing, { survey, needs, report });
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
    haltIfOutOfReach(failure);
    tally(counts.skipped, `it was refused: ${failure.message}`);
    return undefined;
  }
}

/** The page of a picture that belongs to no story leads to the picture; those of the others to their story. */
async function keepOwnPage(
  writer: Writer,
  attachment: Upload,
  of: { ownId: string; survey: Survey; needs: ImportNeeds },
): Promise<void> {
  if (attachment.parentId !== 0) return;
  const page = pathOnSite(attachment.link, of.survey.hosts);
  const target = isPicture(attachment) ? `/pictures/${of.ownId}/1920.jpg` : of.ownId;
  for (const path of [
    `/?attachment_id=${attachment.id}`,
    ...(page === undefined || page === '/' ? [] : [page]),
  ]) {
    await of.needs.stories.keepRedirect(writer, { path, site: of.survey.oldSite }, target);
  }
}

/** Returns the picture's id, or a file's address. */
async function keep(
  attachment: Upload,
  task: { file: { path: string }; needs: ImportNeeds },
): Promise<string> {
  const { pictures } = task.needs.stories;
  const fileName = attachment.url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? 'file';
  if (!isPicture(attachment)) {
    const { href } = await pictures.keepFile(createReadStream(task.file.path), {
      fileName,
      mime: MIMES.get(extensionOf(fileName)) ?? 'application/octet-stream',
      sourceUrl: attachment.url,
    });
    return href;
  }
  const picture = await pictures.keepPicture(await readFile(task.file.path), {
    fileName,
    alt: attachment.alt || plainText(attachment.title),
    caption: plainText(attachment.caption),
    credit: '',
    sourceUrl: attachment.url,
  });
  return picture.id;
}

function extensionOf(fileName: string): string {
  return fileName.split('.').at(-1)?.toLowerCase() ?? '';
}

function isPicture(attachment: Pick<Attachment, 'url'>): boolean {
  return PICTURE.test(attachment.url.split(/[?#]/, 1)[0] ?? '');
}
