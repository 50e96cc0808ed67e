import { Notice } from '#ui';
import { type HrefBase, permalinkOf } from '../rules/hrefs.ts';
import type { Comment } from '../words.ts';
import { AuthorName, CommentWords } from './comment.tsx';
import { CommentForm, type CommentFormProps } from './comment-form.tsx';
import type { Speech } from './speech.ts';

export interface FormPageProps {
  readonly title: string;
  readonly story: HrefBase & { readonly title: string };
  /** The comment that is answered, if everybody can see it. */
  readonly answers: Comment | null;
  readonly form: Omit<CommentFormProps, 'story' | 'speech'>;
  readonly speech: Speech;
}

/** The small page with one form: a reply, or what could not be posted as it was. */
export function FormPage({ title, story, answers, form, speech }: FormPageProps) {
  const wasRefused = form.reasons !== undefined;
  return (
    <div class="comment-page" id="comment-page">
      <h1>{title}</h1>
      {wasRefused && (
        <Notice kind="error">
          <p>{speech.say('refused-intro')}</p>
        </Notice>
      )}
      {answers && (
        <blockquote class="comment-page__answers">
          <AuthorName comment={answers} />
          <CommentWords comment={answers} speech={speech} />
        </blockquote>
      )}
      <CommentForm story={story} speech={speech} {...form} />
      <p class="comment-page__back">
        <a href={answers ? permalinkOf(story, answers.id) : `${story.href}#comments`}>
          {speech.say('back-to-story', { title: story.title })}
        </a>
      </p>
    </div>
  );
}
