import { Button, Notice, Select } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { PACES, type Pace, type SubscriptionKind } from '../words.ts';

/** A subscription as its page shows it. */
export interface ShownSubscription {
  readonly id: string;
  readonly kind: SubscriptionKind;
  /** null: not everybody may read it any more, or it is gone. */
  readonly story: { readonly title: string; readonly href: string } | null;
}

export interface SubscriptionListProps {
  readonly email: string;
  readonly pace: Pace;
  /** The mail server of the address has refused letters for good. */
  readonly isStopped: boolean;
  readonly subscriptions: readonly ShownSubscription[];
  /** Signed: where the forms are sent. */
  readonly path: string;
  readonly speech: Speech;
}

/** All that goes to one address, with a way to end each. */
export function SubscriptionList(props: SubscriptionListProps) {
  const { email, isStopped, subscriptions, path, speech } = props;
  const { say } = speech;
  if (subscriptions.length === 0) return <p>{say('subscriptions-none', { email })}</p>;
  return (
    <div class="subscriptions">
      {isStopped ? (
        <Notice kind="warn">
          <p>{say('subscriptions-stopped')}</p>
        </Notice>
      ) : (
        <p>{say('subscriptions-of', { email })}</p>
      )}
      <ul class="subscriptions__list">
        {subscriptions.map((one) => (
          <Item one={one} path={path} speech={speech} />
        ))}
      </ul>
      <PaceForm {...props} />
      <form method="post" action={`${path}/end`}>
        <Button kind="quiet">{say('subscriptions-end-all')}</Button>
      </form>
    </div>
  );
}

function Item({
  one,
  path,
  speech,
}: Pick<SubscriptionListProps, 'path' | 'speech'> & { one: ShownSubscription }) {
  const { say } = speech;
  const { id, kind, story } = one;
  const title = story?.title ?? say('subscriptions-gone');
  const what = say(`notify-${kind}`);
  return (
    <li>
      <p>
        {story === null ? (
          title
        ) : (
          <a href={`${story.href}#comments`}>
            <bdi>{title}</bdi>
          </a>
        )}
        <br />
        <span class="subscriptions__what">{what}</span>
      </p>
      <form method="post" action={`${path}/end`}>
        <input type="hidden" name="subscription" value={id} />
        <Button kind="quiet" aria-label={say('subscriptions-end-of', { what, title })}>
          {say('subscriptions-end')}
        </Button>
      </form>
    </li>
  );
}

function PaceForm({ path, pace, speech }: SubscriptionListProps) {
  const { say } = speech;
  return (
    <form class="form" method="post" action={`${path}/pace`}>
      <Select
        name="pace"
        label={say('pace')}
        value={pace}
        options={PACES.map((one) => ({ value: one, label: say(`pace-${one}`) }))}
      />
      <Button kind="quiet">{say('pace-save')}</Button>
    </form>
  );
}

/** What a subscriber sees behind the signed link of their letters. */
export function ManagePage({
  said,
  ...list
}: SubscriptionListProps & { readonly said?: string | undefined }) {
  return (
    <div class="comment-page">
      <h1>{list.speech.say('subscriptions-title')}</h1>
      {said && (
        <Notice kind="good">
          <p>{said}</p>
        </Notice>
      )}
      <SubscriptionList {...list} />
    </div>
  );
}

/** Behind a link whose address is not kept any more. */
export function NobodyPage({ speech }: { readonly speech: Speech }) {
  return (
    <div class="comment-page">
      <h1>{speech.say('subscriptions-title')}</h1>
      <p>{speech.say('subscriptions-nobody')}</p>
    </div>
  );
}
