import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { type LossReport, tally } from '../report.ts';
import { pathOnSite, uploadPath, withoutSize } from '../rules/old-address.ts';
import { findImported, saveImported } from '../store/imported.ts';
import { fingerprintOf } from './bring-taxonomy.ts';
import { type MediaFolder, openMediaFolder } from './media-folder.ts';
import type { ImportNeeds, ImportWish } from './needs.ts';
import { plainText } from './story-of-item.ts';
import type { Attachment, Survey } from './survey.ts';

/** Turns the picture references of converted texts into the ids that pictures have here. */
export interface BroughtPictures {
  /** `wp:17` or `src:https://…` -> an id here; nothing while the bytes are missing. */
  idOf(reference: string): string | undefined;
  ofAttachment(attachmentId: number): string | undefined;
  /** Where an old upload's address leads here; nothing while its bytes are missing. */
  hrefOf(address: string): string | undefined;
}

const MIMES: Readonly<Record<string, string>> = {
  ...{ mp3: 'audio/mpeg', m4a: 'audio/mp4', ogg: 'audio/ogg', wav: 'audio/wav', flac: 'audio/flac' },
  ...{ mp4: 'video/mp4', m4v: 'video/mp4', webm: 'video/webm', ogv: 'video/ogg', mov: 'video/quicktime' },
  ...{ pdf: 'application/pdf', txt: 'text/plain', csv: 'text/csv', zip: 'application/zip' },
};
const PICTURE = /\.(jpe?g|png|gif|webp|avif)$/i;

/**
 * Brings over the pictures whose bytes stand in the media folder. Those that do not are listed, and come when
 * the import is run again with them.
 */
export async function bringPictures(
  survey: Survey,
  needs: ImportNeeds,
  task: { wish: ImportWish; report: LossReport },
): Promise<BroughtPictures> {
  const media = openMediaFolder(task.wish.media);
  const byAttachment = new Map<number, string>();
  const files = new Map<number, string>();
  for (const attachment of survey.attachments.values()) {
    await nextTurn();
    const one = await bringOne(attachment, { survey, needs, media, report: task.report });
    if (one === undefined) continue;
    if (isPicture(attachment)) byAttachment.set(attachment.id, one);
    else files.set(attachment.id, one);
  }
  const attachmentAt = (address: string) => {
    const upload = uploadPath(address);
    return upload === undefined ? undefined : survey.attachmentsByUpload.get(withoutSize(upload));
  };
  return {
    hrefOf(address) {
      const attachment = attachmentAt(address);
      if (attachment === undefined) return undefined;
      const path = pathOf(address);
      return files.get(attachment) ?? (byAttachment.has(attachment) ? path : undefined);
    },
    ofAttachment: (attachmentId) => byAttachment.get(attachmentId),
    idOf(reference) {
      if (reference.startsWith('wp:')) return byAttachment.get(Number(reference.slice(3)));
      const attachment = attachmentAt(reference.replace(/^src:/, ''));
      return attachment === undefined ? undefined : byAttachment.get(attachment);
    },
  };
}

async function bringOne(
  attachment: Attachment,
  task: { survey: Survey; needs: ImportNeeds; media: MediaFolder; report: LossReport },
): Promise<string | undefined> {
  const { needs, report, survey } = task;
  const counts = report.kinds.picture;
  counts.found += 1;
  const foreign = { source: survey.source, kind: 'picture' as const, foreignId: String(attachment.id) };
  const known = await findImported(needs.database, foreign);
  const file = await task.media.find(attachment.url);
  if (!file) {
    if (known) counts.unchanged += 1;
    else {
      report.missingMedia.push(attachment.url);
      tally(counts.skipped, 'its bytes were not found (name the uploads folder with --media)');
    }
    return known?.ownId;
  }
  const fingerprint = fingerprintOf({ ...attachment, size: file.size });
  if (known?.fingerprint === fingerprint) {
    counts.unchanged += 1;
    return known.ownId;
  }
  try {
    const ownId = task.report.dryRun
      ? (known?.ownId ?? 'new')
      : await keep(attachment, { file, known, needs });
    if (!task.report.dryRun) {
      await needs.database.write(async (writer) => {
        await keepOwnPage(writer, attachment, { ownId, survey, needs });
        await saveImported(writer, {
          ...foreign,
          ownId,
          fingerprint,
          revisionId: null,
          at: instantOf(needs.clock.now()),
        });
      });
    }
    if (known) counts.updated += 1;
    else counts.imported += 1;
    return ownId;
  } catch (failure) {
    if (!(failure instanceof Refusal)) throw failure;
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
    await of.needs.stories.keepRedirect(writer, path, target);
  }
}

/** Returns the picture's id, or a file's address. */
async function keep(
  attachment: Attachment,
  task: { file: { path: string }; known: { ownId: string } | null; needs: ImportNeeds },
): Promise<string> {
  const { pictures } = task.needs.stories;
  const fileName = attachment.url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? 'file';
  if (!isPicture(attachment)) {
    const extension = fileName.split('.').at(-1)?.toLowerCase() ?? '';
    const { href } = await pictures.keepFile(createReadStream(task.file.path), {
      fileName,
      mime: MIMES[extension] ?? 'application/octet-stream',
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

function pathOf(address: string): string {
  return URL.canParse(address, 'https://newsroom.invalid')
    ? new URL(address, 'https://newsroom.invalid').pathname
    : address;
}
