import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Scratch, Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { type LossReport, tally } from '../report.ts';
import { pathOnSite } from '../rules/old-address.ts';
import { findImported } from '../store/imported.ts';
import { countWithoutBytes, findSentPicture } from './bring-sent-pictures.ts';
import { bringThing } from './bring-thing.ts';
import { haltIfOutOfReach } from './halt-if-out-of-reach.ts';
import { type MediaFolder, openMediaFolder } from './media-folder.ts';
import type { ImportNeeds, ImportWish } from './needs.ts';
import { type Attachment, attachmentsOn, keepBrought, readShelves } from './shelves.ts';
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
  for (const attachment of attachmentsOn(scratch)) {
    await nextTurn();
    const senders = shelves.sendersOf(attachment.id);
    for (const sender of senders) {
      await findSentPicture({ attachment, sender }, { survey, needs, media, report, scratch });
    }
    if (senders.length > 0 && !shelves.isShown(attachment)) continue;
    const one = await bringOne(attachment, { survey, needs, media, report });
    if (one === undefined) continue;
    keepBrought(scratch, attachment.id, isPicture(attachment) ? { picture: one } : { file: one });
  }
}

async function bringOne(
  attachment: Attachment,
  task: { survey: Survey; needs: ImportNeeds; media: MediaFolder; report: LossReport },
): Promise<string | undefined> {
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
  attachment: Attachment,
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
  attachment: Attachment,
  task: { file: { path: string }; needs: ImportNeeds },
): Promise<string> {
  const { pictures } = task.needs.stories;
  const fileName = attachment.url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? 'file';
  if (!isPicture(attachment)) {
    const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
    const { href } = await pictures.keepFile(createReadStream(task.file.path), {
      fileName,
      mime: MIMES.get(extension) ?? 'application/octet-stream',
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

function isPicture(attachment: Attachment): boolean {
  return PICTURE.test(attachment.url.split(/[?#]/, 1)[0] ?? '');
}
