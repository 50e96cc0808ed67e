import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { StoryDocument, StoryToKeep } from '#stories';
import { keptPicture, pictureKey } from '../../src/conversation/pictures/rules/comment-picture.ts';
import { hashOfPassword } from '../../src/stories/password.ts';
import type { Person, Room } from '../a-newsroom.ts';
import { bringExport, exportText } from '../exports.ts';
import { markedText } from '../marked-text.ts';
import { act, save, write } from '../writing.ts';

/**
 * Stories and comments of each kind, hidden and not. Each text of them holds two words that stand nowhere else:
 * `ask…`, for which doors are asked, and `tell…`, which must come through none of them.
 */
export interface HiddenThings {
  /** Each path at which a story stands or could be thought to stand. */
  readonly paths: readonly string[];
  readonly storyIds: readonly string[];
  readonly commentIds: readonly string[];
  /** Of a campaign that nobody has opened. */
  readonly campaignId: string;
  /** Each comment's picture by its file's name. The words that must not be told stand in the file as well. */
  readonly commentPictures: readonly { readonly commentId: string; readonly file: string }[];
  /** Those of the paths and comments that everybody may see, and answer. */
  readonly open: ReadonlySet<string>;
  /** Pictures that only hidden stories show. */
  readonly pictureIds: readonly string[];
  readonly asked: readonly string[];
  readonly untold: readonly string[];
  /** What everybody may read, so that the test is known to look. */
  readonly told: readonly string[];
}

const STORIES: Record<string, Partial<StoryToKeep>> = {
  draft: { status: 'draft', firstPublishedAt: null },
  reviewed: { status: 'in-review', firstPublishedAt: null },
  scheduled: { status: 'scheduled', firstPublishedAt: null, scheduledFor: '2026-05-01T08:00:00.000Z' },
  withdrawn: { status: 'withdrawn' },
  private: { visibility: 'private' },
  password: { visibility: 'password' },
  published: {},
};

/** What becomes of a comment of the published story after it was brought in. */
const COMMENTS = ['published', 'held', 'rejected', 'deleted'] as const;

/** What is written at the desk: a new story that is to go out, and a pending change of a published one. */
const WRITTEN = ['written', 'changed'] as const;

export async function hideThings(room: Room): Promise<HiddenThings> {
  const paths: string[] = [];
  const commentIds: string[] = [];
  const pictureIds: string[] = [];
  const passwordHash = await hashOfPassword('open sesame');
  await keepShelves(room);
  for (const [kind, story] of Object.entries(STORIES)) {
    const id = `leak-${kind}`;
    const picture = await room.newsroom.stories.pictures.keepPicture(await aPicture(pictureIds.length), {
      ...{ fileName: `${kind}.png`, alt: `tell${kind}alt`, caption: `tell${kind}caption`, credit: '' },
    });
    if (kind !== 'published') pictureIds.push(picture.id);
    const { href } = await room.publish({
      ...{
        id,
        slug: `leak-${kind}`,
        title: `ask${kind} tell${kind}title`,
        standfirst: `tell${kind}standfirst`,
      },
      ...{ sectionIds: ['leak-news'], tagIds: ['leak-tag'], authorIds: ['leak-ana'] },
      ...{ leadPictureId: picture.id },
      document: markedText([[`ask${kind}`, `passage-${id}`], ` tell${kind}text`]),
      ...(kind === 'password' ? { passwordHash } : {}),
      ...story,
    });
    await askReaders(room, { id, kind });
    await keepOldWays(room, id, kind);
    paths.push(...new Set([href || `/2026/03/leak-${kind}`, `/2026/03/leak-${kind}`, `/old/leak-${kind}`]));
    const written = kind === 'published' ? COMMENTS : (['published'] as const);
    for (const state of written) commentIds.push(await writeComment(room, { storyId: id, kind, state }));
  }
  const campaignId = await draftCampaign(room);
  const beingWritten = await writeAtDesk(room, pictureIds);
  await hangOn(room, await room.staff('editor'), { id: 'leak-published', kind: 'published' });
  paths.push(
    '/2026/03/leak-written',
    '/2026/05/leak-written',
    '/2026/03/leak-changed',
    '/2026/03/leak-changed-new',
  );
  await bringAsides(room);
  paths.push('/2019/03/leak-brought');
  commentIds.push('901', ...ASIDES.map((_, at) => `${902 + at}`));
  await room.settle();
  const hidden = Object.keys(STORIES).filter((kind) => kind !== 'published');
  const hiddenComments = [...hidden.map((kind) => `${kind}published`), ...hiddenStates()];
  return {
    ...{
      paths,
      campaignId,
      commentIds,
      pictureIds,
      commentPictures: commentIds.map(pictureOf),
      storyIds: [...Object.keys(STORIES).map((kind) => `leak-${kind}`), ...beingWritten],
    },
    open: new Set([
      '/2026/03/leak-published',
      '/2026/03/leak-changed',
      '/old/leak-published',
      '/2019/03/leak-brought',
      'leak-published-published',
      '901',
    ]),
    asked: [...[...hidden, ...WRITTEN].map((kind) => `ask${kind}`), 'askcomment', 'askbox'],
    untold: [
      ...[...hidden, ...WRITTEN].flatMap((kind) =>
        ['title', 'standfirst', 'text', 'question', 'alt', 'caption'].map((of) => `tell${kind}${of}`),
      ),
      ...[...WRITTEN, 'published'].flatMap((kind) => [`tell${kind}note`, `tell${kind}noteanswer`]),
      ...hiddenComments.flatMap((comment) =>
        ['comment', 'name', 'picture', 'shows'].map((of) => `tell${comment}${of}`),
      ),
      ...['tell-address@', 'tell.address', 'tellcampaigndraft', 'tellboxtitle', 'tellboxtext'],
      ...ASIDES.flatMap(({ says }) => [`tell${says}comment`, `tell${says}name`, `tell${says}@`]),
    ],
    told: [
      'tellpublishedtitle',
      'tellpublishedtext',
      'tellpublishedquestion',
      'tellpublishedpublishedcomment',
      'tellbroughtcomment',
    ],
  };
}

