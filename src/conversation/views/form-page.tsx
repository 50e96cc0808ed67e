import { Notice } from '#ui';
import { PassageQuote } from '../questions/views/passage-quote.tsx';
import type { QuotedPassage } from '../questions/words.ts';
import { type HrefBase, permalinkOf, questionAnchor } from '../rules/hrefs.ts';
import type { Comment, PassageQuestion } from '../words.ts';
import { CommentForm, type CommentFormProps } from './comment-form.tsx';
import { AboutComment, SmallPage, toStory } from './small-page.tsx';
import type { Speech } from './speech.ts';

export interface FormPageProps {
  readonly title: string;
  readonly story: HrefBase & { readonly title: string };
  /** The comment that is answered, if everybody can see it. */
  readonly answers: Comment | null;
  /** The question that is answered. */
  readonly question?:
    | (Pick<PassageQuestion, 'passageId' | 'question' | 'words'> & {
        readonly passage: QuotedPassage | undefined;
      })
    | null;
  readonly form: Omit<CommentFormProps, 'story' | 'speech'>;
  readonly speech: Speech;
}

/** The small page with one form: a reply, or what could not be posted as it was. */
export function FormPage({ title, story, answers, question, form, speech }: FormPageProps) {
  const wasRefused = form.reasons !== undefined;
  const place = `${story.href}#${question ? questionAnchor(question.passageId) : 'comments'}`;
  const href = answers ? permalinkOf(story, answers.id) : place;
  return (
    <SmallPage title={title} back={toStory({ href, title: story.title }, speech)}>
      {wasRefused && (
        <Notice kind="error">
          <p>{speech.say('refused-intro')}</p>
        </Notice>
      )}
      {answers && <AboutComment comment={answers} story={story} speech={speech} />}
      {question && (
        <div class="comment-page__answers">
          <p class="question__title" dir="auto">
            {question.question}
          </p>
          <PassageQuote words={question.words} passage={question.passage} href={story.href} speech={speech} />
        </div>
      )}
      <CommentForm story={story} speech={speech} {...form} />
    </SmallPage>
  );
}
