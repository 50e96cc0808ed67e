import { Button } from '#ui';
import { SmallPage } from '../../views/small-page.tsx';
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
    <SmallPage title={speech.say('confirm-title')}>
      <p>{speech.say('confirm-words', { email, what, title: storyTitle })}</p>
      <form class="form" method="post">
        <Button>{speech.say('confirm-button')}</Button>
      </form>
    </SmallPage>
  );
}

/** The same for a link that is too old, has done its work, or whose story is gone. */
export function DeadLinkPage({ speech }: { readonly speech: Speech }) {
  return (
    <SmallPage title={speech.say('confirm-dead')}>
      <p>{speech.say('confirm-dead-words')}</p>
    </SmallPage>
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
    <SmallPage title={say('farewell-title')} back={{ href: manage, says: say('farewell-manage') }}>
      <p>{title === null ? say('farewell-all', { email }) : say('farewell-story', { email, title })}</p>
      <form class="form" method="post">
        <Button>{say('subscriptions-end')}</Button>
      </form>
    </SmallPage>
  );
}

export function FarewellDone({ manage, speech }: Pick<FarewellPageProps, 'manage' | 'speech'>) {
  const { say } = speech;
  return (
    <SmallPage title={say('farewell-done')} back={{ href: manage, says: say('farewell-manage') }}>
      <p>{say('farewell-done-words')}</p>
    </SmallPage>
  );
}