const hiddenStates = () =>
  COMMENTS.filter((state) => state !== 'published').map((state) => `published${state}`);

/** Returns the ids of the stories. */
async function writeAtDesk(room: Room, pictureIds: string[]): Promise<readonly string[]> {
  const as = await room.staff('editor');
  const box = await writeBox(room, as);
  const ids: string[] = [box];
  for (const [at, kind] of WRITTEN.entries()) {
    // In a shade of its own: the same bytes would be the same picture.
    const shade = Object.keys(STORIES).length + at;
    const picture = await room.newsroom.stories.pictures.keepPicture(await aPicture(shade), {
      ...{ fileName: `${kind}.png`, alt: `tell${kind}alt`, caption: `tell${kind}caption`, credit: '' },
    });
    pictureIds.push(picture.id);
    const id =
      kind === 'written'
        ? await write(room, as)
        : (await room.publish({ slug: 'leak-changed', title: 'Stands', document: naming(box) })).id;
    if (kind === 'changed') await act(room, as, id, 'begin');
    await save(room, as, id, {
      ...{
        title: `ask${kind} tell${kind}title`,
        standfirst: `tell${kind}standfirst`,
        leadPictureId: picture.id,
      },
      ...{
        document: markedText([`ask${kind} tell${kind}text`]),
        sectionIds: ['leak-news'],
        tagIds: ['leak-tag'],
      },
      ...{ slug: kind === 'written' ? 'leak-written' : 'leak-changed-new', authorIds: ['leak-ana'] },
    });
    await hangOn(room, as, { id, kind });
    await act(room, as, id, 'schedule', { at: '2026-05-01T08:00' });
    ids.push(id);
  }
  return ids;
}

/** A background box that is not out, for a story that is. Returns its id. */
async function writeBox(room: Room, as: Person): Promise<string> {
  const { location = '' } = await room.post('/desk/stories', { kind: 'box' }, { as });
  const id = location.split('/').at(-1) ?? '';
  await save(room, as, id, { title: 'askbox tellboxtitle', document: markedText(['askbox tellboxtext']) });
  return id;
}

function naming(boxId: string): StoryDocument {
  return { type: 'doc', content: [{ type: 'box', attrs: { id: 'boxplace', boxId } }] };
}

/** What is written of words of a story: a question that is asked once it goes out, and a note, which never is. */
async function hangOn(room: Room, as: Person, { id, kind }: { id: string; kind: string }): Promise<void> {
  const words = `tell${kind}text`;
  await room.post(`/desk/stories/${id}/questions`, { words, question: `tell${kind}question` }, { as });
  const note = await room.post(`/desk/stories/${id}/notes`, { words, text: `tell${kind}note` }, { as });
  const answer = { answer: `tell${kind}noteanswer` };
  await room.post(`/desk/stories/${id}/notes/${note.location?.split('#note-').at(-1)}/answer`, answer, {
    as,
  });
}

async function keepShelves(room: Room): Promise<void> {
  const { stories } = room.newsroom;
  await room.database.write(async (writer) => {
    await stories.keepSection(writer, { id: 'leak-news', slug: 'news', name: 'News', parentId: null });
    await stories.keepTag(writer, { id: 'leak-tag', slug: 'ferries', name: 'Ferries' });
    await stories.keepAuthor(writer, { id: 'leak-ana', slug: 'ana', name: 'Ana Reis', about: '' });
  });
}

