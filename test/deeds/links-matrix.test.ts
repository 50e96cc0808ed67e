import { expect, it } from 'vitest';
import { describeNewsroom, type Room } from '../a-newsroom.ts';
import { shareOn } from '../cells.ts';
import { mailedLink } from '../links.ts';
import { ACTORS, type Outcome, outcomeOf } from './matrix-outcomes.ts';
import { type Actor, STORIES, type StoryState, setStage, storyThatIs } from './matrix-stage.ts';

/** What the links in letters about a conversation do. */
const VERBS = ['confirm', 'pace', 'end', 'resume', 'farewell'] as const;
type Verb = (typeof VERBS)[number];

/** Whether the link is the one from the letter; a signed one for something else; or nobody's. */
const LINKS = ['from the letter', 'for something else', 'made up'] as const;
type Link = (typeof LINKS)[number];

interface Cell {
  readonly verb: Verb;
  readonly actor: Actor;
  readonly story: StoryState;
  readonly link: Link;
}

/**
 * Who has the link acts for the address, whoever they are and whatever became of the story: letters look at the story
 * themselves when they leave.
 */
const expected = ({ link }: Cell): Outcome => (link === 'from the letter' ? 'done' : 'nothing');

describeNewsroom(
  'What becomes of the links in letters',
  (room) => {
    it('follows from the link alone, whoever follows it and whatever the story became, and a look changes nothing', async () => {
      const { persons } = await setStage(room());
      const surprises: string[] = [];
      for (const cell of shareOn(room().engine, [...cells()])) {
        const links = await asked(room(), cell);
        const path = pathOf(cell, links);
        const as = persons.get(cell.actor) ?? room().person();
        const before = await subscriptionsOf(room(), links.email);
        await room().visit(path, { as });
        const says = `${cell.verb} by ${cell.actor} with a link ${cell.link}, the story ${cell.story}`;
        if ((await subscriptionsOf(room(), links.email)) !== before) surprises.push(`${says}: a look did it`);
        const found = outcomeOf(await room().post(path, { pace: 'daily' }, { as }));
        const after = await subscriptionsOf(room(), links.email);
        if (found !== expected(cell)) surprises.push(`${says}: ${found} instead of ${expected(cell)}`);
        if (found === 'nothing' && after !== before) surprises.push(`${says}: nothing, and yet it changed`);
        if (found === 'done' && after === before && cell.verb !== 'resume') {
          surprises.push(`${says}: done, and nothing changed`);
        }
      }
      expect(surprises).toEqual([]);
    }, 180_000);
  },
  { config: { limits: 'off' } },
);

/** Each verb of each person under an open story, of a stranger under each other, and of a stranger by each other link. */
function* cells(): Generator<Cell> {
  for (const verb of VERBS) {
    for (const actor of ACTORS) yield { verb, actor, story: 'open', link: 'from the letter' };
    for (const story of STORIES as readonly StoryState[]) {
      if (story !== 'open') yield { verb, actor: 'a stranger', story, link: 'from the letter' };
    }
    for (const link of LINKS) yield { verb, actor: 'a stranger', story: 'open', link };
  }
}

interface Links {
  readonly email: string;
  readonly confirm: string;
  /** Of the page with all that goes to the address; to another one, where the own is not confirmed yet. */
  readonly manage: string;
}

/** Somebody asks for letters about a story, confirms unless that is what is to be done, and the story becomes what it is. */
async function asked(room: Room, { verb, story }: Cell): Promise<Links> {
  const { id, href } = await room.publish();
  const { email, confirm } = await askFor(room, href);
  const manage = await confirmed(room, verb === 'confirm' ? (await askFor(room, href)).confirm : confirm);
  if (story === 'held' || story === 'closed') {
    const editor = await room.staff('editor');
    await room.post(`/desk/conversation/stories/${id}`, { state: story }, { as: editor });
  } else if (story !== 'open') {
    await room.publish({ id, slug: `story-${id}`, ...(await storyThatIs(story)) });
  }
  return { email, confirm, manage };
}

async function askFor(room: Room, href: string): Promise<Pick<Links, 'email' | 'confirm'>> {
  const email = `${room.newId()}@links.example`;
  await room.post(`${href}/subscriptions`, { email, notify: 'story' });
  return { email, confirm: await mailedLink(room, email, { most: 5 }) };
}

async function confirmed(room: Room, confirm: string): Promise<string> {
  const { location = '' } = await room.post(confirm, {});
  return location.replace('?confirmed', '');
}

function pathOf({ verb, link }: Cell, { confirm, manage }: Links): string {
  const base = verb === 'confirm' ? '/subscriptions/confirm/' : '/subscriptions/';
  const own = verb === 'confirm' ? confirm : manage;
  const other = verb === 'confirm' ? manage : confirm;
  const token = (link === 'for something else' ? other : own).split('/').at(-1) ?? '';
  const made = token.startsWith('0') ? `1${token.slice(1)}` : `0${token.slice(1)}`;
  return `${base}${link === 'made up' ? made : token}${verb === 'confirm' ? '' : `/${verb}`}`;
}

/** What is kept of an address and its subscriptions, to see whether it changed. */
async function subscriptionsOf(room: Room, email: string): Promise<string> {
  const rows = await room.database
    .tables<{
      subscribers: { id: string; email: string; pace: string };
      subscriptions: { id: string; subscriber_id: string; confirmed_at: string | null };
    }>()
    .selectFrom('subscribers')
    .leftJoin('subscriptions', 'subscriptions.subscriber_id', 'subscribers.id')
    .selectAll()
    .where('email', '=', email)
    .execute();
  return JSON.stringify(rows);
}
