import { Notice } from '#ui';
import { feedHref } from '../../rules/hrefs.ts';
import { SmallPage, toStory } from '../../views/small-page.tsx';
import type { Speech } from '../../views/speech.ts';
import { SubscribeForm, type SubscribeFormProps } from './subscribe-form.tsx';

/** What a story's page can offer: the form, or why there is none. */
export const SUBSCRIBING_HERE = {
  'by-mail': 'subscribe-intro',
  'no-mail': 'subscribe-no-mail',
  closed: 'subscribe-closed',
} as const;
export type SubscribingHere = keyof typeof SUBSCRIBING_HERE;

export interface SubscribePageProps {
  readonly story: { readonly href: string; readonly title: string };
  readonly here: SubscribingHere;
  readonly form: Omit<SubscribeFormProps, 'story' | 'isAlone' | 'speech'>;
  /** Why nothing was taken, where no field is at fault. */
  readonly problem?: string | undefined;
  readonly speech: Speech;
}

/** The small page on which one subscribes. */
export function SubscribePage({ story, here, form, problem, speech }: SubscribePageProps) {
  const { say } = speech;
  return (
    <SmallPage title={say('subscribe-page', { title: story.title })} back={back(story, speech)}>
      {problem && (
        <Notice kind="error">
          <p>{problem}</p>
        </Notice>
      )}
      <p>{say(SUBSCRIBING_HERE[here])}</p>
      {here === 'by-mail' && <SubscribeForm story={story} speech={speech} isAlone {...form} />}
      <p class="comment-page__back">
        <a href={feedHref(story)}>{say('web-feed')}</a>
      </p>
    </SmallPage>
  );
}

/** The same for every address, whether anybody is known by it or not. */
export function AskedPage({ story, speech }: Pick<SubscribePageProps, 'story' | 'speech'>) {
  const { say } = speech;
  return (
    <SmallPage title={say('subscribe-asked')} back={back(story, speech)}>
      <p>{say('subscribe-asked-words')}</p>
      <p>{say('subscribe-asked-none')}</p>
    </SmallPage>
  );
}

function back({ href, title }: SubscribePageProps['story'], speech: Speech) {
  return toStory({ href: `${href}#comments`, title }, speech);
}
