import { Notice } from '#ui';
import { feedHref } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import { SubscribeForm, type SubscribeFormProps } from './subscribe-form.tsx';

export interface SubscribePageProps {
  readonly story: { readonly href: string; readonly title: string };
  /** null: no letters can be sent. */
  readonly form: Omit<SubscribeFormProps, 'story' | 'speech'> | null;
  /** Why nothing was taken, where no field is at fault. */
  readonly problem?: string | undefined;
  readonly speech: Speech;
}

/** The small page on which one subscribes. */
export function SubscribePage({ story, form, problem, speech }: SubscribePageProps) {
  const { say } = speech;
  return (
    <div class="comment-page">
      <h1>{say('subscribe-page', { title: story.title })}</h1>
      {problem && (
        <Notice kind="error">
          <p>{problem}</p>
        </Notice>
      )}
      <p>{say(form === null ? 'subscribe-no-mail' : 'subscribe-intro')}</p>
      {form && <SubscribeForm story={story} speech={speech} {...form} />}
      <p class="comment-page__back">
        <a href={feedHref(story)}>{say('web-feed')}</a>
      </p>
      <Back story={story} speech={speech} />
    </div>
  );
}

/** The same for every address, whether anybody is known by it or not. */
export function AskedPage({ story, speech }: Pick<SubscribePageProps, 'story' | 'speech'>) {
  const { say } = speech;
  return (
    <div class="comment-page">
      <h1>{say('subscribe-asked')}</h1>
      <p>{say('subscribe-asked-words')}</p>
      <p>{say('subscribe-asked-none')}</p>
      <Back story={story} speech={speech} />
    </div>
  );
}

function Back({ story, speech }: Pick<SubscribePageProps, 'story' | 'speech'>) {
  return (
    <p class="comment-page__back">
      <a href={`${story.href}#comments`}>{speech.say('back-to-story', { title: story.title })}</a>
    </p>
  );
}
