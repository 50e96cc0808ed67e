import { hasPlace, standsInText } from '../rules/stands-in-text.ts';
import type { ShownQuestion } from '../words.ts';
import { QuestionView, type QuestionViewProps } from './question.tsx';

/** The questions that do not stand in the text itself, at the head of the conversation. */
export function QuestionsView(
  props: Omit<QuestionViewProps, 'question'> & { readonly questions: readonly ShownQuestion[] },
) {
  const { questions, ...shared } = props;
  const here = questions.filter((question) => isWorthShowing(question) && !standsInText(question));
  if (here.length === 0) return null;
  return (
    <section class="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{props.speech.say('questions-title', { count: here.length })}</h2>
      {here.map((question) => (
        <QuestionView question={question} {...shared} />
      ))}
    </section>
  );
}

/** Where the words are gone, a question that nobody answered asks about nothing. */
function isWorthShowing(question: ShownQuestion): boolean {
  return hasPlace(question) || question.answers > 0;
}
