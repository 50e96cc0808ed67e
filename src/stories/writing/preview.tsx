import type { VNode } from 'preact';
import { DESK_LANGUAGE, type DeskPage } from '#desk';
import type { StaffMember } from '#people';
import { type Answer, get, nothingHere, page, type Route } from '#platform/http';
import { idOfToken } from '#platform/tokens';
import { Notice } from '#ui';
import { pictureIdsWith } from '../boxes/rules/pictures-with.ts';
import { findBoxes } from '../boxes/store.ts';
import { LIBRARY } from '../library/words.ts';
import { findAuthor, findSection, findTag, type WholeStory } from '../store/index.ts';
import { DocumentView } from '../views/document/document-view.tsx';
import { StaticPage, StoryPage } from '../views/index.ts';
import { sayPage } from '../views/messages.ts';
import { findSeen } from './actions/demand.ts';
import { sayWriting } from './messages.ts';
import type { WritingPageNeeds } from './offers.ts';
import { PUBLISHERS, WRITERS } from './rules/may-write.ts';
import { PREVIEW, previewedDraft } from './rules/preview-token.ts';
import { findAtDesk, type StoryAtDesk } from './store/index.ts';
import { textOfRow } from './text-of-row.ts';
import type { Draft } from './words.ts';

/** `/desk/stories/:id/preview`: the story as readers would see it. The library shows its pictures. */
export function previewPages(needs: WritingPageNeeds): readonly DeskPage[] {
  return [
    {
      ...{ path: '/desk/stories/:id/preview', title: sayWriting('preview-see'), roles: WRITERS },
      answer: ({ params }, staff) => answerStaff(needs, params['id'] ?? '', staff),
    },
  ];
}

/** `/preview/…`: the same for somebody outside who has a link, as long as it works. */
export function previewRoutes(needs: WritingPageNeeds): readonly Route[] {
  return [
    get('/preview/:token', async ({ params }) => {
      const token = params['token'] ?? '';
      const story = await storyOfToken(needs, token);
      const { language } = await needs.site();
      const note = <Notice kind="warn">{sayPage(language, 'preview-note')}</Notice>;
      return answerPreview(needs, story, { pictures: `/preview/${token}/pictures`, note });
    }),
    get('/preview/:token/pictures/:id/:form', async ({ params }) => {
      const { draft } = await storyOfToken(needs, params['token'] ?? '');
      const id = params['id'] ?? '';
      const boxes = await findBoxes(needs.database, draft.document);
      if (![draft.leadPictureId, ...pictureIdsWith(draft.document, boxes)].includes(id)) throw nothingHere();
      return needs.pictures.answerUnpublished({ id, form: params['form'] ?? '' });
    }),
  ];
}

async function answerStaff(needs: WritingPageNeeds, storyId: string, staff: StaffMember): Promise<Answer> {
  const story = await findSeen(needs.database, { storyId, by: staff });
  const note = (
    <Notice>
      <div lang={DESK_LANGUAGE} dir="ltr">
        <p>{sayWriting('preview-note')}</p>
        <p>
          <a href={`/desk/stories/${storyId}`}>{sayWriting('back-to-story')}</a>
        </p>
      </div>
    </Notice>
  );
  return answerPreview(needs, story, { pictures: LIBRARY, note });
}

/**
 * What the link shows: its draft. Once that is published or thrown away, there is nothing to preview, nor in a later
 * one; nor once readers are to see nothing of the story any more, unless the link was made after that; nor once who
 * made it sends no stories out here any more.
 */
async function storyOfToken(
  { database, secret, clock, staff }: WritingPageNeeds,
  token: string,
): Promise<StoryAtDesk & { readonly draft: Draft }> {
  const id = idOfToken(secret, PREVIEW, token);
  const shown = id === null ? null : previewedDraft(id, clock.now().getTime());
  const story = shown === null ? null : await findAtDesk(database, shown.storyId);
  if (!story?.draft || story.draft.begunAt !== shown?.begunAt) throw nothingHere();
  const { status, withdrawn_at: withdrawnAt } = story.row;
  if (status === 'withdrawn' && shown.madeAt < (withdrawnAt ?? '')) throw nothingHere();
  const senders = await staff.holders(database, ['owner', ...PUBLISHERS]);
  if (!senders.some(({ id }) => id === shown.staffId)) throw nothingHere();
  return { row: story.row, draft: story.draft };
}

interface PreviewLook {
  /** Where the pictures of what is not public stand for this viewer. */
  readonly pictures: string;
  readonly note: VNode;
}

async function answerPreview(
  needs: WritingPageNeeds,
  story: StoryAtDesk,
  look: PreviewLook,
): Promise<Answer> {
  const site = await needs.site();
  const written = await previewOf(needs, story, look);
  const language = written.language ?? site.language;
  const whole = { ...written, title: written.title || sayPage(language, 'preview-untitled') };
  const boxes = await findBoxes(needs.database, whole.document);
  const found = await needs.pictures.findPictures(needs.database, pictureIdsWith(whole.document, boxes));
  const pictures = new Map([...found].map(([id, picture]) => [id, { ...picture, base: look.pictures }]));
  const passageMarks = await needs.asking().marksOfDraft(needs.database, story.row.id);
  const shown = { site, story: whole, pictures, boxes, under: [], beside: [] };
  const html = await needs.frame({
    title: whole.title,
    look: 'story',
    language: whole.language ?? undefined,
    children: (
      <>
        {look.note}
        {whole.kind === 'box' ? (
          <DocumentView {...asBox(whole)} {...{ pictures, language }} storyId={null} />
        ) : whole.kind === 'story' ? (
          <StoryPage {...shown} more={[]} passageMarks={passageMarks} />
        ) : (
          <StaticPage {...shown} />
        )}
      </>
    ),
  });
  return page(html, { secretAddress: true });
}

/** A background box as readers see it in a text. */
function asBox({ id, title, document, language }: WholeStory) {
  const content = [{ type: 'box', attrs: { id: 'preview', boxId: id } }] as const;
  return {
    document: { type: 'doc', content } as const,
    boxes: new Map([[id, { id, title, document, language }]]),
  };
}

/** The story with what is being written in the place of what stands. */
async function previewOf(
  needs: WritingPageNeeds,
  { row, draft }: StoryAtDesk,
  look: PreviewLook,
): Promise<WholeStory> {
  const { database, clock } = needs;
  const text = draft ?? (await textOfRow(database, row));
  const [authors, tags, section, leads] = await Promise.all([
    Promise.all(text.authorIds.map((id) => findAuthor(database, id))),
    Promise.all(text.tagIds.map((id) => findTag(database, id))),
    text.sectionIds[0] === undefined ? null : findSection(database, text.sectionIds[0]),
    needs.pictures.findPictures(database, text.leadPictureId === null ? [] : [text.leadPictureId]),
  ]);
  const lead = leads.get(text.leadPictureId ?? '');
  return {
    ...{ id: row.id, kind: row.kind, href: row.href ?? '/', title: text.title, standfirst: text.standfirst },
    ...{ language: text.language, section, authors: authors.flatMap((one) => one ?? []) },
    picture: lead ? { ...lead, base: look.pictures } : null,
    firstPublishedAt: row.first_published_at ?? draft?.goesOutAt ?? clock.now().toISOString(),
    ...{ comments: 0, pinned: false, version: row.version, visibility: text.visibility, commentsOpen: false },
    // As behind a password: its embeds lead straight to their hosts, for the page of embeds knows public stories alone.
    passwordHash: 'preview',
    ...{ document: text.document, tags: tags.flatMap((one) => one ?? []), changedAt: null },
  };
}
