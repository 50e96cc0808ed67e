import { join } from 'node:path';
import { createFiles } from '#platform/files';
import type { StoryToKeep } from '#stories';
import { keptPicture, pictureKey } from '../../src/conversation/pictures/rules/comment-picture.ts';
import { hashOfPassword } from '../../src/stories/password.ts';
import type { Person, Room } from '../a-newsroom.ts';
import { aPicture, pictureFiles } from '../comment-pictures.ts';
import { broughtComment } from '../comments.ts';
import { aGuest, signInByMail } from '../links.ts';

/** Who acts: readers as they are known, and each role of the staff. */
export const READERS = [
  'a stranger',
  'its author',
  'another guest',
  'an account',
  'somebody blocked',
] as const;
export const ROLES = ['contributor', 'author', 'treasurer', 'moderator', 'editor', 'owner'] as const;
export type Actor = (typeof READERS)[number] | (typeof ROLES)[number];

export const STORIES = [
  ...['open', 'held', 'closed', 'password', 'private', 'draft', 'scheduled', 'withdrawn'],
] as const;
export type StoryState =
  | 'open'
  | 'held'
  | 'closed'
  | 'password'
  | 'private'
  | 'draft'
  | 'scheduled'
  | 'withdrawn';

export const COMMENTS = ['published', 'held', 'rejected', 'a stone', 'in a closed thread'] as const;
export type CommentState = (typeof COMMENTS)[number];

/** Every comment here shows the same one. */
export const PICTURE = '0123456789abcdef0123456789abcdef';

/** What was done, and where. */
interface Done {
  readonly verb: string;
  readonly story: StoryState;
  readonly comment: CommentState;
}

interface Tables {
  comments: {
    id: string;
    reader_id: string | null;
    author_name: string;
    picture: string | null;
    rejected_at: string | null;
    withdrawn_at: string | null;
  };
  conversations: { story_id: string; state: string | null; comments: number };
  comment_blocks: { subject: string };
  stories: { id: string; version: number };
}

/** A story in each state, everybody who acts, and comments that are written anew once something was done to them. */
export async function setStage(room: Room) {
  const persons = new Map<Actor, Person>();
  for (const role of ROLES) persons.set(role, await room.staff(role));
  persons.set('a stranger', room.person());
  for (const guest of ['its author', 'another guest', 'somebody blocked'] as const) {
    persons.set(guest, await aGuest(room, { name: guest }));
  }
  const account = room.person();
  await signInByMail(room, `${room.newId()}@reader.example`, account);
  persons.set('an account', account);
  const authorId = await readerOf(room, 'its author');
  const hrefs = new Map<StoryState, string>();
  for (const story of STORIES) hrefs.set(story as StoryState, await publishAs(room, story as StoryState));
  await blockPerson(room, persons);

  const picture = await aPicture();
  const files = createFiles(join(room.folder, 'files'));
  await files.write(pictureKey(PICTURE), picture.bytes);
  const standing = new Map<string, string>();
  return {
    picture,
    persons,
    hrefs,
    async comment(story: StoryState, state: CommentState): Promise<string> {
      const known = standing.get(`${story} ${state}`);
      if (known) return known;
      const id = await writeComment(room, { storyId: `matrix-${story}`, state, readerId: authorId });
      standing.set(`${story} ${state}`, id);
      return id;
    },
    /** What was done to a comment is done: the next act finds another one, and its author is kept out no longer. */
    async clearAway({ verb, story, comment }: Done): Promise<void> {
      standing.delete(`${story} ${comment}`);
      if (verb !== 'block-person') return;
      await room.database.write(async (writer) => {
        const blocks = writer.tables<Tables>().deleteFrom('comment_blocks');
        await blocks.where('subject', '=', authorId ?? '').execute();
      });
    },
    /** Comments are written beneath the newsroom: pages that are kept know nothing of them until they are told. */
    async tell(story: StoryState): Promise<void> {
      const id = `matrix-${story}`;
      await room.database.write(async (writer) => {
        const stories = writer.tables<Tables>().updateTable('stories');
        await stories
          .set((row) => ({ version: row('version', '+', 1) }))
          .where('id', '=', id)
          .execute();
        await room.newsroom.pages.touch(writer, `story:${id}`);
      });
    },
    /** The comment, how many there are, and how many files of pictures. */
    async rowOf(id: string): Promise<string> {
      const comments = room.database.tables<Tables>().selectFrom('comments');
      const row = await comments.selectAll().where('id', '=', id).executeTakeFirst();
      const { many } = await comments.select((of) => of.fn.countAll().as('many')).executeTakeFirstOrThrow();
      return JSON.stringify([row, Number(many), pictureFiles(room).length]);
    },
  };
}

async function readerOf(room: Room, name: string): Promise<string | null> {
  const row = await room.database
    .tables<Tables>()
    .selectFrom('comments')
    .select('reader_id')
    .where('author_name', '=', name)
    .executeTakeFirstOrThrow();
  return row.reader_id;
}

async function blockPerson(room: Room, persons: ReadonlyMap<Actor, Person>): Promise<void> {
  const { id } = await room.database
    .tables<Tables>()
    .selectFrom('comments')
    .select('id')
    .where('author_name', '=', 'somebody blocked')
    .executeTakeFirstOrThrow();
  const as = persons.get('moderator');
  const answer = await room.post(`/comments/${id}/block-person`, { term: 'for-ever' }, as ? { as } : {});
  if (answer.status !== 303) throw new Error(`Nobody was blocked: ${answer.status}`);
}

/** What a story is kept with in each state; how its conversation is held is decided elsewhere. */
export async function storyThatIs(story: StoryState): Promise<Partial<StoryToKeep>> {
  const hidden = { firstPublishedAt: null };
  switch (story) {
    case 'private':
      return { visibility: story };
    case 'password':
      return { visibility: story, passwordHash: await hashOfPassword('open sesame') };
    case 'draft':
      return { status: story, ...hidden };
    case 'scheduled':
      return { status: story, ...hidden, scheduledFor: '2026-05-01T08:00:00.000Z' };
    case 'withdrawn':
      return { status: story };
    default:
      return {};
  }
}

/** Returns where it stands, or would stand. */
async function publishAs(room: Room, story: StoryState): Promise<string> {
  const id = `matrix-${story}`;
  const slug = id;
  const { href } = await room.publish({ id, slug, ...(await storyThatIs(story)) });
  if (story === 'held' || story === 'closed') {
    await room.database.write(async (writer) => {
      await writer
        .tables<Tables>()
        .insertInto('conversations')
        .values({ story_id: id, state: story, comments: 0 })
        .execute();
    });
  }
  return href || `/2026/03/${slug}`;
}

async function writeComment(
  room: Room,
  { storyId, state, readerId }: { storyId: string; state: CommentState; readerId: string | null },
): Promise<string> {
  const id = room.newId();
  const { importer } = room.newsroom.conversation;
  const now = room.clock.now().toISOString();
  await room.database.write(async (writer) => {
    await importer.importComment(writer, {
      ...broughtComment(storyId, { id, createdAt: now }),
      state: state === 'held' ? 'held' : 'published',
      threadClosedAt: state === 'in a closed thread' ? now : null,
    });
    await writer
      .tables<Tables>()
      .updateTable('comments')
      .set({
        reader_id: readerId,
        picture: keptPicture({ id: PICTURE, width: 90, height: 60, alt: 'The pier' }),
        rejected_at: state === 'rejected' ? now : null,
        withdrawn_at: state === 'a stone' ? now : null,
      })
      .where('id', '=', id)
      .execute();
  });
  return id;
}
