import { expect, it } from 'vitest';
import { describeNewsroom, type Person, type Room, type Seen } from '../a-newsroom.ts';
import { cellsOn } from '../cells.ts';
import { keptPages } from '../kept-pages.ts';
import { ACTORS, isPublic, type Outcome, outcomeOf, writing } from './matrix-outcomes.ts';
import { type Actor, STORIES, type StoryState, setStage } from './matrix-stage.ts';

/** `detached`: its words are gone from the story. */
const QUESTIONS = ['open', 'closed', 'detached', 'removed'] as const;
type QuestionState = (typeof QUESTIONS)[number];

const OF_READERS = ['see its form', 'answer'] as const;
const OF_ASKERS = ['ask', 'look at', 'change', 'close', 'reopen', 'remove'] as const;
type Verb = (typeof OF_READERS)[number] | (typeof OF_ASKERS)[number];
const VERBS: readonly Verb[] = [...OF_READERS, ...OF_ASKERS];

interface Cell {
  readonly verb: Verb;
  readonly actor: Actor;
  readonly story: StoryState;
  readonly question: QuestionState;
}

/** The stories bear nobody's byline: an author looks at what is asked in those of others. */
const asks = (actor: Actor) => ['editor', 'owner'].includes(actor);

/** What should come of it, as a person of the newsroom would say it. */
function expected({ verb, actor, story, question }: Cell): Outcome {
  const takesAnswers = question === 'open' || question === 'detached';
  switch (verb) {
    case 'see its form':
      if (!isPublic(story) || question === 'removed') return 'nothing';
      return story !== 'closed' && takesAnswers ? 'done' : 'refused';
    case 'answer':
      return isPublic(story) && !takesAnswers ? 'refused' : writing(actor, story);
    case 'ask':
      return asks(actor) ? 'done' : 'refused';
    case 'look at':
      return asks(actor) || actor === 'author' ? 'done' : 'refused';
    default:
      if (!asks(actor)) return 'refused';
      return question === 'removed' ? 'nothing' : 'done';
  }
}

describeNewsroom(
  'What becomes of each act on a question',
  (room) => {
    it('follows from the act, the person, the story and the question, and what is not done changes nothing', async () => {
      const stage = await setStage(room());
      const editor = stage.persons.get('editor') ?? room().person();
      const questions = aSetOfQuestions(room(), editor);
      const surprises: string[] = [];
      // Whatever is done for the first time is done while pages are kept that show it
      const unlooked = new Set(VERBS);
      for (const cell of cellsOn(room().engine, cells())) {
        const passageId = await questions.inState(cell.story, cell.question);
        const before = await rowsOf(room());
        const looked = unlooked.has(cell.verb)
          ? await keptPages(room(), pagesAt(stage.hrefs.get(cell.story) ?? ''))
          : null;
        const found = outcomeOf(await act(room(), cell, { ...stage, passageId }));
        if (found === 'nothing' || found === 'refused') {
          if ((await rowsOf(room())) !== before) surprises.push(`${says(cell)} changed something`);
        } else {
          const otherwise = (await looked?.otherwiseAnew()) ?? [];
          if (looked !== null) unlooked.delete(cell.verb);
          surprises.push(...otherwise.map((path) => `${says(cell)} left ${path} as it was`));
          await questions.clearAway(cell);
        }
        const wanted = expected(cell);
        if (found !== wanted) surprises.push(`${says(cell)}: ${found} instead of ${wanted}`);
      }
      expect(surprises).toEqual([]);
      expect([...unlooked]).toEqual([]);
    }, 180_000);
  },
  { config: { limits: 'off' } },
);

const says = ({ verb, actor, story, question }: Cell) =>
  `${verb} by ${actor}, the story ${story}, the question ${question}`;

/** Each act of each person on each question of an open story, and on an open one of each other story. */
function* cells(): Generator<Cell> {
  for (const story of STORIES) {
    for (const question of story === 'open' ? QUESTIONS : (['open'] as const)) {
      for (const verb of VERBS)
        for (const actor of ACTORS) yield { verb, actor, story: story as StoryState, question };
    }
  }
}

const pagesAt = (href: string) =>
  ['', '?comments=all', '?filter=inline', '/feed'].map((asked) => href + asked);