/** A question on words of the story, whose id is known. */
async function askReaders(room: Room, { id, kind }: { id: string; kind: string }): Promise<void> {
  await room.database.write((writer) =>
    room.newsroom.conversation.importer.importQuestion(writer, {
      ...{ passageId: `passage-${id}`, storyId: id, question: `tell${kind}question`, words: `ask${kind}` },
      ...{ openedAt: '2026-03-10T07:00:00.000Z', closedAt: null, atFirst: 'closed' },
    }),
  );
}

/** Addresses that the story had elsewhere. */
async function keepOldWays(room: Room, id: string, kind: string): Promise<void> {
  await room.database.write(async (writer) => {
    await room.newsroom.stories.keepOldAddress(writer, { path: `/old/leak-${kind}` }, id);
    await room.newsroom.stories.keepOldAddress(writer, { path: `/?p=leak${kind}` }, id);
  });
}

/** A campaign of which the treasurer alone knows. */
async function draftCampaign(room: Room): Promise<string> {
  const id = room.newId();
  const draft = {
    id,
    title: 'tellcampaigndraft',
    slug: 'leak-campaign',
    text: 'tellcampaigndraft',
    currency: 'CAD',
  };
  await room.post('/desk/giving/campaigns', draft, { as: await room.staff('treasurer') });
  return id;
}

/** What the picture of a comment is called. */
function pictureOf(commentId: string): { commentId: string; file: string } {
  const id = createHash('sha256').update(commentId).digest('hex').slice(0, 32);
  return { commentId, file: `${id}.webp` };
}

/** Returns what the comment's row keeps of it. */
function keepPictureOf(
  { folder }: Room,
  { id, alt, says }: { id: string; alt: string; says: string },
): string {
  const name = pictureOf(id).file.replace('.webp', '');
  const place = join(folder, 'files', pictureKey(name));
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, says);
  return keptPicture({ id: name, width: 90, height: 60, alt });
}

type Versions = Record<'changed_version' | 'said_version' | 'came_out_version', number>;

async function writeComment(
  room: Room,
  { storyId, kind, state }: { storyId: string; kind: string; state: (typeof COMMENTS)[number] },
): Promise<string> {
  const id = `${storyId}-${state}`;
  const { importer } = room.newsroom.conversation;
  await room.database.write(async (writer) => {
    await importer.importComment(writer, {
      ...{ id, storyId, parentId: null, authorName: `tell${kind}${state}name`, staffId: null },
      ...{ email: 'tell-address@example.org', website: '', body: `askcomment tell${kind}${state}comment` },
      ...{ bodyKind: 'markdown', createdAt: '2026-03-10T07:00:00.000Z', editedAt: null, pinnedAt: null },
      ...{ state: state === 'held' ? 'held' : 'published', threadClosedAt: null, up: 0, down: 0 },
      // Each answers the question of its story.
      ...{ passageId: `passage-${storyId}`, passageWords: `ask${kind}` },
    });
    const at = room.clock.now().toISOString();
    await writer
      .tables<{ comments: Record<'id' | 'rejected_at' | 'deleted_at' | 'picture', string> & Versions }>()
      .updateTable('comments')
      .set({
        // As if it had changed since a listener last heard of it.
        ...{ changed_version: 1, said_version: 1, came_out_version: 1 },
        picture: keepPictureOf(room, {
          id,
          alt: `tell${kind}${state}shows`,
          says: `tell${kind}${state}picture`,
        }),
        ...(state === 'rejected' ? { rejected_at: at } : {}),
        ...(state === 'deleted' ? { deleted_at: at } : {}),
      })
      .where('id', '=', id)
      .execute();
    await importer.closeImport(writer, storyId);
  });
  return id;
}

/** What an earlier site held for some eyes only: the import keeps it, and the desk alone shows it. */
const ASIDES = [
  { says: 'private', type: 'private', parent: 901 },
  { says: 'answer', type: 'comment', parent: 902 },
  { says: 'note', type: 'note', parent: 0 },
];

async function bringAsides(room: Room): Promise<void> {
  const told = { id: 901, says: 'askcomment tellbroughtcomment', by: 'tellbroughtname' };
  const untold = ASIDES.map(({ says, type, parent }, at) => ({
    ...{ id: 902 + at, says: `askcomment tell${says}comment`, by: `tell${says}name`, type, parent },
    email: `tell${says}@reader.example`,
  }));
  const story = { id: 900, slug: 'leak-brought', comments: [told, ...untold] };
  await bringExport(room, exportText({ items: [story] }));
}

async function aPicture(shade: number): Promise<Buffer> {
  const background = { r: shade * 20, g: 80, b: 120 };
  return sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .png()
    .toBuffer();
}
