import type { StaffMember } from '#people';
import { dayAfter, dayBegins } from '#platform/clock';
import type { Reader } from '#platform/database';
import { bylineOf } from '../../store/index.ts';
import type { AskedStories } from '../rules/asked-stories.ts';
import { maySee } from '../rules/may-write.ts';
import { ALL_SHELF, authorShelf, begunShelf, sectionShelf, stageShelf } from '../rules/shelves.ts';
import { type DeskRow, findByWords, findDeskRows, findOutgoing, findShelved } from '../store/index.ts';
import type { Standing } from '../words.ts';

/** Words and days lead to no more stories than anybody would leaf through. */
const MOST_FOUND = 500;

/** On which shelves stand the stories that a person may know of; null: on all. */
async function ownShelves(reader: Reader, staff: StaffMember): Promise<readonly string[] | null> {
  return maySee({ roles: staff.roles, isOwn: false }) ? null : shelvesOfPerson(reader, staff);
}

/** On which shelves stand the stories that a person began, or that bear their byline. */
export async function shelvesOfPerson(
  reader: Reader,
  { id }: Pick<StaffMember, 'id'>,
): Promise<readonly string[]> {
  const byline = await bylineOf(reader, id);
  return [begunShelf(id), ...(byline === null ? [] : [authorShelf(byline)])];
}

/** A page of the list: what was touched last first. */
export async function findStories(
  reader: Reader,
  asked: AskedStories,
  how: {
    readonly staff: StaffMember;
    readonly timeZone: string;
    readonly skip: number;
    readonly most: number;
  },
): Promise<readonly DeskRow[]> {
  const own = await ownShelves(reader, how.staff);
  const { stage, section, author } = asked;
  const shelves = [
    ...(stage === null ? [] : [[stageShelf(stage)]]),
    ...(section === null ? [] : [[sectionShelf(section)]]),
    ...(author === null ? [] : [[authorShelf(author)]]),
    ...(own === null ? [] : [own]),
  ];
  const among = await amongIds(reader, asked, how.timeZone);
  const ids = await findShelved(
    reader,
    { shelves: shelves.length === 0 ? [[ALL_SHELF]] : shelves, ...(among === null ? {} : { among }) },
    how,
  );
  return findDeskRows(reader, ids);
}

/** The latest at one stage, for a column of the board. */
export async function findAtStage(
  reader: Reader,
  stage: Standing,
  { staff, most }: { readonly staff: StaffMember; readonly most: number },
): Promise<readonly DeskRow[]> {
  const own = await ownShelves(reader, staff);
  const shelves = [[stageShelf(stage)], ...(own === null ? [] : [own])];
  return findDeskRows(reader, await findShelved(reader, { shelves }, { skip: 0, most }));
}

/** Of these stories those that a person may know of. */
export async function knownAmong(
  reader: Reader,
  ids: readonly string[],
  staff: StaffMember,
): Promise<ReadonlySet<string>> {
  const own = await ownShelves(reader, staff);
  if (own === null) return new Set(ids);
  return new Set(await findShelved(reader, { shelves: [own], among: ids }, { skip: 0, most: ids.length }));
}

async function amongIds(
  reader: Reader,
  { words, day }: AskedStories,
  timeZone: string,
): Promise<readonly string[] | null> {
  const byWords = words === '' ? null : await findByWords(reader, words, MOST_FOUND);
  if (day === null) return byWords;
  const from = dayBegins(day, timeZone);
  const until = dayBegins(dayAfter(day), timeZone);
  const onDay = await findOutgoing(reader, { from, until, most: MOST_FOUND });
  const ids = onDay.map(({ storyId }) => storyId);
  return byWords === null ? ids : ids.filter((id) => byWords.includes(id));
}
