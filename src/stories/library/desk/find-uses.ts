import type { StaffMember } from '#people';
import { deedsOf } from '../../writing/actions/demand.ts';
import { storyPath } from '../../writing/desk/paths.ts';
import { maySee } from '../../writing/rules/may-write.ts';
import { type DeskRow, findAtDesk, findDeskRows } from '../../writing/store/index.ts';
import type { LibraryNeeds } from '../needs.ts';
import { findUsing } from '../store.ts';
import type { PictureUse, PictureUses } from '../words.ts';

/** More stories are counted, not listed. */
const MOST_LISTED = 50;

/** Where a picture stands, as far as this person may know; the rest is counted. */
export async function findUses(
  needs: LibraryNeeds,
  pictureId: string,
  staff: StaffMember,
): Promise<PictureUses> {
  const { database, pictures } = needs;
  const using = await findUsing(database, [pictureId]);
  const standing = new Map(using.map(({ storyId, stands }) => [storyId, stands]));
  const rows = await findDeskRows(database, [...standing.keys()].slice(0, MOST_LISTED));
  const known = await knownTo(needs, rows, staff);
  const elsewhere = (await pictures.elsewhere(database)).filter((one) => one.pictureId === pictureId);
  const isOfHouse = maySee({ roles: staff.roles, isOwn: false });
  const mayGo = staff.roles.some((role) => role === 'owner' || role === 'treasurer');
  const campaigns = elsewhere.filter(({ isPublic }) => isPublic || isOfHouse);
  const shown = [
    ...known.map((row) => useOf(row, standing.get(row.id) ?? false)),
    ...campaigns.map(
      ({ label, href }): PictureUse => ({ label, href: mayGo ? href : null, kind: 'campaign' }),
    ),
  ];
  return { shown, others: using.length + elsewhere.length - shown.length };
}

/**
 * Whether a story that this person may know of names the picture, as it stands or in what is being written of it; or a
 * background box that is out, as everybody may put that into a story.
 */
export async function isInKnownStory(
  needs: LibraryNeeds,
  pictureId: string,
  staff: StaffMember,
): Promise<boolean> {
  const using = await findUsing(needs.database, [pictureId]);
  const rows = await findDeskRows(needs.database, using.map(({ storyId }) => storyId).slice(0, MOST_LISTED));
  const standing = new Set(using.flatMap(({ storyId, stands }) => (stands ? [storyId] : [])));
  const isInBox = rows.some(
    ({ id, kind, status }) => kind === 'box' && status === 'published' && standing.has(id),
  );
  return isInBox || (await knownTo(needs, rows, staff)).length > 0;
}

async function knownTo(
  { database }: LibraryNeeds,
  rows: readonly DeskRow[],
  staff: StaffMember,
): Promise<readonly DeskRow[]> {
  if (maySee({ roles: staff.roles, isOwn: false })) return rows;
  const known: DeskRow[] = [];
  for (const row of rows) {
    const story = await findAtDesk(database, row.id);
    if (story && (await deedsOf(database, story, staff)) !== null) known.push(row);
  }
  return known;
}

function useOf({ id, title, status }: DeskRow, stands: boolean): PictureUse {
  const unpublished = status === 'published' ? 'public' : 'unpublished';
  return { label: title, href: storyPath(id), kind: stands ? unpublished : 'draft' };
}
