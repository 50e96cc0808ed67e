import { Pagination } from '#ui';
import { questionAnchor, questionsHref, storyHref } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import type { DeskQuestion } from './desk-question.tsx';
import { QuestionFacts } from './desk-question.tsx';
import { PassageQuote } from './passage-quote.tsx';

/** A question in the list of all stories. */
export type AskedQuestion = DeskQuestion & {
  readonly story: { readonly id: string; readonly href: string; readonly title: string };
};

export interface OverviewPageProps {
  readonly questions: readonly AskedQuestion[];
  readonly pages: { readonly page: number; readonly last: number; readonly hrefOf: (page: number) => string };
  readonly speech: Speech;
}

/** What is asked in all stories: each leads to its story's page of questions, to the story and to the answers. */
export function OverviewPage({ questions, pages, speech }: OverviewPageProps) {
  const { say } = speech;
  return (
    <div class="desk-stack">
      <p class="desk-soft">{say('questions-about')}</p>
      {questions.length === 0 && <p>{say('questions-none-yet')}</p>}
      <ul class="desk-rows">
        {questions.map((question) => (
          <OneAsked question={question} speech={speech} />
        ))}
      </ul>
      <Pagination pages={pages} language={speech.site.language} />
    </div>
  );
}

function OneAsked({ question, speech }: { readonly question: AskedQuestion; readonly speech: Speech }) {
  const { passageId, passage, words, story, answers } = question;
  const { say } = speech;
  return (
    <li>
      <div class="desk-text">
        <h2 class="desk-row__name" dir="auto">
          <a href={`${questionsHref(story.id)}#${questionAnchor(passageId)}`}>{question.question}</a>
        </h2>
        <PassageQuote words={words} passage={passage} href={story.href} speech={speech} />
        <QuestionFacts question={question} speech={speech} />
        <p class="desk-links">
          {story.href === '' ? (
            <bdi>{story.title}</bdi>
          ) : (
            <a href={`${story.href}#${questionAnchor(passageId)}`} dir="auto">
              {story.title}
            </a>
          )}
          {story.href !== '' && answers > 0 && (
            <a href={storyHref(story, { filter: 'inline' }, 'comments')}>{say('view-answers')}</a>
          )}
        </p>
      </div>
    </li>
  );
}