const pageOf = (story: StoryState) => `/desk/questions/matrix-${story}`;

/** Questions in each state, asked anew once something was done to them. */
function aSetOfQuestions(room: Room, editor: Person) {
  const standing = new Map<string, string>();
  const post = async (path: string, form: Record<string, string> = {}) => {
    const { status } = await room.post(path, form, { as: editor });
    if (status !== 303) throw new Error(`${path} answered ${status}.`);
  };

  async function ask(story: StoryState, question: QuestionState): Promise<string> {
    const known = new Set(await questionIds(room));
    await post(pageOf(story), { words: 'ferry', question: 'Do you take it?' });
    const [id = ''] = (await questionIds(room)).filter((one) => !known.has(one));
    if (question === 'closed') await post(`${pageOf(story)}/${id}/close`);
    if (question === 'removed') await post(`${pageOf(story)}/${id}/remove`);
    if (question === 'detached') {
      for (const paragraphs of [['Nothing runs.'], ['The ferry runs again.']]) {
        await room.publish({ id: `matrix-${story}`, slug: `matrix-${story}`, paragraphs });
      }
      const { text } = await room.visit(pageOf(story), { as: editor });
      if (!text.includes('detached')) throw new Error('The question still has a place.');
    }
    return id;
  }

  return {
    async inState(story: StoryState, question: QuestionState): Promise<string> {
      const known = standing.get(`${story} ${question}`);
      if (known) return known;
      const id = await ask(story, question);
      standing.set(`${story} ${question}`, id);
      return id;
    },
    /** What was done to it is done: its words are free for the next. */
    async clearAway({ verb, story, question }: Cell): Promise<void> {
      const id = standing.get(`${story} ${question}`) ?? '';
      if (verb === 'see its form' || verb === 'answer' || verb === 'look at') return;
      standing.delete(`${story} ${question}`);
      const page = (await room.visit(pageOf(story), { as: editor })).text;
      for (const [, one = ''] of page.matchAll(/action="[^"]*\/([\w-]+)\/remove"/g)) {
        if (one === id || verb === 'ask') await post(`${pageOf(story)}/${one}/remove`);
      }
    },
  };
}

interface Tables {
  passage_questions: { passage_id: string; question: string };
  comments: { id: string };
}

async function questionIds(room: Room): Promise<readonly string[]> {
  const rows = await room.database
    .tables<Tables>()
    .selectFrom('passage_questions')
    .select('passage_id')
    .execute();
  return rows.map(({ passage_id }) => passage_id);
}

/** Every question, and how many comments there are. */
async function rowsOf(room: Room): Promise<string> {
  const tables = room.database.tables<Tables>();
  const questions = await tables.selectFrom('passage_questions').selectAll().orderBy('passage_id').execute();
  const { many } = await tables
    .selectFrom('comments')
    .select((of) => of.fn.countAll().as('many'))
    .executeTakeFirstOrThrow();
  return JSON.stringify([questions, Number(many)]);
}

interface Stage {
  readonly persons: ReadonlyMap<Actor, Person>;
  readonly hrefs: ReadonlyMap<StoryState, string>;
}

function act(
  room: Room,
  { verb, actor, story }: Cell,
  { persons, hrefs, passageId }: Stage & { readonly passageId: string },
): Promise<Seen> {
  const as = persons.get(actor);
  const how = { ...(as && { as }), headers: { accept: 'application/json' } };
  const words = { name: `Somebody ${room.newId()}`, body: `Words that nobody has said yet: ${room.newId()}` };
  switch (verb) {
    case 'see its form':
      return room.visit(`${hrefs.get(story)}/answer?question=${passageId}`, how);
    case 'answer':
      return room.post(`${hrefs.get(story)}/comments`, { ...words, passage: passageId }, how);
    case 'ask':
      return room.post(pageOf(story), { words: 'again', question: 'And then?' }, how);
    case 'look at':
      return room.visit(pageOf(story), how);
    case 'change':
      return room.post(`${pageOf(story)}/${passageId}/change`, { question: 'Do you miss it?' }, how);
    default:
      return room.post(`${pageOf(story)}/${passageId}/${verb}`, {}, how);
  }
}
