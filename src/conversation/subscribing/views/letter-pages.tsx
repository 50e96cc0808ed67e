import { Button } from '#ui';
import type { Speech } from '../../views/speech.ts';
import type { SubscriptionKind } from '../words.ts';

interface ConfirmPageProps {
  readonly email: string;
  readonly what: SubscriptionKind;
  readonly storyTitle: string;
  readonly speech: Speech;
}

/** What the link in a letter of confirmation shows: nothing happens before the button is pressed. */
export function ConfirmPage({ email, what, storyTitle, speech }: ConfirmPageProps) {
  return (
    <div class="comment-page">
      <h1>{speech.say('confirm-title')}</h1>
      <p>{speech.say('confirm-words', { email, what, title: storyTitle })}</p>
      <form class="form" method="post">
        <Button>{speech.say('confirm-button')}</Button>
      </form>
    </div>
  );
}

/** The same for a link that is too old, has done its work, or whose story is gone. */
export function DeadLinkPage({ speech }: { readonly speech: Speech }) {
  return (
    <div class="comment-page">
      <h1>{speech.say('confirm-dead')}</h1>
      <p>{speech.say('confirm-dead-words')}</p>
    </div>
  );
}

interface FarewellPageProps {
  readonly email: string;
  /** The story whose letters end; null for all. */
  readonly storyTitle: string | null;
  readonly manage: string;
  readonly speech: Speech;
}

/** What the farewell of a letter shows to a person. */
export function FarewellPage({ email, storyTitle: title, manage, speech }: FarewellPageProps) {
  const { say } = speech;
  return (
    <div class="comment-page">
      <h1>{say('farewell-title')}</h1>
      <p>{title === null ? say('farewell-all', { email }) : say('farewell-story', { email, title })}</p>
      <form class="form" method="post">
        <Button>{say('subscriptions-end')}</Button>
      </form>
      <p class="comment-page__back">
        <a href={manage}>{say('farewell-manage')}</a>
      </p>
    </div>
  );
}

export function FarewellDone({ manage, speech }: Pick<FarewellPageProps, 'manage' | 'speech'>) {
  const { say } = speech;
  return (
    <div class="comment-page">
      <h1>{say('farewell-done')}</h1>
      <p>{say('farewell-done-words')}</p>
      <p class="comment-page__back">
        <a href={manage}>{say('farewell-manage')}</a>
      </p>
    </div>
  );
}
