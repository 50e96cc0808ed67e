import type { Database } from '#platform/database';
import { forgetOldest } from '#platform/memory';
import type { Pages } from '#platform/pages';
import type { StoriesForFeatures, StoryContext } from '#stories';
import { commentFrom } from '../store/columns.ts';
import { quotedFrom } from './rules/quoted.ts';
import { countAnswers, findQuestions, latestAnswers } from './store.ts';
import type { QuotedPassages, ShownQuestion } from './words.ts';

/** What the pages of a story show of its questions. */
export interface StoryQuestions {
  readonly questions: readonly ShownQuestion[];
  readonly passages: QuotedPassages;
}

export type ReadQuestions = (story: Pick<StoryContext, 'id' | 'version'>) => Promise<StoryQuestions>;

const NONE: StoryQuestions = { questions: [], passages: new Map() };
/** So many answers stand with their question. */
const LATEST = 3;
/** Stories whose questions are kept. */
const MOST_KEPT = 1_000;

/**
 * Reads the questions of stories, and keeps what was read as long as the story has the same version: whatever
 * changes a question, its answers or its passage raises that in the same transaction. Where anything may have
 * changed the versions say nothing: those of another server of the database may be the same.
 */
export function keepQuestions(needs: {
  readonly database: Database;
  readonly stories: () => StoriesForFeatures;
  readonly pages: Pick<Pages, 'onTouch'>;
}): ReadQuestions {
  const kept = new Map<string, { readonly version: number; readonly read: Promise<StoryQuestions> }>();
  needs.pages.onTouch(
    () => {},
    () => kept.clear(),
  );
  return (story) => {
    const before = kept.get(story.id);
    if (before?.version === story.version) return before.read;
    const read = readQuestions(story, needs);
    kept.delete(story.id);
    kept.set(story.id, { version: story.version, read });
    // What failed is asked again.
    read.catch(() => kept.get(story.id)?.read === read && kept.delete(story.id));
    forgetOldest(kept, MOST_KEPT);
    return read;
  };
}

async function readQuestions(
  story: Pick<StoryContext, 'id'>,
  { database, stories }: Pick<Parameters<typeof keepQuestions>[0], 'database' | 'stories'>,
): Promise<StoryQuestions> {
  const asked = await findQuestions(database, story);
  if (asked.length === 0) return NONE;
  const [found, counts, latest] = await Promise.all([
    stories().passages.ofStory(database, { kind: 'public' }, story.id),
    countAnswers(database, story),
    latestAnswers(database, story, LATEST),
  ]);
  // Of an unmarked passage nothing is known any more, so nothing is told of it.
  const followed = found.map(quotedFrom).filter(({ state }) => state !== 'unmarked');
  const passages: QuotedPassages = new Map(followed.map((passage) => [passage.id, passage]));
  const questions = asked.map((question) => ({
    ...question,
    passage: passages.get(question.passageId) ?? {
      ...{ id: question.passageId, state: 'unmarked' as const, words: question.words },
    },
    answers: counts.get(question.passageId) ?? 0,
    latest: latest.filter((row) => row.passage_id === question.passageId).map(commentFrom),
  }));
  return { questions, passages };
}
