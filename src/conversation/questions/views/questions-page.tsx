import { shortened } from '#platform/text';
import type { PassageText } from '#stories';
import { Button, Check, Field, Notice, Select, TextArea } from '#ui';
import { questionAnchor, questionsHref } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import type { QuestionErrors, QuestionValues } from '../rules/question-form.ts';
import { LONGEST_QUESTION, LONGEST_WORDS, placeName } from '../rules/question-form.ts';
import { type DeskQuestion, QuestionFacts } from './desk-question.tsx';
import { PassageQuote } from './passage-quote.tsx';

export interface QuestionsPageProps {
  readonly story: { readonly id: string; readonly href: string; readonly title: string };
  readonly texts: readonly PassageText[];
  readonly questions: readonly DeskQuestion[];
  /** Whoever looks may write at the story. */
  readonly mayAsk: boolean;
  readonly values: QuestionValues;
  readonly errors: QuestionErrors;
  readonly wrong?:
    | { readonly passageId: string; readonly question: string; readonly error: string }
    | undefined;
  readonly done?: 'asked' | 'changed' | undefined;
  readonly speech: Speech;
}

/** The questions of one story: what is asked, and a form that asks. */
export function QuestionsPage(props: QuestionsPageProps) {
  const { story, questions, mayAsk, errors, wrong, done, speech } = props;
  const { say } = speech;
  return (
    <div class="desk-stack">
      <p class="desk-links">
        <a href="/desk/questions">{say('questions-all')}</a>
        {story.href !== '' && <a href={`${story.href}?me`}>{say('back-to-story', { title: story.title })}</a>}
      </p>
      {done && (
        <Notice kind="good">
          <p>{say(`question-done-${done}`)}</p>
        </Notice>
      )}
      {(wrong || Object.keys(errors).length > 0) && (
        <Notice kind="error">
          <p>{say('question-wrong')}</p>
        </Notice>
      )}
      <section aria-labelledby="questions-asked">
        <h2 id="questions-asked">{say('questions-asked')}</h2>
        {questions.length === 0 && <p class="desk-soft">{say('questions-none')}</p>}
        <ul class="desk-rows">
          {questions.map((question) => (
            <OneQuestion {...props} question={question} />
          ))}
        </ul>
      </section>
      {mayAsk ? (
        <section aria-labelledby="questions-ask">
          <h2 id="questions-ask">{say('questions-ask')}</h2>
          <AskForm {...props} />
        </section>
      ) : (
        <p class="desk-soft">{say('questions-not-yours')}</p>
      )}
    </div>
  );
}

function AskForm({ story, texts, values, errors, speech }: QuestionsPageProps) {
  const { say } = speech;
  const facts = { longest: LONGEST_QUESTION, longestWords: LONGEST_WORDS };
  return (
    <form class="form" method="post" action={questionsHref(story.id)}>
      <Select
        name="block"
        label={say('ask-block')}
        value={values.block}
        options={[
          { value: '', label: say('ask-block-any') },
          ...texts.map(({ blockId, text }, at) => ({
            value: blockId,
            label: `${at + 1}. ${shortened(text, 60)}`,
          })),
        ]}
      />
      <TextArea
        name="words"
        label={say('ask-words')}
        hint={say('ask-words-hint')}
        value={values.words}
        error={errors.words && say(errors.words, facts)}
        rows={2}
        dir="auto"
        required
      />
      {errors.place && (
        <Select
          name="place"
          label={say('ask-place')}
          error={say('ask-place-several', { count: errors.place.length })}
          options={errors.place.map((place) => ({
            value: placeName(place),
            label: `…${place.before}[${place.words}]${place.after}…`,
          }))}
        />
      )}
      <Field
        name="question"
        label={say('ask-question')}
        hint={say('ask-question-hint', facts)}
        value={values.question}
        error={errors.question && say(errors.question, facts)}
        dir="auto"
        required
      />
      <Check name="open" label={say('ask-open')} checked={values.open} />
      <Check name="closed" label={say('ask-closed')} checked={values.closed} />
      <Button>{say('ask-send')}</Button>
      <details class="questions-text">
        <summary>{say('ask-text')}</summary>
        <ol>
          {texts.map(({ text }) => (
            <li dir="auto">{text}</li>
          ))}
        </ol>
      </details>
    </form>
  );
}

type OneProps = QuestionsPageProps & { readonly question: DeskQuestion };

function OneQuestion(props: OneProps) {
  const { question, story, mayAsk, speech } = props;
  const { passageId, passage } = question;
  return (
    <li class="desk-stack" id={questionAnchor(passageId)}>
      <div class="desk-text">
        <PassageQuote words={question.words} passage={passage} href={story.href} speech={speech} />
        {!mayAsk && <p dir="auto">{question.question}</p>}
        <QuestionFacts question={question} speech={speech} />
      </div>
      {mayAsk && <ChangeForms {...props} />}
    </li>
  );
}

function ChangeForms({ question, story, wrong, speech }: OneProps) {
  const { passageId, closedAt, atFirst } = question;
  const { say } = speech;
  const action = `${questionsHref(story.id)}/${encodeURIComponent(passageId)}`;
  const error = wrong?.passageId === passageId ? wrong : undefined;
  return (
    <>
      <form class="form" method="post" action={`${action}/change`}>
        <Field
          id={`question-text-${passageId}`}
          name="question"
          label={say('ask-question')}
          value={error?.question ?? question.question}
          error={error && say(error.error as 'question-missing', { longest: LONGEST_QUESTION })}
          dir="auto"
          required
        />
        <Check name="open" label={say('ask-open')} checked={atFirst === 'open'} />
        <Button kind="quiet" aria-label={`${say('question-save')}: ${question.question}`}>
          {say('question-save')}
        </Button>
      </form>
      <div class="desk-row">
        {([closedAt === null ? 'close' : 'reopen', 'remove'] as const).map((deed) => (
          <form method="post" action={`${action}/${deed}`}>
            <Button
              kind={deed === 'remove' ? 'danger' : 'quiet'}
              aria-label={`${say(`question-${deed}`)}: ${question.question}`}
            >
              {say(`question-${deed}`)}
            </Button>
          </form>
        ))}
      </div>
    </>
  );
}
