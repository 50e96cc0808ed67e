import { atDesk } from '#desk';
import type { StaffMember } from '#people';
import { nothingHere } from '#platform/http';
import type { SiteFacts } from '#ui';
import { pictureIdsWith } from '../../boxes/rules/pictures-with.ts';
import { findBoxes } from '../../boxes/store.ts';
import type { Boxes } from '../../boxes/words.ts';
import type { StoryDocument } from '../../document/words.ts';
import { findUses } from '../../library/desk/find-uses.ts';
import { LIBRARY, type PictureUses } from '../../library/words.ts';
import { piecesOf } from '../../passages/rules/pieces.ts';
import { findPassages } from '../../passages/store.ts';
import { findBylines, findDocument, findSections, findTags } from '../../store/index.ts';
import type { Byline, DraftQuestion, Section, StoryPicture, Tag } from '../../words.ts';
import { deedsOf } from '../actions/demand.ts';
import { findDeadLinks } from '../find-dead-links.ts';
import { findNotes } from '../notes/store.ts';
import type { Note } from '../notes/words.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { isIdle } from '../rules/lock.ts';
import { type Missing, missingIn } from '../rules/missing.ts';
import { type TouchedPassage, touchedPassages } from '../rules/touched.ts';
import { findAtDesk, findLock, findPasswordHash, type StoryAtDesk } from '../store/index.ts';
import { textOfRow } from '../text-of-row.ts';
import type { DraftText, WritingDeed } from '../words.ts';

/** A passage that the change touches, and what hangs on it. */
export interface TouchedAnswers extends TouchedPassage {
  readonly says: string;
}

/** All that the page of a story at the desk shows. */
export interface StoryFacts {
  readonly story: StoryAtDesk;
  /** What is being written, else what stands. */
  readonly text: DraftText;
  /** Whether it has a password to keep, or what is written brings one. */
  readonly hasPassword: boolean;
  readonly may: (deed: WritingDeed) => boolean;
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  readonly boxes: Boxes;
  /** Of a background box: the stories that name it, as far as this person may know of them, and how many more. */
  readonly uses: PictureUses | null;
  readonly sections: readonly Section[];
  readonly bylines: readonly Byline[];
  readonly tags: readonly Tag[];
  readonly missing: readonly Missing[];
  readonly touched: readonly TouchedAnswers[];
  /** What colleagues wrote to each other about its words, also what is resolved. */
  readonly notes: readonly Note[];
  /** What readers are asked about words of what is being written. */
  readonly questions: readonly DraftQuestion[];
  /** The ids of notes and passages that stand in what is being written; null where nothing is. */
  readonly marked: { readonly notes: ReadonlySet<string>; readonly passages: ReadonlySet<string> } | null;
  /** Who else writes at it now. */
  readonly writer: { readonly name: string; readonly since: string } | null;
  /** Of the staff, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly site: SiteFacts;
}

/** Looks up what the page shows. Throws 404 for what this person may not know of. */
export async function factsOf(
  needs: WritingPageNeeds,
  storyId: string,
  staff: StaffMember,
): Promise<StoryFacts> {
  const { database } = needs;
  const story = await findAtDesk(database, storyId);
  const may = story && (await deedsOf(database, story, staff));
  if (!story || !may) throw nothingHere();
  const text = story.draft ?? (await textOfRow(database, story.row));
  const boxes = await findBoxes(database, text.document);
  const named = [
    ...(text.leadPictureId === null ? [] : [text.leadPictureId]),
    ...pictureIdsWith(text.document, boxes),
  ];
  const [uses, found, deadLinks, sections, bylines, tags, names, site, notes, questions] = await Promise.all([
    story.row.kind === 'box' ? findUses(needs, storyId, staff) : null,
    needs.pictures.findPictures(database, named),
    findDeadLinks(text, needs),
    findSections(database),
    findBylines(database),
    findTags(database, { ids: text.tagIds }),
    staffNames(needs),
    needs.site(),
    findNotes(database, storyId),
    story.draft && story.row.kind === 'story' ? needs.asking().ofDraft(database, storyId) : [],
  ]);
  return {
    ...{ story, text, may, boxes, uses, sections, bylines, tags, names, notes, questions },
    hasPassword: (await findPasswordHash(database, story.row)) !== null,
    marked: story.draft && markedIn(story.draft.document),
    pictures: new Map([...found].map(([id, picture]) => [id, { ...picture, base: LIBRARY }])),
    missing: story.draft ? missingIn(story.row.kind, text, { pictures: found, deadLinks, boxes }) : [],
    touched: await touchedIn(needs, story),
    writer: await otherWriter(needs, { storyId, staff, names }),
    site: atDesk(site),
  };
}

function markedIn(document: StoryDocument): StoryFacts['marked'] {
  return {
    notes: new Set(piecesOf(document, 'note').keys()),
    passages: new Set(piecesOf(document).keys()),
  };
}

/** Names of the staff by their ids. */
export async function staffNames({
  staff,
}: Pick<WritingPageNeeds, 'staff'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await staff.people()).map(({ id, name }) => [id, name]));
}

/** Which passages the pending change of a published story touches, of those on which something hangs. */
async function touchedIn(
  { database, beforePublish }: WritingPageNeeds,
  { row, draft }: StoryAtDesk,
): Promise<readonly TouchedAnswers[]> {
  if (!draft || row.first_published_at === null) return [];
  const passages = await findPassages(database, { kind: 'staff', staffId: '' }, { storyId: row.id });
  const before = row.revision_id === draft.beganFrom ? null : await findDocument(database, row.revision_id);
  const touched = touchedPassages(passages, { before, after: draft.document });
  if (touched.length === 0) return [];
  const hanging = await beforePublish(
    { id: row.id },
    touched.map(({ passageId }) => passageId),
  );
  return touched.flatMap((one) => {
    const what = hanging.get(one.passageId);
    return what ? [{ ...one, says: what.says }] : [];
  });
}

async function otherWriter(
  { database, clock }: WritingPageNeeds,
  seen: {
    readonly storyId: string;
    readonly staff: StaffMember;
    readonly names: ReadonlyMap<string, string>;
  },
) {
  const lock = await findLock(database, seen.storyId);
  if (!lock || lock.staffId === seen.staff.id || isIdle(lock, clock.now().toISOString())) return null;
  return { name: seen.names.get(lock.staffId) ?? '', since: lock.since };
}
