import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room, type Seen } from '../a-newsroom.ts';
import { cellsOn } from '../cells.ts';
import { whileSettings } from '../comments.ts';
import type { FileToSend } from '../in-parts.ts';
import { keptPages } from '../kept-pages.ts';
import { ACTORS, isPublic, isRole, type Outcome, outcomeOf, writing } from './matrix-outcomes.ts';
import {
  type Actor,
  COMMENTS,
  type CommentState,
  PICTURE,
  STORIES,
  type StoryState,
  setStage,
} from './matrix-stage.ts';

const OF_READERS = [
  ...(['read', 'see the picture', 'comment', 'comment with a picture', 'reply'] as const),
  ...(['vote', 'report', 'edit', 'delete'] as const),
] as const;
const OF_STAFF = [
  ...(['approve', 'hold', 'reject', 'pin', 'pick', 'remove-picture'] as const),
  ...(['close-thread', 'block-person'] as const),
] as const;
type Verb = (typeof OF_READERS)[number] | (typeof OF_STAFF)[number];
const VERBS: readonly Verb[] = [...OF_READERS, ...OF_STAFF];

interface Cell {
  readonly verb: Verb;
  readonly actor: Actor;
  readonly story: StoryState;
  readonly comment: CommentState;
}

const moderates = (actor: Actor) => ['moderator', 'editor', 'owner'].includes(actor);
/** What should come of it, as a person of the newsroom would say it. */
function expected({ verb, actor, story, comment }: Cell): Outcome {
  if (OF_STAFF.some((one) => one === verb)) return ofStaff({ verb, actor, story, comment });
  if (verb === 'see the picture') return ofPicture({ verb, actor, story, comment });
  // Who works here is led to what stands behind a password, which asks for it
  if (verb === 'read' && story === 'password' && isRole(actor)) return 'done';
  if (!isPublic(story)) return 'nothing';
  const isSeen = comment === 'published' || comment === 'in a closed thread';
  const written = writing(actor, story);
  switch (verb) {
    case 'read':
      return isSeen || comment === 'a stone' ? 'done' : 'nothing';
    case 'comment':
      return written;
    case 'comment with a picture':
      return written === 'done' && !isRole(actor) ? 'waits' : written;
    case 'reply':
      return comment === 'published' ? written : 'refused';
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

/** Whoever sees the comment; its author also where the story is gone, and moderators always. */
function ofPicture({ actor, story, comment }: Cell): Outcome {
  if (comment === 'a stone') return 'nothing';
  const isSeen = isPublic(story) && (comment === 'published' || comment === 'in a closed thread');
  const isOwn = actor === 'its author' && comment !== 'rejected';
  return isSeen || isOwn || moderates(actor) ? 'done' : 'nothing';
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
      // As it was found after an act that was not done: so it is before the next one
      let found: { readonly comment: string; readonly row: string } | undefined;
      // Whatever is done for the first time is done while pages are kept that show it
      const unlooked = new Set<Verb>(VERBS);
      await whileSettings(room(), { pictures: 'on' }, async () => {
        for (const cell of cellsOn(room().engine, cells())) {
          const comment = await stage.comment(cell.story, cell.comment);
          const before = found?.comment === comment ? found.row : await stage.rowOf(comment);
          const isUnlooked = unlooked.has(cell.verb);
          if (isUnlooked) await stage.tell(cell.story);
          const looked = isUnlooked ? await keptPages(room(), pagesOf(cell, stage, comment)) : null;
          const outcome = outcomeOf(await act(room(), cell, { ...stage, commentId: comment }));
          found = undefined;
          if (outcome === 'done' || outcome === 'waits') {
            const otherwise = (await looked?.otherwiseAnew()) ?? [];
            if (looked !== null) unlooked.delete(cell.verb);
            surprises.push(...otherwise.map((path) => `${says(cell)} left ${path} as it was`));
            await stage.clearAway(cell);
          } else {
            found = { comment, row: await stage.rowOf(comment) };
            if (found.row !== before) surprises.push(`${says(cell)} changed something`);
          }
          const wanted = expected(cell);
          if (outcome !== wanted) surprises.push(`${says(cell)}: ${outcome} instead of ${wanted}`);
        }
      });
      expect(surprises).toEqual([]);
      expect([...unlooked]).toEqual([]);
    }, 180_000);
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

/** Where the comment and what is told of its story stand for everybody. */
function pagesOf({ story }: Cell, { hrefs }: Pick<Stage, 'hrefs'>, commentId: string): readonly string[] {
  const href = hrefs.get(story) ?? '';
  const asked = [
    '',
    '?comments=all',
    '?sort=newest',
    '?sort=most-voted',
    '?filter=picks',
    `?thread=${commentId}`,
  ];
  return ['/', ...asked.map((question) => href + question), `${href}/feed`];
}

interface Stage {
  readonly picture: FileToSend;
  readonly persons: ReadonlyMap<Actor, Person>;
  readonly hrefs: ReadonlyMap<StoryState, string>;
}

function act(
  room: Room,
  { verb, actor, story }: Cell,
  { persons, hrefs, picture, commentId }: Stage & { readonly commentId: string },
): Promise<Seen> {
  const as = persons.get(actor);
  const how = { ...(as && { as }), headers: { accept: 'application/json' } };
  const words = { name: `Somebody ${room.newId()}`, body: `Words that nobody has said yet: ${room.newId()}` };
  switch (verb) {
    case 'read':
      return room.visit(`/comments/${commentId}`, how);
    case 'see the picture':
      return room.visit(`/comments/${commentId}/pictures/${PICTURE}.webp`, how);
    case 'comment with a picture':
      return room.postParts(
        `${hrefs.get(story)}/comments`,
        [['picture', picture], ...Object.entries(words)],
        how,
      );
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
