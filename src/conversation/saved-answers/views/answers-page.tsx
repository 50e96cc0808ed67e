import type { FieldErrors } from '#people';
import { Button, Field, Notice, TextArea } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { MOST_ANSWERS, MOST_BY_KEY, type SavedAnswer } from '../words.ts';

/** Where saved answers are managed. */
export const ANSWERS = '/desk/conversation/answers';

export interface AnswersPageProps {
  readonly answers: readonly SavedAnswer[];
  /** What was refused: of which answer (null: a new one), as it was typed, and why. */
  readonly refused?: {
    readonly id: string | null;
    readonly values: ReadonlyMap<string, string>;
    readonly errors: FieldErrors;
  };
  readonly isSaved?: boolean;
  readonly speech: Speech;
}

/** What the newsroom answers again and again: each with its key, to change and to remove, and a form for another. */
export function AnswersPage({ answers, refused, isSaved, speech }: AnswersPageProps) {
  const { say } = speech;
  return (
    <div class="desk-stack">
      {isSaved && <Notice kind="good">{say('answers-saved')}</Notice>}
      {refused && <Notice kind="error">{say('answers-refused')}</Notice>}
      <p class="desk-text">{say('answers-lead')}</p>
      {answers.length === 0 && <p class="desk-soft">{say('answers-none')}</p>}
      <ul class="desk-rows">
        {answers.map((answer, at) => (
          <li class="desk-row saved-answer">
            <div>
              <p>
                <strong dir="auto">{answer.title}</strong>{' '}
                {at < MOST_BY_KEY && (
                  <span class="desk-soft">{say('answers-key', { key: String(at + 1) })}</span>
                )}
              </p>
              <p class="saved-answer__body" dir="auto">
                {answer.body}
              </p>
              <details open={refused?.id === answer.id}>
                <summary aria-label={`${say('answers-change')}: ${answer.title}`}>
                  {say('answers-change')}
                </summary>
                <AnswerForm
                  action={`${ANSWERS}/${answer.id}`}
                  id={answer.id}
                  values={new Map(Object.entries({ title: answer.title, body: answer.body }))}
                  {...typedIn(refused, answer.id)}
                  speech={speech}
                />
                <form method="post" action={`${ANSWERS}/${answer.id}/remove`}>
                  <Button kind="danger" aria-label={`${say('answers-remove')}: ${answer.title}`}>
                    {say('answers-remove')}
                  </Button>
                </form>
              </details>
            </div>
          </li>
        ))}
      </ul>
      {answers.length < MOST_ANSWERS && (
        <section aria-labelledby="add-answer">
          <h2 id="add-answer">{say('answers-add')}</h2>
          <AnswerForm
            {...{ action: ANSWERS, values: new Map() }}
            {...typedIn(refused, null)}
            id="new"
            speech={speech}
          />
        </section>
      )}
    </div>
  );
}

/** What was typed into the form that was refused, and nothing for the others. */
function typedIn(refused: AnswersPageProps['refused'], id: string | null) {
  return refused?.id === id ? { values: refused.values, errors: refused.errors } : {};
}

function AnswerForm(props: {
  readonly action: string;
  readonly id: string;
  readonly values: ReadonlyMap<string, string>;
  readonly errors?: FieldErrors;
  readonly speech: Speech;
}) {
  const { action, id, values, errors, speech } = props;
  const { say } = speech;
  const of = (name: 'title' | 'body') => ({
    ...{ id: `${name}-${id}`, name, label: say(`answers-${name}`), value: values.get(name) },
    ...{ error: errors?.get(name), required: true },
  });
  return (
    <form class="form" method="post" action={action}>
      <Field {...of('title')} hint={say('answers-title-hint')} dir="auto" autocomplete="off" />
      <TextArea {...of('body')} rows={4} hint={say('answers-body-hint')} />
      <Button>{say('answers-save')}</Button>
    </form>
  );
}
