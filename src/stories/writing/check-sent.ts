import type { StaffMember } from '#people';
import type { NewId } from '#platform/clock';
import type { Reader } from '#platform/database';
import { findSeenBoxes } from '../boxes/find-box.ts';
import { standingIn } from '../document/check.ts';
import { boxIdsOf, pictureIdsOf } from '../document/text.ts';
import type { StoryDocument } from '../document/words.ts';
import { maySeePicture } from '../library/rules/may-change.ts';
import { findLibraryPictures } from '../library/store.ts';
import { mediaIdsIn } from '../pictures/rules/media-address.ts';
import { findFileRow } from '../pictures/store.ts';
import { isInVisibleStory } from '../pictures/visible.ts';
import { findDocument } from '../store/index.ts';
import { type CheckedDraft, checkDraft } from './rules/check-draft.ts';
import { maySee } from './rules/may-write.ts';
import { type StoryAtDesk, textsWithOldParts } from './store/index.ts';
import type { DraftText } from './words.ts';

/** What may be asked of the earlier texts, as those who wrote them could bring it. */
const OLD_PARTS = ['island-is-new', 'not-an-address', 'picture-unknown', 'box-unknown'];

/**
 * Checks what an editor sends of a story. Only where it holds what nobody, or not this person, may newly bring are all
 * its earlier texts asked for it: a save at each pause looks at two.
 */
export async function checkSent(
  reader: Reader,
  sent: {
    readonly story: StoryAtDesk;
    readonly by: StaffMember;
    readonly value: unknown;
    readonly newId: NewId;
  },
): Promise<CheckedDraft> {
  const { row, draft } = sent.story;
  const shown = await findDocument(reader, row.revision_id);
  const near = draft ? [shown, draft.document] : [shown];
  const checked = await checkAgainst(reader, sent, near);
  if (!('refused' in checked) || !OLD_PARTS.includes(checked.refused.reason)) return checked;
  return checkAgainst(reader, sent, [...near, ...(await textsWithOldParts(reader, row.id))]);
}

async function checkAgainst(
  reader: Reader,
  { story, by, value, newId }: Parameters<typeof checkSent>[1],
  texts: readonly StoryDocument[],
): Promise<CheckedDraft> {
  const checked = checkDraft(value, { newId, standing: standingIn(texts) });
  if ('refused' in checked) return checked;
  const leads = [story.row.lead_picture_id, story.draft?.leadPictureId ?? null];
  const standing = new Set([...texts.flatMap(namedIn), ...leads]);
  if (await bringsUnknown(reader, { text: checked.text, by, standing })) {
    return { refused: { path: 'document', reason: 'picture-unknown' } };
  }
  const boxes = boxIdsOf(checked.text.document);
  if (boxes.length === 0) return checked;
  if (story.row.kind === 'box') return { refused: { path: 'document', reason: 'box-in-box' } };
  const known = new Set(texts.flatMap(boxIdsOf));
  const fresh = [...new Set(boxes.filter((id) => !known.has(id)))];
  const seen = await findSeenBoxes(reader, fresh, by);
  return seen.length === fresh.length ? checked : { refused: { path: 'document', reason: 'box-unknown' } };
}

/** Nobody brings more pictures at once, and each is looked up. */
const MOST_BROUGHT = 1_000;

interface Brought {
  readonly text: DraftText;
  readonly by: StaffMember;
  /** Pictures and files that the story names already. */
  readonly standing: ReadonlySet<string | null>;
}

/**
 * Whether a text brings a picture of which its writer may not know: in a story of theirs they would see it. An editor
 * can put it there. Of a picture that there is none it is said as well, so that nobody learns which there are.
 */
async function bringsUnknown(reader: Reader, { text, by, standing }: Brought): Promise<boolean> {
  if (maySee({ roles: by.roles, isOwn: false })) return false;
  const ids = [...pictureIdsOf(text.document), ...(text.leadPictureId === null ? [] : [text.leadPictureId])];
  const fresh = [...new Set(ids)].filter((id) => !standing.has(id));
  const named = new Set([...standing, ...fresh]);
  const addressed = namedIn(text.document).filter((id) => !named.has(id));
  if (fresh.length + addressed.length > MOST_BROUGHT) return true;
  const known = await findLibraryPictures(reader, fresh);
  if (fresh.some((id) => !known.has(id) || !maySeePicture(by, known.get(id) ?? { uploadedBy: null }))) {
    return true;
  }
  return addressesHidden(reader, addressed, by);
}

/**
 * Whether one of these ids, that stand in the addresses of a text, is a picture or file that its writer may not see:
 * what a text names by its address is shown with it as well. An address of something else is one like any other.
 */
async function addressesHidden(reader: Reader, ids: readonly string[], by: StaffMember): Promise<boolean> {
  const pictures = await findLibraryPictures(reader, ids);
  for (const id of ids) {
    const picture = pictures.get(id);
    const isMedia = picture !== undefined || (await findFileRow(reader, id)) !== undefined;
    if (!isMedia || (picture && maySeePicture(by, picture))) continue;
    if (!(await isInVisibleStory(reader, id))) return true;
  }
  return false;
}

/** Ids of what a text names as a picture or by its address. */
function namedIn(document: StoryDocument): readonly string[] {
  return mediaIdsIn(JSON.stringify(document));
}
