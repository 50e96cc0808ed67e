import { renderToString } from 'preact-render-to-string';
import type { StoryContext } from '#stories';
import { readState } from '../moderating/read-state.ts';
import type { ConversationNeeds } from '../needs.ts';
import type { ReadQuestions } from '../questions/read-questions.ts';
import type { QuotedPassage } from '../questions/words.ts';
import { commentHtml } from '../rules/comment-text.ts';
import { hrefBaseOf } from '../rules/hrefs.ts';
import { mayComment } from '../rules/may.ts';
import { takes } from '../rules/takes.ts';
import { deepestLevel } from '../rules/thread-order.ts';
import { type ConversationSettings, conversationSettings } from '../settings.ts';
import { commentFrom } from '../store/columns.ts';
import { commentsAmong } from '../store/filtering.ts';
import { countComments } from '../store/reading.ts';
import { CommentView, type VotesContext } from '../views/comment.tsx';
import { ConversationClosed } from '../views/conversation-closed.tsx';
import { type Speech, speechOf } from '../views/speech.ts';
import { VoteForm } from '../votes/views/vote-form.tsx';
import type { Comment } from '../words.ts';
import { beginningOf } from './rules/beginning.ts';
import { type Change, type ChangedRow, changesSince, seenAmong } from './store.ts';
import type { ConversationEvent, LiveState } from './words.ts';

/** More changes than these are not told one by one. */
const MOST_CHANGES = 200;

export interface NewsNeeds
  extends Pick<ConversationNeeds, 'clock' | 'database' | 'site' | 'settings' | 'stories'> {
  readonly readQuestions: ReadQuestions;
}

/** What is new in a conversation. */
export interface News {
  readonly events: readonly ConversationEvent[];
  /** The story's version up to which this tells everything. */
  readonly at: number;
  readonly count: number;
  readonly isOpen: boolean;
  /** When that changes by the passing of time alone; null: never. */
  readonly changesAt: string | null;
}

/**
 * The version up to which listeners know everything, null if it is none of this story's; how many comments they were
 * told there are, and whether more are taken, null if they were told nothing.
 */
export interface Known {
  readonly since: number | null;
  readonly count: number | null;
  readonly isOpen: boolean | null;
}

/** A conversation that is told of while somebody reads it. */
export interface LiveConversation {
  readonly story: StoryContext;
  readonly settings: ConversationSettings;
  /** Whether it takes comments. */
  readonly isOpen: boolean;
  /** When that changes by the passing of time alone; null: never. */
  readonly changesAt: string | null;
}

/** The conversation as it is told of now. null: the story is not there for everybody; `off`: nothing is told here. */
export async function findLive(storyId: string, needs: NewsNeeds): Promise<LiveConversation | null | 'off'> {
  const { database } = needs;
  const settings = await needs.settings.read(database, conversationSettings);
  if (settings.live === 'off') return 'off';
  const story = await needs.stories().visible(database, { kind: 'public' }, storyId);
  if (story === null || story.visibility !== 'public') return null;
  const { state, changesAt } = await readState(database, story, needs);
  return { story, settings, isOpen: mayComment(state), changesAt };
}

/**
 * Reads what has changed for everybody since a version of the story, as events: always from the database, through
 * the scopes of what everybody may see.
 */
export async function readNews(
  { story, settings, isOpen, changesAt }: LiveConversation,
  { since, count: knownCount, isOpen: knownState }: Known,
  needs: NewsNeeds,
): Promise<News> {
  const { database } = needs;
  const most = MOST_CHANGES + 1;
  const changes = since === null ? [] : await changesSince(database, story, { since, most });
  const isTooFar = since === null || changes.length > MOST_CHANGES;
  const at = isTooFar ? story.version : Math.max(story.version, changes.at(-1)?.changed_version ?? 0);
  const speech = speechOf(await needs.site());
  const { depth, votes: voting, votesShown: shown, closedWords } = settings;
  const around = { story, since: since ?? 0, depth, speech, isOpen, closedWords, votes: { voting, shown } };
  const events = isTooFar ? [] : [...(await eventsOf(changes, around, needs))];
  if (isOpen !== knownState) events.push({ id: at, event: 'state', data: stateOf(around), toAll: true });
  const count = await countComments(database, story);
  if (count !== knownCount || isTooFar) {
    const heading = speech.say('count', { count });
    const data = { count, heading, ...(isTooFar ? { reload: true as const } : {}) };
    events.push({ id: at, event: 'count', data });
  }
  return { events, at, count, isOpen, changesAt };
}

function stateOf({
  isOpen,
  closedWords,
  speech,
}: Pick<Around, 'isOpen' | 'closedWords' | 'speech'>): LiveState {
  if (isOpen) return { isOpen };
  return { isOpen, html: renderToString(<ConversationClosed words={closedWords} speech={speech} />) };
}

interface Around {
  readonly story: StoryContext;
  readonly since: number;
  /** The deepest level that is drawn with an indent. */
  readonly depth: number;
  readonly speech: Speech;
  readonly votes: VotesContext;
  readonly isOpen: boolean;
  readonly closedWords: ConversationSettings['closedWords'];
}

async function eventsOf(
  changes: readonly Change[],
  around: Around,
  needs: NewsNeeds,
): Promise<readonly ConversationEvent[]> {
  const { story } = around;
  const seen = await seenAmong(
    needs.database,
    story,
    changes.map(({ id }) => id),
  );
  const { passages } = seen.size === 0 ? { passages: new Map() } : await needs.readQuestions(story);
  const answered = await answeredBy([...seen.values()], around, needs);
  const events: ConversationEvent[] = [];
  for (const { id, changed_version: version } of changes) {
    const row = seen.get(id);
    if (row === undefined) events.push({ id: version, event: 'remove', data: { id } });
    else {
      const answers = answered.get(row.parent_id ?? '');
      const passage = passages.get(row.passage_id ?? '');
      events.push(eventOf(row, version, { ...around, answers, passage }));
    }
  }
  return events;
}

/** Whom comments answer that stand beside what they answer, as the threads of the page have them. */
async function answeredBy(
  rows: readonly ChangedRow[],
  { story, depth }: Around,
  { database }: NewsNeeds,
): Promise<ReadonlyMap<string, Comment>> {
  const deep = rows.filter((row) => row.depth >= deepestLevel(depth));
  const parents = await commentsAmong(
    database,
    story,
    deep.flatMap((row) => row.parent_id ?? []),
  );
  return new Map(parents.map((row) => [row.id, commentFrom(row)]));
}

function eventOf(
  row: ChangedRow,
  version: number,
  around: Around & {
    readonly answers: Comment | undefined;
    readonly passage: QuotedPassage | undefined;
  },
): ConversationEvent {
  const comment = commentFrom(row);
  const { id, parentId, rootId, replies, up, down, score } = comment;
  const { since, speech, votes } = around;
  const story = hrefBaseOf(around.story);
  const isOpen = around.isOpen && !row.thread_is_closed;
  if (row.said_version <= since) {
    const { voting } = takes({ isOpen, state: comment.state, voting: votes.voting });
    const form = { comment, story, speech, ...votes, voting };
    const data = { id, up, down, score, html: renderToString(<VoteForm {...form} />) };
    return { id: version, event: 'vote', data };
  }
  const html = renderToString(<CommentView {...around} {...{ comment, story, isOpen }} />);
  if (row.came_out_version <= since) return { id: version, event: 'edit', data: { id, html } };
  const text = beginningOf(commentHtml(comment));
  const data = { id, parentId, rootId, replies, html, name: comment.authorName, text };
  return { id: version, event: 'comment', data };
}
