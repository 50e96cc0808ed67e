import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room } from '../a-newsroom.ts';
import { shareOn } from '../cells.ts';
import { say } from '../comments.ts';
import { aMinuteLater } from '../letters.ts';
import { signInByMail } from '../links.ts';
import { ACTORS, isPublic, type Outcome, outcomeOf } from './matrix-outcomes.ts';
import {
  type Actor,
  COMMENTS,
  type CommentState,
  STORIES,
  type StoryState,
  setStage,
  storyThatIs,
} from './matrix-stage.ts';

describeNewsroom(
  'What becomes of asking for letters',
  (room) => {
    it('follows from the person, whose address it is, and the story', async () => {
      const { persons, hrefs } = await setStage(room());
      const proved = `${room().newId()}@reader.example`;
      await signInByMail(room(), proved, persons.get('an account') ?? room().person());
      const surprises: string[] = [];
      for (const { story, actor, address } of shareOn(room().engine, [...askings()])) {
        const email = address === 'proved' ? proved : `${room().newId()}@bay.example`;
        const as = persons.get(actor);
        const how = { ...(as && { as }), headers: { accept: 'application/json' } };
        const form = { email, notify: 'story' };
        const answered = outcomeOf(await room().post(`${hrefs.get(story)}/subscriptions`, form, how));
        const found = answered === 'done' && !(await isConfirmed(room(), email)) ? 'waits' : answered;
        const wanted = expectedOfAsking({ story, address });
        const what = `an address that is ${address}, asked by ${actor}, the story ${story}`;
        if (found !== wanted) surprises.push(`${what}: ${found} instead of ${wanted}`);
        const asking = (await lettersOf(room())).filter(
          ({ to, text }) => to === email && /\/subscriptions\/confirm\//.test(text),
        );
        if (asking.length !== Number(found === 'waits')) {
          surprises.push(`${what}: ${asking.length} letters that ask to confirm`);
        }
      }
      expect(surprises).toEqual([]);
    }, 180_000);
  },
  { config: { limits: 'off' } },
);

interface Asking {
  readonly story: StoryState;
  readonly actor: Actor;
  /** Whether it is proved that the address is theirs, or anybody may have typed it. */
  readonly address: 'proved' | 'typed';
}

/** Each person asks at each story; who has proved an address asks for that too. */
function* askings(): Generator<Asking> {
  for (const story of STORIES as readonly StoryState[]) {
    for (const actor of ACTORS) yield { story, actor, address: 'typed' };
    yield { story, actor: 'an account', address: 'proved' };
  }
}

function expectedOfAsking({ story, address }: Omit<Asking, 'actor'>): Outcome {
  if (!isPublic(story)) return 'nothing';
  if (story === 'closed') return 'refused';
  return address === 'proved' ? 'done' : 'waits';
}

/** Who is told of a comment, and who would be if they had not said otherwise. */
const TOLD = [
  'who follows the story',
  'who follows the thread',
  'who is answered',
  'who is named',
  'who wrote the story',
] as const;
const NOT_TOLD = [
  'who wrote the comment',
  'who has not confirmed',
  'who said farewell',
  'who is blocked',
  'who wants none of their story',
] as const;
type Listener = (typeof TOLD)[number] | (typeof NOT_TOLD)[number];
const LISTENERS: readonly Listener[] = [...TOLD, ...NOT_TOLD];

interface Cell {
  readonly story: StoryState;
  readonly comment: CommentState;
}

/** Whether a letter should leave, of a comment that came out and of which this became within the minute. */
function isTold(listener: Listener, { story, comment }: Cell): boolean {
  const isSeen = comment === 'published' || comment === 'in a closed thread';
  return TOLD.some((one) => one === listener) && isPublic(story) && isSeen;
}

