import { atDesk, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { dayBegins, localDate } from '#platform/clock';
import type { Request } from '#platform/http';
import { pageAsked, stretchOf } from '#platform/text';
import { findBylines, findSections } from '../../store/index.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { askedStories } from '../rules/asked-stories.ts';
import { WRITERS } from '../rules/may-write.ts';
import { monthAsked } from '../rules/month.ts';
import { type DeskRow, findDeskRows, findOutgoing, publicAmong } from '../store/index.ts';
import { BoardView } from './board-view.tsx';
import { CalendarView } from './calendar-view.tsx';
import { findAtStage, findStories, knownAmong } from './find-stories.ts';
import { ListView } from './list-view.tsx';
import { STORIES } from './paths.ts';

const ON_PAGE = 50;
const IN_COLUMN = 20;
/** Of one month; a newsroom that publishes more has a list. */
const MOST_IN_MONTH = 1_000;
const COLUMNS = ['writing', 'in-review', 'ready', 'scheduled', 'published'] as const;

/** `/desk/stories`: the list, the board and the calendar. */
export function listPages(needs: WritingPageNeeds): readonly DeskPage[] {
  return [
    {
      ...{ path: STORIES, title: sayWriting('stories'), roles: WRITERS },
      navigation: { place: 'stories', label: sayWriting('stories'), position: 10 },
      draw: (request, staff) => drawList(needs, request, staff),
    },
    {
      ...{ path: `${STORIES}/board`, title: sayWriting('board'), roles: WRITERS },
      draw: (_, staff) => drawBoard(needs, staff),
    },
    {
      ...{ path: `${STORIES}/calendar`, title: sayWriting('calendar'), roles: WRITERS },
      draw: (request, staff) => drawCalendar(needs, request, staff),
    },
  ];
}

async function siteAtDesk({ site }: WritingPageNeeds) {
  return atDesk(await site());
}

async function drawList(needs: WritingPageNeeds, { query }: Request, staff: StaffMember) {
  const { database } = needs;
  const asked = askedStories(query);
  const page = pageAsked(query);
  const site = await siteAtDesk(needs);
  const how = { staff, timeZone: site.timeZone, skip: (page - 1) * ON_PAGE, most: ON_PAGE + 1 };
  const [rows, sections, bylines] = await Promise.all([
    findStories(database, asked, how),
    findSections(database),
    findBylines(database),
  ]);
  const { shown, goesOn } = stretchOf(rows, ON_PAGE);
  return (
    <ListView rows={shown} newId={needs.newId()} {...{ goesOn, asked, page, sections, bylines, site }} />
  );
}

async function drawBoard(needs: WritingPageNeeds, staff: StaffMember) {
  const site = await siteAtDesk(needs);
  const columns = await Promise.all(
    COLUMNS.map(async (stage) => {
      const found = await findAtStage(needs.database, stage, { staff, most: IN_COLUMN + 1 });
      const { shown, goesOn } = stretchOf(found, IN_COLUMN);
      return { stage, rows: shown, goesOn };
    }),
  );
  return <BoardView columns={columns} site={site} />;
}

async function drawCalendar(needs: WritingPageNeeds, { query }: Request, staff: StaffMember) {
  const { database, clock } = needs;
  const site = await siteAtDesk(needs);
  const { year, month, day } = localDate(clock.now().toISOString(), site.timeZone);
  const today = `${year}-${month}-${day}`;
  const shown = monthAsked(query.get('month'), today);
  const from = dayBegins(shown.firstDay, site.timeZone);
  const until = dayBegins(shown.nextFirstDay, site.timeZone);
  const outgoing = await findOutgoing(database, { from, until, most: MOST_IN_MONTH });
  const rows = await findDeskRows(database, [...new Set(outgoing.map(({ storyId }) => storyId))]);
  const seen = new Map((await onlyOwn(needs, rows, staff)).map((row) => [row.id, row]));
  const entries = outgoing.flatMap((one) => {
    const row = seen.get(one.storyId);
    const on = localDate(one.at, site.timeZone);
    return row ? [{ ...one, row, day: `${on.year}-${on.month}-${on.day}` }] : [];
  });
  return <CalendarView month={shown} {...{ entries, today, site }} />;
}

/** What everybody may read may stand in everybody's calendar; of the rest, what the person may know of. */
async function onlyOwn(
  { database }: WritingPageNeeds,
  rows: readonly DeskRow[],
  staff: StaffMember,
): Promise<readonly DeskRow[]> {
  const ids = rows.map(({ id }) => id);
  const [known, all] = await Promise.all([knownAmong(database, ids, staff), publicAmong(database, ids)]);
  // A draft may bear another title than what everybody reads.
  return rows.filter(({ id, stage }) => known.has(id) || (stage === null && all.has(id)));
}
