import { readFile } from 'node:fs/promises';
import { instantOf } from '#platform/clock';
import type { Scratch } from '#platform/database';
import { Refusal } from '#platform/http';
import { type LossReport, notice, noticeMissing, tally } from '../report.ts';
import { AWAY, findImported, saveImported } from '../store/imported.ts';
import { type Became, countAs } from './became.ts';
import { fingerprintOf } from './fingerprint.ts';
import { haltIfOutOfReach } from './halt-if-out-of-reach.ts';
import type { MediaFolder } from './media-folder.ts';
import type { ImportNeeds } from './needs.ts';
import type { PreparedComment } from './prepare-comments.ts';
import { type Attachment, keepSentPicture, type SentPicture } from './shelves.ts';
import { plainText } from './story-of-item.ts';
import type { Survey } from './survey.ts';

/** One picture is read at a time, and no more of it than this many bytes. */
const MOST_BYTES = 32_000_000;
/** In characters: as much as the form takes. */
const LONGEST_ALT = 500;

/** Enters a picture or file whose bytes are not there this time. */
export function countWithoutBytes(
  { url }: Pick<Attachment, 'url'>,
  { isKnown, report }: { readonly isKnown: boolean; readonly report: LossReport },
): void {
  const counts = report.kinds.picture;
  if (isKnown) counts.unchanged += 1;
  else {
    noticeMissing(report, url);
    tally(counts.skipped, 'its bytes were not found (name the uploads folder with --media)');
  }
}

/**
 * Notes where the bytes of a comment's picture stand, before the comments are read: one whose bytes were never found
 * stays a link under the words of its comment, and comes when the import is run again with them.
 */
export async function findSentPicture(
  { attachment, sender }: { readonly attachment: Attachment; readonly sender: number },
  task: { survey: Survey; needs: ImportNeeds; media: MediaFolder; report: LossReport; scratch: Scratch },
): Promise<void> {
  const { survey, needs, media, report, scratch } = task;
  const { id, url, alt } = attachment;
  const picture = { attachment: id, url, alt: plainText(alt).slice(0, LONGEST_ALT) };
  const file = (await media.find(url)) ?? null;
  const foreign = { source: survey.source, kind: 'comment-picture', foreignId: String(sender) } as const;
  const known = file === null ? await findImported(needs.database, foreign) : null;
  const isKnown = known !== null && known.fingerprint !== AWAY;
  if (file !== null || isKnown) keepSentPicture(scratch, sender, { ...picture, file });
  if (file !== null) return;
  report.kinds.picture.found += 1;
  countWithoutBytes(attachment, { isKnown, report });
}

interface Sent {
  readonly became: ReadonlyMap<string, Became>;
  readonly source: string;
  readonly report: LossReport;
}

/**
 * Gives comments that have come their pictures, one after another: a picture is drawn anew and written to the disk
 * first, and then given in a deed of its own. One that came before and is the same is left alone.
 */
export async function bringSentPictures(
  comments: readonly PreparedComment[],
  sent: Sent,
  needs: ImportNeeds,
): Promise<void> {
  const counts = sent.report.kinds.picture;
  for (const { foreignId, picture } of comments) {
    // Without a file it has been counted when it was looked for.
    if (!picture?.file) continue;
    counts.found += 1;
    const became = sent.became.get(foreignId) ?? 'gone';
    if (became === 'gone' || became === 'elsewhere') {
      tally(counts.skipped, 'its comment is not taken');
      continue;
    }
    try {
      countAs(counts, await bringOne({ ...picture, file: picture.file, foreignId }, sent, needs));
    } catch (failure) {
      if (!(failure instanceof Refusal)) throw failure;
      haltIfOutOfReach(failure);
      tally(counts.skipped, `it was refused: ${failure.message}`);
      notice(sent.report, 'comment-picture-refused', picture.url);
    }
  }
}

type ToBring = SentPicture & { readonly file: { path: string; size: number }; readonly foreignId: string };

async function bringOne(
  { foreignId, url, alt, file }: ToBring,
  { source, report }: Sent,
  needs: ImportNeeds,
): Promise<Became> {
  const { database } = needs;
  const { pictures } = needs.conversation;
  const foreign = { source, kind: 'comment-picture', foreignId } as const;
  const fingerprint = fingerprintOf({ url, alt, size: file.size });
  const known = await findImported(database, foreign);
  if (known?.fingerprint === fingerprint) return 'unchanged';
  const comment = await findImported(database, { ...foreign, kind: 'comment' });
  if (comment !== null && !(await pictures.isWanted(database, comment.ownId))) return 'kept';
  if (file.size > MOST_BYTES) throw new Refusal('picture-too-large');
  const drawn = await pictures.draw(await readFile(file.path));
  const became = known === null ? 'imported' : 'updated';
  if (report.dryRun || comment === null) return became;
  const kept = await pictures.keep(drawn);
  return database.write(async (writer) => {
    const given = { commentId: comment.ownId, picture: { ...kept, alt } };
    if (!(await pictures.give(writer, given))) return 'kept';
    const at = instantOf(needs.clock.now());
    await saveImported(writer, { ...foreign, ownId: comment.ownId, fingerprint, revisionId: null, at });
    return became;
  });
}