describeNewsroom(
  'Who is told of a comment',
  (room) => {
    it('follows from what they asked for, and from what story and comment are once the letter leaves', async () => {
      const cast = await aCast(room());
      const surprises: string[] = [];
      for (const cell of cells()) {
        // Each in an hour of its own: more letters than twenty within one are gathered.
        room().clock.advance(60 * 60_000);
        const { words, addressOf } = await tellAll(room(), cast, cell);
        const letters = (await lettersOf(room())).filter(({ text }) => text.includes(words));
        for (const listener of LISTENERS) {
          const found = letters.filter(({ to }) => to === addressOf(listener)).length;
          const wanted = Number(isTold(listener, cell));
          const what = `${listener}, the story ${cell.story}, the comment ${cell.comment}`;
          if (found !== wanted) surprises.push(`${what}: ${found} letters instead of ${wanted}`);
        }
      }
      expect(surprises).toEqual([]);
    }, 180_000);
  },
  { config: { limits: 'off' } },
);

/** Each state of a comment under an open story, and a published one under each other story. */
function* cells(): Generator<Cell> {
  for (const story of STORIES as readonly StoryState[]) {
    for (const comment of story === 'open' ? COMMENTS : (['published'] as const)) yield { story, comment };
  }
}

interface Known {
  readonly as: Person;
  readonly email: string;
}

interface Cast {
  readonly readers: ReadonlyMap<Listener, Known>;
  readonly authors: ReadonlyMap<Listener, { readonly email: string }>;
  readonly bylineIds: readonly string[];
  readonly moderator: Person;
  readonly editor: Person;
}

async function aCast(room: Room): Promise<Cast> {
  const readers = new Map<Listener, Known>();
  for (const listener of [
    ...(['who follows the story', 'who follows the thread', 'who is answered', 'who is named'] as const),
    ...(['who wrote the comment', 'who said farewell', 'who is blocked'] as const),
  ]) {
    const one = { as: room.person(), email: `${room.newId()}@reader.example` };
    await signInByMail(room, one.email, one.as);
    readers.set(listener, one);
  }
  const editor = await room.staff('editor');
  const authors = new Map<Listener, { email: string; bylineId: string }>();
  for (const [listener, letters] of [
    ['who wrote the story', 'at-once'],
    ['who wants none of their story', 'off'],
  ] as const) {
    authors.set(listener, await anAuthor(room, { editor, letters }));
  }
  return {
    ...{ readers, authors, editor, moderator: await room.staff('moderator') },
    bylineIds: [...authors.values()].map(({ bylineId }) => bylineId),
  };
}

async function anAuthor(
  room: Room,
  { editor, letters }: { readonly editor: Person; readonly letters: string },
): Promise<{ email: string; bylineId: string }> {
  const known = new Set((await room.newsroom.staff.people()).map(({ id }) => id));
  const as = await room.staff('author');
  const person = (await room.newsroom.staff.people()).find(({ id }) => !known.has(id));
  const bylineId = room.newId();
  const byline = { id: bylineId, slug: `by-${bylineId}`, name: `Byline ${bylineId}`, about: '' };
  await room.database.write((writer) => room.newsroom.stories.keepAuthor(writer, byline));
  await room.post(`/desk/bylines/${person?.id}`, { byline: bylineId }, { as: editor });
  await room.post(`/desk/bylines/${person?.id}`, { letters }, { as });
  return { email: person?.email ?? '', bylineId };
}

