import { atDesk, type DeskPage, type DeskPart } from '#desk';
import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { json, page } from '#platform/http';
import { textOf } from '../../document/text.ts';
import { countUsing } from '../../library/store.ts';
import type { DrawingNeeds } from '../../needs.ts';
import { findDocuments } from '../../store/index.ts';
import { isPublic } from '../../visible.ts';
import { WRITERS } from '../../writing/rules/may-write.ts';
import { type DeskRow, findDeskRows, type StoryAtDesk } from '../../writing/store/index.ts';
import { findSeenBoxes, type SeenBox } from '../find-box.ts';
import { sayBoxes } from '../messages.ts';
import { findBoxIds } from '../store.ts';
import { BOXES, type BoxToChoose } from '../words.ts';
import { BoxesView } from './boxes-view.tsx';
import { boxSpecimens } from './specimens.tsx';

/** Of a box, as much as tells it from the others. In characters. */
const WORDS_SHOWN = 240;

/** `/desk/boxes`: the background boxes of the newsroom. Each is written where stories are. */
export function boxesDesk(needs: DrawingNeeds): DeskPart {
  return { pages: [boxesPage(needs)], deeds: [], specimens: boxSpecimens };
}

/** To a program, the editor's script among them: `{ boxes: [{ id, title, words, isOut, isOpen }] }`, what can be put into a story. */
function boxesPage(needs: DrawingNeeds): DeskPage {
  return {
    ...{ path: BOXES, title: sayBoxes('title'), roles: WRITERS },
    navigation: { place: 'stories', label: sayBoxes('title'), position: 21 },
    async answer({ wants }, staff) {
      const { database } = needs;
      const seen = await seenBoxes(database, staff);
      if (wants !== 'page') return json({ boxes: await toChoose(database, seen) });
      const ids = seen.map(({ story }) => story.row.id);
      const [rows, counts, site] = await Promise.all([
        findDeskRows(database, ids),
        countUsing(database, ids),
        needs.site(),
      ]);
      const open = new Set(seen.flatMap(({ story, isOpen }) => (isOpen ? [story.row.id] : [])));
      const shown = rows.map((row, at) => ({
        row: open.has(row.id) ? row : asReadersSee(row, seen[at]?.story),
        ...{ uses: counts.get(row.id) ?? 0, isOpen: open.has(row.id) },
      }));
      const children = <BoxesView rows={shown} site={atDesk(site)} newId={needs.newId()} />;
      const title = sayBoxes('title');
      return page(await needs.deskFrame({ title, staff, path: BOXES, children }));
    },
  };
}

/** Those that readers see, and those that this person may see at the desk. */
async function seenBoxes(reader: Reader, staff: StaffMember): Promise<readonly SeenBox[]> {
  return findSeenBoxes(reader, await findBoxIds(reader), staff);
}

/** Nothing of what is being written of it. */
function asReadersSee(row: DeskRow, story: StoryAtDesk | undefined): DeskRow {
  return { ...row, title: story?.row.title ?? '', stage: null, goesOutAt: null };
}

/** As readers see them; those that are not out, as they are written. */
async function toChoose(reader: Reader, boxes: readonly SeenBox[]): Promise<readonly BoxToChoose[]> {
  const standing = boxes.flatMap(({ story: { row, draft } }) => (isPublic(row) || !draft ? row : []));
  const documents = await findDocuments(
    reader,
    standing.flatMap(({ revision_id: id }) => id ?? []),
  );
  return boxes.map(({ story: { row, draft }, isOpen }) => {
    const isOut = isPublic(row);
    const { title, document } =
      isOut || !draft ? { title: row.title, document: documents.get(row.revision_id ?? '') } : draft;
    const words = document ? textOf(document).replace(/\s+/g, ' ').slice(0, WORDS_SHOWN) : '';
    return { id: row.id, title, words, isOut, isOpen };
  });
}
