import { readFile } from 'node:fs/promises';
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
}

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
  for (const attachment of survey.attachments.values()) {
    const id = await bringOne(attachment, { survey, needs, media, report: task.report });
    if (id !== undefined) byAttachment.set(attachment.id, id);
  }
  return {
    ofAttachment: (attachmentId) => byAttachment.get(attachmentId),
    idOf(reference) {
      if (reference.startsWith('wp:')) return byAttachment.get(Number(reference.slice(3)));
      const upload = uploadPath(reference.replace(/^src:/, ''));
      const attachment = upload && survey.attachmentsByUpload.get(withoutSize(upload));
      return attachment === undefined || attachment === '' ? undefined : byAttachment.get(attachment);
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
  if (!PICTURE.test(attachment.url.split(/[?#]/, 1)[0] ?? '')) {
    tally(counts.skipped, 'it is no picture; links to it lead to the old address');
    return undefined;
  }
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
  for (const path of [
    `/?attachment_id=${attachment.id}`,
    ...(page === undefined || page === '/' ? [] : [page]),
  ]) {
    await of.needs.stories.keepRedirect(writer, path, `/pictures/${of.ownId}/1920.jpg`);
  }
}

async function keep(
  attachment: Attachment,
  task: { file: { path: string }; known: { ownId: string } | null; needs: ImportNeeds },
): Promise<string> {
  const picture = await task.needs.stories.pictures.keepPicture(await readFile(task.file.path), {
    fileName: attachment.url.split('/').at(-1) ?? 'picture',
    alt: attachment.alt || plainText(attachment.title),
    caption: plainText(attachment.caption),
    credit: '',
    sourceUrl: attachment.url,
  });
  return picture.id;
}