/** Plays one cell: all ask for letters, a comment comes out, and story and comment become what they are. */
async function tellAll(room: Room, cast: Cast, cell: Cell) {
  const reader = (listener: Listener): Known =>
    cast.readers.get(listener) ?? { as: room.person(), email: '' };
  const { id, href } = await room.publish({ authorIds: [...cast.bylineIds] });
  const unconfirmed = `${room.newId()}@bay.example`;
  const write = (listener: Listener, form: Readonly<Record<string, string>>) => {
    const { as, email } = reader(listener);
    return say(
      room,
      href,
      { name: 'Somebody', email, body: `Said before: ${room.newId()}.`, ...form },
      { as },
    );
  };
  const root = await write('who is answered', { notify: 'replies' });
  await write('who follows the thread', { parent: root, notify: 'thread' });
  await write('who is named', { name: 'Nadia' });
  await room.post('/me/mention-letters', { letters: 'on' }, { as: reader('who is named').as });
  const blocked = await write('who is blocked', { notify: 'story' });
  await room.post(`/comments/${blocked}/block-person`, { term: 'week' }, { as: cast.moderator });
  for (const listener of ['who follows the story', 'who wrote the comment', 'who said farewell'] as const) {
    const { as, email } = reader(listener);
    const asked = await room.post(`${href}/subscriptions`, { email, notify: 'story' }, { as });
    const manage = asked.location?.replace('?confirmed', '') ?? '';
    if (listener === 'who said farewell') await room.post(`${manage}/farewell`, {});
  }
  await room.post(`${href}/subscriptions`, { email: unconfirmed, notify: 'story' });
  await aMinuteLater(room);

  const words = `Of which letters tell: ${room.newId()}.`;
  const told = await write('who wrote the comment', { parent: root, body: `@Nadia, listen. ${words}` });
  await room.settle();
  await become(room, { storyId: id, href, commentId: told, rootId: root, cast, cell });
  await aMinuteLater(room);
  await room.post(`/comments/${blocked}/reject`, {}, { as: cast.moderator });
  await liftBlocks(room, cast.moderator);
  return {
    words,
    addressOf: (listener: Listener) =>
      listener === 'who has not confirmed'
        ? unconfirmed
        : (cast.authors.get(listener)?.email ?? reader(listener).email),
  };
}

/** What becomes of the story and of a comment that has come out, before the letters about it leave. */
async function become(
  room: Room,
  at: {
    readonly storyId: string;
    readonly href: string;
    readonly commentId: string;
    readonly rootId: string;
    readonly cast: Cast;
    readonly cell: Cell;
  },
): Promise<void> {
  const { storyId, href, commentId, rootId, cast, cell } = at;
  const moderate = (id: string, act: string) =>
    room.post(`/comments/${id}/${act}`, {}, { as: cast.moderator });
  if (cell.comment === 'held') await moderate(commentId, 'hold');
  if (cell.comment === 'rejected') await moderate(commentId, 'reject');
  if (cell.comment === 'in a closed thread') await moderate(rootId, 'close-thread');
  if (cell.comment === 'a stone') {
    await say(room, href, { body: `It hangs on it: ${room.newId()}.`, parent: commentId });
    await room.settle();
    const as = cast.readers.get('who wrote the comment')?.as ?? room.person();
    await room.post(`/comments/${commentId}/delete`, {}, { as });
  }
  if (cell.story === 'held' || cell.story === 'closed') {
    const form = { state: cell.story };
    await room.post(`/desk/conversation/stories/${storyId}`, form, { as: cast.editor });
  } else if (cell.story !== 'open') {
    await room.publish({
      ...{ id: storyId, slug: `story-${storyId}`, authorIds: [...cast.bylineIds] },
      ...(await storyThatIs(cell.story)),
    });
  }
}

async function liftBlocks(room: Room, moderator: Person): Promise<void> {
  const { text } = await room.visit('/desk/conversation/blocks', { as: moderator });
  for (const [, path = ''] of text.matchAll(/action="([^"]+\/lift)"/g)) {
    await room.post(path, {}, { as: moderator });
  }
}

/** All letters so far, once all that is due has left. Reading them is dear: ask once for all addresses. */
async function lettersOf(room: Room) {
  await room.settle();
  return room.newsroom.mail.keptLetters(2_000);
}

async function isConfirmed(room: Room, email: string): Promise<boolean> {
  const rows = await room.database
    .tables<{
      subscribers: { id: string; email: string };
      subscriptions: { subscriber_id: string; confirmed_at: string | null };
    }>()
    .selectFrom('subscriptions')
    .innerJoin('subscribers', 'subscribers.id', 'subscriptions.subscriber_id')
    .select('confirmed_at')
    .where('email', '=', email)
    .execute();
  return rows.some(({ confirmed_at }) => confirmed_at !== null);
}
