import type { Speech } from '../../views/speech.ts';
import type { PassageQuestion } from '../../words.ts';
import { stateOfWords } from '../rules/quoted.ts';
import type { QuotedPassage } from '../words.ts';

/** A question as the desk sees it, also of a story that readers do not see. */
export type DeskQuestion = PassageQuestion & {
  readonly passage: QuotedPassage | undefined;
  readonly answers: number;
};

/** How many have answered, whether more can, and how the words stand that it asks about. */
export function QuestionFacts({
  question,
  speech,
}: {
  readonly question: DeskQuestion;
  readonly speech: Speech;
}) {
  const { words, passage, answers, closedAt } = question;
  const { say } = speech;
  const facts = [
    say('answers', { count: answers }),
    say(closedAt === null ? 'question-open' : 'question-shut'),
    say(`words-are-${stateOfWords(words, passage)}`),
  ];
  return <p class="desk-soft">{facts.join(' · ')}</p>;
}
