import { expect, it } from 'vitest';
import { hashOfPassword } from '../../src/stories/password.ts';
import { describeNewsroom, type Person, type Room, type Seen } from '../a-newsroom.ts';
import { broughtComment } from '../comments.ts';
import { aGuest, signInByMail } from '../links.ts';

/** Who acts: readers as they are known, and each role of the staff. */
const READERS = ['a stranger', 'its author', 'another guest', 'an account', 'somebody blocked'] as const;
const ROLES = ['contributor', 'author', 'treasurer', 'moderator', 'editor', 'owner'] as const;
type Actor = (typeof READERS)[number] | (typeof ROLES)[number];
const ACTORS: readonly Actor[] = [...READERS, ...ROLES];

const STORIES = [
  ...['open', 'held', 'closed', 'password', 'private', 'draft', 'scheduled', 'withdrawn'],
] as const;
type StoryState = 'open' | 'held' | 'closed' | 'password' | 'private' | 'draft' | 'scheduled' | 'withdrawn';

const COMMENTS = ['published', 'held', 'rejected', 'a stone', 'in a closed thread'] as const;
type CommentState = (typeof COMMENTS)[number];

const OF_READERS = ['read', 'comment', 'reply', 'vote', 'report', 'edit', 'delete'] as const;
const OF_STAFF = ['approve', 'hold', 'reject', 'pin', 'pick', 'close-thread', 'block-person'] as const;
type Verb = (typeof OF_READERS)[number] | (typeof OF_STAFF)[number];
const VERBS: readonly Verb[] = [...OF_READERS, ...OF_STAFF];

/** What comes of it: done; done, and waits to be read; refused; or as if there were nothing. */
type Outcome = 'done' | 'waits' | 'refused' | 'nothing';

interface Cell {
  readonly verb: Verb;
  readonly actor: Actor;
  readonly story: StoryState;
  readonly comment: CommentState;
}

const isRole = (actor: Actor) => ROLES.some((role) => role === actor);
const moderates = (actor: Actor) => ['moderator', 'editor', 'owner'].includes(actor);
const isPublic = (story: StoryState) => ['open', 'held', 'closed'].includes(story);

/** What should come of it, as a person of the newsroom would say it. */
function expected({ verb, actor, story, comment }: Cell): Outcome {
  if (OF_STAFF.some((one) => one === verb)) return ofStaff({ verb, actor, story, comment });
  if (!isPublic(story)) return 'nothing';
  const isSeen = comment === 'published' || comment === 'in a closed thread';
  const mayWrite = (): Outcome => {
    if (story === 'closed' || actor === 'somebody blocked') return 'refused';
    return story === 'held' && !isRole(actor) ? 'waits' : 'done';
  };
  switch (verb) {
    case 'read':
      return isSeen || comment === 'a stone' ? 'done' : 'nothing';
    case 'comment':
      return mayWrite();
    case 'reply':
      return comment === 'published' ? mayWrite() : 'refused';
    case 'vote': {
      if (!isSeen) return 'nothing';
      const isOwn = actor === 'its author' || actor === 'somebody blocked';
      return story === 'closed' || comment === 'in a closed thread' || isOwn ? 'refused' : 'done';
    }
    case 'report':
      return isSeen ? 'done' : 'nothing';
    case 'edit':
      if (actor !== 'its author' || comment === 'rejected' || comment === 'a stone') return 'nothing';
      if (story === 'closed' || comment === 'in a closed thread') return 'refused';
      return story === 'held' || comment === 'held' ? 'waits' : 'done';
    case 'delete':
      if (actor !== 'its author' || comment === 'rejected' || comment === 'a stone') return 'nothing';
      return 'done';
    default:
      return 'nothing';
  }
}

function ofStaff({ actor, comment }: Cell): Outcome {
  if (!moderates(actor)) return 'refused';
  return comment === 'a stone' ? 'nothing' : 'done';
}

describeNewsroom(
  'What becomes of each act',
  (room) => {
    it('follows from the act, the person, the story and the comment, and what is not done changes nothing', async () => {
      const stage = await setStage(room());
      const surprises: string[] = [];
      for (const cell of cells()) {
        const comment = await stage.comment(cell.story, cell.comment);
        const before = await stage.rowOf(comment);
        const found = outcomeOf(await act(room(), cell, { ...stage, commentId: comment }));
        if (found === 'done' || found === 'waits') await stage.clearAway(cell);
        else if ((await stage.rowOf(comment)) !== before) surprises.push(`${says(cell)} changed something`);
        const wanted = expected(cell);
        if (found !== wanted) surprises.push(`${says(cell)}: ${found} instead of ${wanted}`);
      }
      expect(surprises).toEqual([]);
    });
  },
  { config: { limits: 'off' } },
);

