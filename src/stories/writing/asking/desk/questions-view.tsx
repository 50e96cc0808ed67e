import { Button, Check, Field } from '#ui';
import type { DraftQuestion } from '../../../words.ts';
import { storyPath } from '../../desk/paths.ts';
import { type RefusedForm, sentTo } from '../../desk/story-props.ts';
import { sayWriting } from '../../messages.ts';
import { QuotedWords } from '../../notes/desk/notes-view.tsx';

export interface DraftQuestionsProps {
  readonly storyId: string;
  readonly questions: readonly DraftQuestion[];
  /** Passages that stand in what is being written. */
  readonly marked: ReadonlySet<string>;
  readonly refused?: RefusedForm | undefined;
}

/** What readers are asked about words of what is being written, and a form for more. */
export function DraftQuestionsView(props: DraftQuestionsProps) {
  const { storyId, questions, refused } = props;
  return (
    <section class="stories-hanging" id="questions" aria-labelledby="questions-title">
      <h2 id="questions-title">{sayWriting('questions')}</h2>
      {questions.length === 0 ? (
        <p class="desk-soft">{sayWriting('questions-none')}</p>
      ) : (
        <ul class="stories-notes">
          {questions.map((question) => (
            <OneQuestion {...props} question={question} />
          ))}
        </ul>
      )}
      <details class="stories-by-words" open={refused?.deed === 'questions'}>
        <summary>{sayWriting('question-ask')}</summary>
        <form class="form" method="post" action={`${storyPath(storyId)}/questions`}>
          <QuotedWords refused={refused} deed="questions" />
          <Field
            {...sentTo(refused, 'questions', 'question')}
            {...{ id: 'question-words', label: sayWriting('question-words'), maxlength: 255, dir: 'auto' }}
            required
          />
          <Check
            {...{ name: 'open', label: sayWriting('question-open') }}
            checked={refused?.deed === 'questions' && refused.values.has('open')}
          />
          <Button>{sayWriting('ask')}</Button>
        </form>
      </details>
    </section>
  );
}

function OneQuestion({
  question,
  storyId,
  marked,
  refused,
}: DraftQuestionsProps & { readonly question: DraftQuestion }) {
  const { passageId, words, state, atFirst } = question;
  const deed = `question-${passageId}`;
  const address = `${storyPath(storyId)}/questions/${passageId}`;
  const sent = sentTo(refused, deed, 'question');
  const isLost = state === 'new' && !marked.has(passageId);
  return (
    <li class="stories-note" id={deed} data-anchor={passageId} tabIndex={-1}>
      <blockquote class="stories-quoted" dir="auto">
        {words}
      </blockquote>
      <p class="desk-soft">{sayWriting(isLost ? 'question-lost' : `question-${state}`)}</p>
      <form class="form" method="post" action={`${address}/change`}>
        <Field
          {...sent}
          value={sent.value ?? question.question}
          {...{ id: `${deed}-words`, label: sayWriting('question-words'), maxlength: 255, dir: 'auto' }}
          required
        />
        <Check
          {...{ name: 'open', label: sayWriting('question-open') }}
          checked={refused?.deed === deed ? refused.values.has('open') : atFirst === 'open'}
        />
        <Button kind="quiet">
          {sayWriting(state === 'taken-back' ? 'question-again' : 'question-change')}
        </Button>
      </form>
      {state !== 'taken-back' && (
        <form method="post" action={`${address}/take-back`}>
          <Button kind="quiet">{sayWriting('question-take-back')}</Button>
        </form>
      )}
    </li>
  );
}
