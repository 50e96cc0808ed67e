import { shortened } from '#platform/text';
import { directionOf, Icon, Moment } from '#ui';
import { beginningOf } from '../../live/rules/beginning.ts';
import { commentHtml } from '../../rules/comment-text.ts';
import { answerHref, type HrefBase, permalinkOf, questionAnchor, storyHref } from '../../rules/hrefs.ts';
import { AuthorName } from '../../views/comment.tsx';
import type { Speech } from '../../views/speech.ts';
import type { Comment } from '../../words.ts';
import type { ShownQuestion } from '../words.ts';
import { PassageQuote } from './passage-quote.tsx';

export interface QuestionViewProps {
  readonly question: ShownQuestion;
  readonly story: HrefBase;
  readonly speech: Speech;
  /** Whether the conversation takes comments at all. */
  readonly isOpen: boolean;
  /** Drawn for one person: its links keep `?me`. */
  readonly me: boolean;
  /** Before it is asked: nothing can be answered yet. */
  readonly isPreview?: boolean;
}

/** So much of an answer stands with its question; the whole of it stands in the conversation. */
const LONGEST_EXCERPT = 280;

/** An author's question about words of the story: its latest answers, and what leads to more. */
export function QuestionView({ question, story, speech, isOpen, me, isPreview }: QuestionViewProps) {
  const { passageId, answers, latest } = question;
  const { language } = speech.site;
  const { say } = speech;
  const id = questionAnchor(passageId);
  const takesAnswers = isOpen && question.closedAt === null;
  return (
    <section
      class="question"
      id={id}
      aria-labelledby={`${id}-title`}
      tabIndex={-1}
      lang={language}
      dir={directionOf(language)}
      data-enhance="question"
    >
      <p class="question__label">{say('question-label')}</p>
      <p class="question__title" id={`${id}-title`} dir="auto">
        {question.question}
      </p>
      <PassageQuote words={question.words} passage={question.passage} speech={speech} />
      {latest.length > 0 && (
        <ol class="question__answers" aria-label={say('latest-answers')}>
          {latest.map((answer) => (
            <LatestAnswer answer={answer} story={story} speech={speech} />
          ))}
        </ol>
      )}
      <p class="question__links">
        {takesAnswers && isPreview && <span class="button">{say('answer')}</span>}
        {takesAnswers && !isPreview && (
          <a class="button" href={answerHref(story, passageId)} rel="nofollow" data-answer="">
            {say('answer')}
          </a>
        )}
        {!takesAnswers && <span>{say('question-closed')}</span>}
        {answers > 0 && (
          <a href={storyHref(story, { me, filter: 'inline' }, 'comments')} rel="nofollow">
            {say('view-all')}
          </a>
        )}
      </p>
    </section>
  );
}

function LatestAnswer(props: {
  readonly answer: Comment;
  readonly story: HrefBase;
  readonly speech: Speech;
}) {
  const { answer, story, speech } = props;
  return (
    <li>
      <p class="comment__signature">
        <AuthorName comment={answer} />
        {answer.badge !== null && <span class="comment__badge">{speech.say(answer.badge)}</span>}
        <a class="comment__time" href={permalinkOf(story, answer.id)} rel="nofollow">
          <Moment at={answer.createdAt} site={speech.site} detail="date-and-time" />
        </a>
      </p>
      <p dir="auto">{beginningOf(commentHtml(answer), LONGEST_EXCERPT)}</p>
    </li>
  );
}

/** Words of the passage in the name of its mark: enough to know which. */
const LONGEST_NAMED = 60;

/** What stands in the text right after the words that are asked about: it leads to the question. */
export function QuestionMark(props: { readonly question: ShownQuestion; readonly speech: Speech }) {
  const { question, speech } = props;
  const { passageId, answers } = question;
  const name = speech.say('question-about', {
    words: shortened(question.words, LONGEST_NAMED),
    question: question.question,
    count: answers,
  });
  return (
    <a
      class="question-mark"
      href={`#${questionAnchor(passageId)}`}
      aria-label={name}
      data-enhance="question-mark"
    >
      <Icon name="comment" />
      {answers}
    </a>
  );
}