const says = ({ verb, actor, story, comment }: Cell) =>
  `${verb} by ${actor}, the story ${story}, the comment ${comment}`;

/** Each act of each person on each comment of an open story, and on a published one of each other story. */
function* cells(): Generator<Cell> {
  for (const story of STORIES) {
    for (const comment of story === 'open' ? COMMENTS : (['published'] as const)) {
      for (const verb of VERBS)
        for (const actor of ACTORS) yield { verb, actor, story: story as StoryState, comment };
    }
  }
}

function outcomeOf({ status, text }: Seen): Outcome {
  if (status === 404 || status === 410) return 'nothing';
  if (status >= 400) return 'refused';
  return text.startsWith('{') && JSON.parse(text).state === 'held' ? 'waits' : 'done';
}

interface Stage {
  readonly persons: ReadonlyMap<Actor, Person>;
  readonly hrefs: ReadonlyMap<StoryState, string>;
}

function act(
  room: Room,
  { verb, actor, story }: Cell,
  { persons, hrefs, commentId }: Stage & { readonly commentId: string },
): Promise<Seen> {
  const as = persons.get(actor);
  const how = { ...(as && { as }), headers: { accept: 'application/json' } };
  const words = { name: `Somebody ${room.newId()}`, body: `Words that nobody has said yet: ${room.newId()}` };
  switch (verb) {
    case 'read':
      return room.visit(`/comments/${commentId}`, how);
    case 'comment':
      return room.post(`${hrefs.get(story)}/comments`, words, how);
    case 'reply':
      return room.post(`${hrefs.get(story)}/comments`, { ...words, parent: commentId }, how);
    case 'vote':
      return room.post(`/comments/${commentId}/vote`, { value: '1' }, how);
    case 'report':
      return room.post(`/comments/${commentId}/report`, { reason: 'spam', words: '' }, how);
    case 'edit':
      return room.post(`/comments/${commentId}/edit`, words, how);
    default:
      return room.post(`/comments/${commentId}/${verb}`, {}, how);
  }
}

interface Tables {
  comments: {
    id: string;
    reader_id: string | null;
    author_name: string;
    rejected_at: string | null;
    withdrawn_at: string | null;
  };
  conversations: { story_id: string; state: string | null; comments: number };
  comment_blocks: { subject: string };
}

/** A story in each state, everybody who acts, and comments that are written anew once something was done to them. */
async function setStage(room: Room) {
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

  const standing = new Map<string, string>();
  return {
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
    async clearAway({ verb, story, comment }: Cell): Promise<void> {
      standing.delete(`${story} ${comment}`);
      if (verb !== 'block-person') return;
      await room.database.write(async (writer) => {
        const blocks = writer.tables<Tables>().deleteFrom('comment_blocks');
        await blocks.where('subject', '=', authorId ?? '').execute();
      });
    },
    /** The comment, and how many there are. */
    async rowOf(id: string): Promise<string> {
      const comments = room.database.tables<Tables>().selectFrom('comments');
      const row = await comments.selectAll().where('id', '=', id).executeTakeFirst();
      const { many } = await comments.select((of) => of.fn.countAll().as('many')).executeTakeFirstOrThrow();
      return JSON.stringify([row, Number(many)]);
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
  expect(answer.status).toBe(303);
}

/** Returns where it stands, or would stand. */
async function publishAs(room: Room, story: StoryState): Promise<string> {
  const id = `matrix-${story}`;
  const slug = id;
  const hidden = { firstPublishedAt: null };
  const { href } = await room.publish({
    ...{ id, slug },
    ...(story === 'private' || story === 'password' ? { visibility: story } : {}),
    ...(story === 'password' ? { passwordHash: await hashOfPassword('open sesame') } : {}),
    ...(story === 'draft' ? { status: 'draft', ...hidden } : {}),
    ...(story === 'scheduled'
      ? { status: 'scheduled', ...hidden, scheduledFor: '2026-05-01T08:00:00.000Z' }
      : {}),
    ...(story === 'withdrawn' ? { status: 'withdrawn' } : {}),
  });
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
        rejected_at: state === 'rejected' ? now : null,
        withdrawn_at: state === 'a stone' ? now : null,
      })
      .where('id', '=', id)
      .execute();
  });
  return id;
}
