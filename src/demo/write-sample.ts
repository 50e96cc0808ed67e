import { laterBy, MINUTE } from '#platform/clock';
import type { Writer } from '#platform/database';
import { withIds } from './cast/compose.ts';
import {
  AUTHORS,
  CAMPAIGN,
  type CastComment,
  type CastStory,
  commentsOf,
  type PictureName,
  SECTIONS,
  STORIES,
  TAGS,
  WAYS,
} from './cast/index.ts';
import type { DemoNeeds } from './needs.ts';

type SampleNeeds = Pick<DemoNeeds, 'stories' | 'conversation' | 'giving' | 'clock' | 'newId'> & {
  readonly pictureIds: ReadonlyMap<PictureName, string>;
};

/** Writes everything but the pictures. Returns the ids of the stories, pages and background boxes. */
export async function writeSample(writer: Writer, needs: SampleNeeds): Promise<readonly string[]> {
  const ids = await keepTaxonomy(writer, needs);
  const storyIds: string[] = [];
  const boxes = STORIES.filter(({ kind }) => kind === 'box');
  const boxIds = new Map(boxes.map(({ slug }) => [slug, needs.newId()]));
  for (const story of STORIES) {
    const id = boxIds.get(story.slug) ?? needs.newId();
    storyIds.push(id);
    await needs.stories.keepStory(writer, storyToKeep(story, { ...needs, id, ids, boxIds }));
    await keepConversation(writer, story, { ...needs, storyId: id });
  }
  for (const way of WAYS) await needs.giving.keepWay(writer, way);
  const pictureId = needs.pictureIds.get('ferry') ?? null;
  await needs.giving.openCampaign(writer, { ...CAMPAIGN, pictureId });
  return storyIds;
}

type Ids = ReadonlyMap<string, string>;

/** Sections, tags and authors. Returns their ids by `kind slug`. */
async function keepTaxonomy(writer: Writer, { stories, newId }: SampleNeeds): Promise<Ids> {
  const ids = new Map<string, string>();
  const idOf = (key: string) => {
    const id = newId();
    ids.set(key, id);
    return id;
  };
  for (const [position, section] of SECTIONS.entries()) {
    await stories.keepSection(writer, {
      ...{ id: idOf(`section ${section.slug}`), parentId: null, position },
      ...section,
    });
  }
  for (const tag of TAGS) await stories.keepTag(writer, { id: idOf(`tag ${tag.slug}`), ...tag });
  for (const author of AUTHORS) {
    await stories.keepAuthor(writer, { id: idOf(`author ${author.slug}`), ...author });
  }
  return ids;
}

function storyToKeep(
  story: CastStory,
  needs: SampleNeeds & { readonly id: string; readonly ids: Ids; readonly boxIds: Ids },
) {
  const { ids, pictureIds, boxIds } = needs;
  const idsOf = (kind: string, slugs: readonly string[]) =>
    slugs.flatMap((slug) => ids.get(`${kind} ${slug}`) ?? []);
  const at = instantsOf(story, needs);
  return {
    ...{ id: needs.id, kind: story.kind, slug: story.slug, language: story.language },
    ...{ title: story.title, standfirst: story.standfirst },
    ...({ status: 'published', visibility: 'public' } as const),
    document: withIds(story.document, { pictures: pictureIds, boxes: boxIds }),
    sectionIds: idsOf('section', story.section === null ? [] : [story.section]),
    tagIds: idsOf('tag', story.tags),
    authorIds: idsOf('author', story.authors),
    leadPictureId: story.lead === null ? null : (pictureIds.get(story.lead) ?? null),
    commentsClosedAt: story.kind === 'story' ? null : at.published,
    ...{ pinnedAt: null, scheduledFor: null },
    ...{ createdAt: at.published, firstPublishedAt: at.published, changedAt: at.changed },
  };
}

/** When a story of the cast appeared and was last changed, seen from now. */
function instantsOf(story: CastStory, { clock }: Pick<SampleNeeds, 'clock'>) {
  const published = new Date(clock.now().getTime() - story.minutesOld * MINUTE);
  const changed = story.changedAfter === undefined ? 0 : story.changedAfter * MINUTE;
  return {
    published: published.toISOString(),
    changed: laterBy(published, changed),
    after: (minutes: number) => laterBy(published, minutes * MINUTE),
  };
}

async function keepConversation(
  writer: Writer,
  story: CastStory,
  needs: SampleNeeds & { readonly storyId: string },
): Promise<void> {
  const { importer } = needs.conversation;
  const comments = commentsOf(story);
  const at = instantsOf(story, needs);
  for (const passage of story.questions) {
    await importer.importQuestion(writer, {
      ...{ passageId: passage.passageId, question: passage.question, words: passage.words },
      ...{ storyId: needs.storyId, openedAt: at.published, closedAt: null, atFirst: 'closed' },
    });
  }
  for (const comment of comments) {
    await importer.importComment(writer, {
      ...wordsOf(comment),
      storyId: needs.storyId,
      ...timesOf(comment, at),
    });
  }
  if (comments.length > 0) await importer.closeImport(writer, needs.storyId);
}

function wordsOf(comment: CastComment) {
  const { id, parentId, person, body, up, down, passageId, passageWords } = comment;
  return {
    ...{ id, parentId, body, up, down, passageId, passageWords },
    ...{ authorName: person.name, email: person.email, website: person.website, staffId: person.staffId },
    ...({ bodyKind: 'markdown', state: 'published' } as const),
  };
}

function timesOf(comment: CastComment, at: ReturnType<typeof instantsOf>) {
  return {
    createdAt: at.after(comment.after),
    editedAt: comment.edited === undefined ? null : at.after(comment.edited),
    pinnedAt: comment.pinned === undefined ? null : at.after(comment.pinned),
    threadClosedAt: null,
  };
}
