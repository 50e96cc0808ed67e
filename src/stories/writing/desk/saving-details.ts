import type { DeskDeed } from '#desk';
import type { StaffMember } from '#people';
import type { Reader, Writer } from '#platform/database';
import { type Answer, Refusal, type Request, seeOther } from '#platform/http';
import { keepNewTag } from '../../actions/keep-taxonomy.ts';
import { tagOfWord } from '../../merged-tag.ts';
import { findBylines, findSections, findTags } from '../../store/index.ts';
import type { Tag } from '../../words.ts';
import { findSeen, takeStory, takeToWrite } from '../actions/demand.ts';
import { saveDraft } from '../actions/save-draft.ts';
import { checkSent } from '../check-sent.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { DRAWN, detailsFrom, leftAlone } from '../rules/details-form.ts';
import { deedsTyped, nameInDetails } from '../rules/hanging-fields.ts';
import { WRITERS } from '../rules/may-write.ts';
import { typedTags } from '../rules/tag-names.ts';
import type { DraftText, WritingDeed } from '../words.ts';
import { newPasswordHash } from './new-password.ts';
import { CHOOSES, choiceAddress, STORIES, storyPath } from './paths.ts';
import { orShownAgain } from './shown-again.ts';
import { answerStory } from './story-pages.tsx';
import { hangs } from './story-props.ts';

/** `POST /desk/stories/:id/details`: the form of what stands around the text. */
export function saveDetailsDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: `${STORIES}/:id/details`,
    roles: WRITERS,
    act: (request, by) =>
      orShownAgain(needs, { request, by, deed: 'details' }, async () => {
        const details = await detailsIn(needs, request, by);
        await needs.database.write((writer) => keepDetails(writer, details, needs));
        const { storyId } = details;
        const { form } = request;
        if (form.get('next') === CHOOSES) return seeOther(choiceAddress(storyId));
        return leadOn(needs, { request, by, deed: 'details', to: `${storyPath(storyId)}?saved` });
      }),
  };
}

/**
 * Leads on from what was done by the form of details, or by one of its own. What was typed in it for another deed stands
 * there again: notes and questions; and beside what sends nothing out, a time to go out and a word for sending it back.
 */
export async function leadOn(
  needs: WritingPageNeeds,
  done: { readonly request: Request; readonly by: StaffMember; readonly deed: string; readonly to: string },
): Promise<Answer> {
  const { request, by, deed, to } = done;
  const { form, params } = request;
  const others = deedsTyped(form).some((one) => one !== deed);
  const isBeside = deed === 'details' || hangs(deed);
  const isUnsent = others || (isBeside && !['at', 'word'].every(leftAlone(form)));
  if (!form.has(DRAWN) || !isUnsent) return seeOther(to);
  const unsent = new Map([...form].filter(([name]) => !name.startsWith(nameInDetails(deed, ''))));
  return answerStory(needs, { id: params['id'] ?? '', staff: by, isSaved: true, unsent });
}

/** A deed that is decided in the form of details, or in one of its own, which says nothing of them. */
interface DeedInForm {
  readonly request: Request;
  readonly by: StaffMember;
  /** null: it is decided in no stage of the story, as notes are. */
  readonly deed: WritingDeed | null;
}

/**
 * Does a deed with a story and, in the same transaction, first saves the details that its form brings: what was chosen
 * and not saved goes along, or nothing happens.
 */
export async function withDetails<Done>(
  needs: WritingPageNeeds,
  { request, by, deed }: DeedInForm,
  act: (writer: Writer, version: number) => Promise<Done>,
): Promise<Done> {
  const { params, form } = request;
  const asked = { storyId: params['id'] ?? '', by, version: Number(form.get('version') ?? '') };
  const details = form.has(DRAWN) ? await detailsIn(needs, request, by) : null;
  return needs.database.write(async (writer) => {
    if (!details) return act(writer, asked.version);
    if (deed !== null) await takeStory(writer, deed, asked);
    return act(writer, await keepDetails(writer, details, needs));
  });
}

interface Details {
  readonly storyId: string;
  readonly version: number;
  readonly by: StaffMember;
  readonly text: DraftText;
  readonly passwordHash: string | null;
  /** Those among its tags that there were not yet. */
  readonly newTags: readonly Tag[];
}

/** Reads and checks what a form says around the text. Throws a `Refusal` at the field. */
async function detailsIn(needs: WritingPageNeeds, request: Request, by: StaffMember): Promise<Details> {
  const { database } = needs;
  const { params, form } = request;
  const storyId = params['id'] ?? '';
  const story = await findSeen(database, { storyId, by });
  if (!story.draft) throw new Refusal('not-now', { status: 409, says: sayWriting('not-now') });
  const [sections, bylines] = await Promise.all([findSections(database), findBylines(database)]);
  const tags = await tagsIn(needs, form);
  const known = {
    sectionIds: sections.map(({ id }) => id),
    authorIds: bylines.map(({ id }) => id),
    tagIds: tags?.map(({ id }) => id) ?? null,
  };
  const value = detailsFrom(form, story.draft, known);
  const checked = await checkSent(database, { story, by, value, newId: needs.newId });
  if ('refused' in checked) throw refusalOf(checked.refused.path);
  const { text } = checked;
  const line = form.get('password') ?? '';
  const passwordHash = await newPasswordHash(database, { story, by, visibility: text.visibility, line });
  const newTags = (tags ?? []).filter(({ isNew }) => isNew);
  return { storyId, version: Number(form.get('version') ?? ''), by, text, passwordHash, newTags };
}

/** Saves them, and the tags that they newly name. Returns the version that stands then. */
async function keepDetails(
  writer: Writer,
  { newTags, ...details }: Details,
  { clock, newId, pages }: WritingPageNeeds,
): Promise<number> {
  // Where nothing of them was changed, it does not matter who has saved since.
  await takeToWrite(writer, { storyId: details.storyId, by: details.by });
  const kept = new Map<string, string>();
  for (const tag of newTags) kept.set(tag.id, await keepNewTag(writer, tag, pages));
  const tagIds = [...new Set(details.text.tagIds.map((id) => kept.get(id) ?? id))];
  const text = { ...details.text, tagIds };
  const outcome = await saveDraft(writer, { ...details, text }, { clock, newId });
  if (outcome.kind === 'saved') return outcome.draft.version;
  throw new Refusal('saved-meanwhile', { status: 409, says: sayWriting('saved-meanwhile') });
}

/** The tags that the form names, those among them that there are not yet with a new id; null: it changes none. */
async function tagsIn(
  { database, newId }: { readonly database: Reader; readonly newId: () => string },
  form: Request['form'],
): Promise<readonly (Tag & { readonly isNew: boolean })[] | null> {
  const line = form.get('tags');
  if (line === undefined || leftAlone(form)('tags')) return null;
  const typed = typedTags(line);
  if (!typed) throw new Refusal('tags-wrong', { field: 'tags', says: sayWriting('tags-wrong') });
  const known = await findTags(database, { slugs: typed.map(({ slug }) => slug) });
  return Promise.all(
    typed.map(async (tag) => {
      const one = known.find(({ slug }) => slug === tag.slug) ?? (await tagOfWord(database, tag.slug));
      return one ? { ...one, isNew: false } : { ...tag, id: newId(), isNew: true };
    }),
  );
}

function refusalOf(path: string): Refusal {
  if (path === 'language')
    return new Refusal('language-wrong', { field: path, says: sayWriting('language-wrong') });
  return new Refusal('not-understood', { status: 422 });
}
