import type { ComponentChildren } from 'preact';
import { atDesk, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { type Answer, json, nothingHere, page, type Request } from '#platform/http';
import { stretchOf } from '#platform/text';
import { wordDifference } from '../../passages/rules/word-difference.ts';
import { deedsOf, findSeen } from '../actions/demand.ts';
import { sayWriting } from '../messages.ts';
import { withNotes, withoutNotes } from '../notes/rules/carry-notes.ts';
import { findOpenNotes } from '../notes/store.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { compareDocuments } from '../rules/compare.ts';
import { WRITERS } from '../rules/may-write.ts';
import { findRevision, listRevisions, type StoryAtDesk } from '../store/index.ts';
import type { Revision } from '../words.ts';
import { CompareView } from './compare-view.tsx';
import { HistoryView, revisionName, WRITTEN_NOW } from './history-view.tsx';
import { STORIES, storyPath } from './paths.ts';
import { sentDraft } from './sent-draft.ts';
import { factsOf, staffNames } from './story-facts.ts';
import type { RefusedForm, StoryViewProps } from './story-props.ts';
import { StoryView } from './story-view.tsx';

const REVISIONS_ON_PAGE = 50;

/** The editor's own files, which no other page loads. */
const EDITOR = ['story-editor.entry.js', 'story-editor.entry.css'];

/** `/desk/stories/:id` and what stands behind it. */
export function storyPages(needs: WritingPageNeeds): readonly DeskPage[] {
  const at = (word: string) => ({
    path: `${STORIES}/:id${word}`,
    title: sayWriting('stories'),
    roles: WRITERS,
  });
  return [
    {
      ...at(''),
      answer: ({ params, query }, staff) =>
        answerStory(needs, { id: params['id'] ?? '', staff, isSaved: query.has('saved') }),
    },
    { ...at('/draft'), answer: ({ params }, staff) => answerDraft(needs, params['id'] ?? '', staff) },
    { ...at('/history'), answer: (request, staff) => answerHistory(needs, request, staff) },
    { ...at('/compare'), answer: (request, staff) => answerCompare(needs, request, staff) },
  ];
}

/** The page of a story; with a form that was refused, as it was sent. */
export async function answerStory(
  needs: WritingPageNeeds,
  asked: {
    readonly id: string;
    readonly staff: StaffMember;
    readonly isSaved?: boolean;
    readonly unsent?: StoryViewProps['unsent'];
    readonly refused?: RefusedForm;
    readonly status?: number;
  },
): Promise<Answer> {
  const { id, staff, isSaved = false, unsent, refused, status = 200 } = asked;
  const facts = await factsOf(needs, id, staff);
  const title = facts.text.title || sayWriting('untitled');
  const children = <StoryView {...facts} {...{ staff, refused, isSaved, unsent }} />;
  const brings = facts.may('save') ? EDITOR : [];
  return page(await needs.deskFrame({ title, staff, path: storyPath(id), children, brings }), { status });
}

/** What is being written, for the editor: as JSON, with the version on which it would write on. */
async function answerDraft(needs: WritingPageNeeds, id: string, staff: StaffMember): Promise<Answer> {
  const { draft } = await findSeen(needs.database, { storyId: id, by: staff });
  if (!draft) throw nothingHere();
  const document = withNotes(draft.document, await findOpenNotes(needs.database, id));
  return json(sentDraft({ ...draft, document }, await staffNames(needs)));
}

async function answerHistory(needs: WritingPageNeeds, request: Request, staff: StaffMember): Promise<Answer> {
  const { params, query } = request;
  const id = params['id'] ?? '';
  const story = await findSeen(needs.database, { storyId: id, by: staff });
  const may = await deedsOf(needs.database, story, staff);
  const before = query.get('before');
  const found = await listRevisions(needs.database, id, { most: REVISIONS_ON_PAGE + 1, before });
  const { shown: revisions, goesOn } = stretchOf(found, REVISIONS_ON_PAGE);
  const last = goesOn ? revisions.at(-1) : undefined;
  const children = (
    <HistoryView
      storyId={id}
      revisions={revisions}
      shownId={story.row.status === 'published' ? story.row.revision_id : null}
      hasDraft={story.draft !== null}
      mayRestore={may?.('restore') ?? false}
      olderHref={last ? `${storyPath(id)}/history?before=${last.id}` : null}
      names={await staffNames(needs)}
      site={atDesk(await needs.site())}
    />
  );
  return framed(needs, { id, staff, title: sayWriting('history'), children });
}

async function answerCompare(needs: WritingPageNeeds, request: Request, staff: StaffMember): Promise<Answer> {
  const { params, query } = request;
  const id = params['id'] ?? '';
  const story = await findSeen(needs.database, { storyId: id, by: staff });
  const [one, other] = await Promise.all([
    revisionAsked(needs, story, query.get('one')),
    revisionAsked(needs, story, query.get('other')),
  ]);
  const site = atDesk(await needs.site());
  const nameOf = (revision: Revision) =>
    revision.id === WRITTEN_NOW ? sayWriting('being-written') : revisionName(revision, site);
  const children = (
    <CompareView
      storyId={id}
      one={nameOf(one)}
      other={nameOf(other)}
      title={wordDifference(one.title, other.title)}
      standfirst={wordDifference(one.standfirst, other.standfirst)}
      blocks={compareDocuments(one.document, other.document)}
    />
  );
  return framed(needs, { id, staff, title: sayWriting('compare-title'), children });
}

async function revisionAsked(
  { database }: WritingPageNeeds,
  { row, draft }: StoryAtDesk,
  asked = '',
): Promise<Revision> {
  if (asked === WRITTEN_NOW && draft) {
    const { title, standfirst, document, savedAt, savedBy } = draft;
    const made = { createdAt: savedAt, publishedAt: null, madeBy: savedBy, number: null };
    return { id: WRITTEN_NOW, title, standfirst, document: withoutNotes(document), ...made };
  }
  const revision = await findRevision(database, row.id, asked);
  if (!revision) throw nothingHere();
  return { ...revision, document: withoutNotes(revision.document) };
}

export async function framed(
  { deskFrame }: WritingPageNeeds,
  shown: {
    readonly id: string;
    readonly staff: StaffMember;
    readonly title: string;
    readonly children: ComponentChildren;
  },
): Promise<Answer> {
  const { id, staff, title, children } = shown;
  return page(await deskFrame({ title, staff, path: storyPath(id), children }));
}
