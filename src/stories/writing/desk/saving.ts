import type { DeskDeed } from '#desk';
import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { type Answer, json, Refusal, type Request, seeOther } from '#platform/http';
import { keepTag } from '../../actions/keep-taxonomy.ts';
import { findAddress, findBylines, findSections, findTag, findTags } from '../../store/index.ts';
import type { Tag } from '../../words.ts';
import { findSeen } from '../actions/demand.ts';
import { type SaveOutcome, saveDraft } from '../actions/save-draft.ts';
import { checkSent } from '../check-sent.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { detailsFrom } from '../rules/details-form.ts';
import { WRITERS } from '../rules/may-write.ts';
import { typedTags } from '../rules/tag-names.ts';
import type { DraftText } from '../words.ts';
import { newPasswordHash } from './new-password.ts';
import { CHOOSES, choiceAddress, STORIES, storyPath } from './paths.ts';
import { sentDraft } from './sent-draft.ts';
import { orShownAgain } from './shown-again.ts';
import { staffNames } from './story-facts.ts';

/**
 * What a text may take on its way, in bytes. 60,000 words are 0.7 MB in English, and 3 MB in Arabic, of which each
 * letter is six bytes in a form; with twice that come the marks and blocks of a text that is made of more than words.
 */
export const MOST_TEXT_BYTES = 6 * 1024 * 1024;

/**
 * `POST /desk/stories/:id/draft`, for the editor: `version`, and `draft` as JSON. Answers in JSON: `saved` with the new
 * version (and the text, where something in it was mended), `met` with what stands (409), or `refused` with the place
 * and the reason (422).
 */
export function saveDraftDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: `${STORIES}/:id/draft`,
    roles: WRITERS,
    mostFormBytes: MOST_TEXT_BYTES,
    async act({ params, form }, by) {
      const storyId = params['id'] ?? '';
      const version = Number(form.get('version') ?? '');
      const value = parsed(form.get('draft'));
      const story = await findSeen(needs.database, { storyId, by });
      const checked = await checkSent(needs.database, { story, by, value, newId: needs.newId });
      if ('refused' in checked) return json({ outcome: 'refused', ...checked.refused }, 422);
      const { text, mended } = checked;
      const outcome = await saved(needs, { storyId, version, text, by });
      if (outcome.kind === 'met') {
        const stands = outcome.draft && sentDraft(outcome.draft, await staffNames(needs));
        return json({ outcome: 'met', stands }, 409);
      }
      const { version: now, savedAt } = outcome.draft;
      return json({
        outcome: 'saved',
        version: now,
        savedAt,
        ...(mended.length > 0 ? { mended, draft: text } : {}),
      });
    },
  };
}

/** `POST /desk/stories/:id/details`: the form of what stands around the text. */
export function saveDetailsDeed(needs: WritingPageNeeds): DeskDeed {
  return {
    path: `${STORIES}/:id/details`,
    roles: WRITERS,
    act: (request, by) =>
      orShownAgain(needs, { request, by, deed: 'details' }, () => saveDetails(needs, request, by)),
  };
}

async function saveDetails(needs: WritingPageNeeds, request: Request, by: StaffMember): Promise<Answer> {
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
  const version = Number(form.get('version') ?? '');
  const newTags = (tags ?? []).filter(({ isNew }) => isNew);
  const outcome = await saved(needs, { storyId, version, text, by, passwordHash, newTags });
  if (outcome.kind === 'met') {
    throw new Refusal('saved-meanwhile', { status: 409, says: sayWriting('saved-meanwhile') });
  }
  return seeOther(form.get('next') === CHOOSES ? choiceAddress(storyId) : `${storyPath(storyId)}?saved`);
}

/** The tags that the form names, those among them that there are not yet with a new id; null: it says nothing of tags. */
async function tagsIn(
  { database, newId }: WritingPageNeeds,
  form: Request['form'],
): Promise<readonly (Tag & { readonly isNew: boolean })[] | null> {
  const line = form.get('tags');
  if (line === undefined) return null;
  const typed = typedTags(line);
  if (!typed) throw new Refusal('tags-wrong', { field: 'tags', says: sayWriting('tags-wrong') });
  const known = await findTags(database, { slugs: typed.map(({ slug }) => slug) });
  return Promise.all(
    typed.map(async (tag) => {
      const one = known.find(({ slug }) => slug === tag.slug) ?? (await tagMergedFrom(database, tag));
      return one ? { ...one, isNew: false } : { ...tag, id: newId(), isNew: true };
    }),
  );
}

/** The tag with which one of this word was merged: written again it is that one, and its address leads there still. */
async function tagMergedFrom(reader: Reader, { slug }: Pick<Tag, 'slug'>): Promise<Tag | null> {
  const address = await findAddress(reader, `/tag/${slug}`);
  return address?.target === 'tag' ? findTag(reader, address.targetId) : null;
}

function refusalOf(path: string): Refusal {
  if (path === 'language')
    return new Refusal('language-wrong', { field: path, says: sayWriting('language-wrong') });
  return new Refusal('not-understood', { status: 422 });
}

/** Saves the text and, where that was saved, the tags that it newly names. */
function saved(
  { database, clock, newId, pages }: WritingPageNeeds,
  save: {
    readonly storyId: string;
    readonly version: number;
    readonly text: DraftText;
    readonly by: StaffMember;
    readonly passwordHash?: string | null;
    readonly newTags?: readonly Tag[];
  },
): Promise<SaveOutcome> {
  return database.write(async (writer) => {
    const outcome = await saveDraft(writer, save, { clock, newId });
    if (outcome.kind === 'saved') {
      for (const tag of save.newTags ?? []) await keepTag(writer, tag, pages);
    }
    return outcome;
  });
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
