import { Check, Field } from '#ui';
import type { DraftQuestion } from '../../../words.ts';
import { Drawn, HangingForm, isTyped, type Typing, tickedIn, typedIn } from '../../desk/hanging-form.tsx';
import { storyPath } from '../../desk/paths.ts';
import { sayWriting } from '../../messages.ts';
import { QuotedWords } from '../../notes/desk/notes-view.tsx';

export interface DraftQuestionsProps extends Typing {
  readonly storyId: string;
  readonly questions: readonly DraftQuestion[];
  /** Passages that stand in what is being written. */
  readonly marked: ReadonlySet<string>;
}

/** What readers are asked about words of what is being written, and a form for more. */
export function DraftQuestionsView(props: DraftQuestionsProps) {
  const { storyId, questions, inDetails } = props;
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
      <details class="stories-by-words" open={isTyped(props, 'questions', ['words', 'question', 'open'])}>
        <summary>{sayWriting('question-ask')}</summary>
        <HangingForm
          {...{ inDetails, look: 'form', button: sayWriting('ask') }}
          action={`${storyPath(storyId)}/questions`}
        >
          <QuotedWords typing={props} deed="questions" />
          <Field
            {...typedIn(props, 'questions', 'question')}
            {...{ id: 'question-words', label: sayWriting('question-words'), maxlength: 255, dir: 'auto' }}
          />
          <OpenAtFirst {...props} deed="questions" stands={false} />
        </HangingForm>
      </details>
    </section>
  );
}

function OneQuestion({ question, ...props }: DraftQuestionsProps & { readonly question: DraftQuestion }) {
  const { storyId, marked, inDetails } = props;
  const { passageId, words, state, atFirst } = question;
  const deed = `question-${passageId}`;
  const address = `${storyPath(storyId)}/questions/${passageId}`;
  const typed = typedIn(props, deed, 'question');
  const isLost = state === 'new' && !marked.has(passageId);
  const stands = { question: question.question, ...(atFirst === 'open' && { open: 'yes' }) };
  return (
    <li class="stories-note" id={deed} data-anchor={passageId} tabIndex={-1}>
      <blockquote class="stories-quoted" dir="auto">
        {words}
      </blockquote>
      <p class="desk-soft">{sayWriting(isLost ? 'question-lost' : `question-${state}`)}</p>
      <HangingForm
        {...{ inDetails, look: 'form', kind: 'quiet', action: `${address}/change` }}
        button={sayWriting(state === 'taken-back' ? 'question-again' : 'question-change')}
      >
        <Drawn {...{ inDetails, deed, fields: stands }} />
        <Field
          {...typed}
          value={typed.value ?? question.question}
          {...{ id: `${deed}-words`, label: sayWriting('question-words'), maxlength: 255, dir: 'auto' }}
        />
        <OpenAtFirst {...props} deed={deed} stands={atFirst === 'open'} />
      </HangingForm>
      {state !== 'taken-back' && (
        <HangingForm
          {...{ inDetails, kind: 'quiet', action: `${address}/take-back` }}
          button={sayWriting('question-take-back')}
        />
      )}
    </li>
  );
}

function OpenAtFirst({
  deed,
  stands,
  ...typing
}: Typing & { readonly deed: string; readonly stands: boolean }) {
  const { name, form } = typedIn(typing, deed, 'open');
  return (
    <Check
      {...{ name, form, label: sayWriting('question-open') }}
      checked={tickedIn(typing, deed, 'open', stands)}
    />
  );
}
