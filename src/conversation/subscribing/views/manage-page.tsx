import { Button, Notice, Select } from '#ui';
import { SmallPage } from '../../views/small-page.tsx';
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
  /** Why no letters go there; null: they do. */
  readonly stopped: 'bounced' | 'complained' | null;
  readonly subscriptions: readonly ShownSubscription[];
  /** Signed: where the forms are sent. */
  readonly path: string;
  readonly speech: Speech;
}

/** All that goes to one address, with a way to end each. */
export function SubscriptionList(props: SubscriptionListProps) {
  const { email, stopped, subscriptions, path, speech } = props;
  const { say } = speech;
  if (subscriptions.length === 0 && stopped === null) return <p>{say('subscriptions-none', { email })}</p>;
  return (
    <div class="subscriptions">
      {stopped === null ? <p>{say('subscriptions-of', { email })}</p> : <Stopped {...props} />}
      {subscriptions.length > 0 && (
        <>
          <ul class="subscriptions__list">
            {subscriptions.map((one) => (
              <Item one={one} path={path} speech={speech} />
            ))}
          </ul>
          <PaceForm {...props} />
          <form method="post" action={`${path}/end`}>
            <Button kind="quiet">{say('subscriptions-end-all')}</Button>
          </form>
        </>
      )}
    </div>
  );
}

/** Why no letters go there, and the way to have them again. */
function Stopped({ stopped, email, path, speech }: SubscriptionListProps) {
  const { say } = speech;
  return (
    <>
      <Notice kind="warn">
        <p>{say(stopped === 'complained' ? 'subscriptions-unwanted' : 'subscriptions-stopped', { email })}</p>
      </Notice>
      <form class="form" method="post" action={`${path}/resume`}>
        <Button>{say('subscriptions-resume')}</Button>
      </form>
    </>
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
    <SmallPage title={list.speech.say('subscriptions-title')}>
      {said && (
        <Notice kind="good">
          <p>{said}</p>
        </Notice>
      )}
      <SubscriptionList {...list} />
    </SmallPage>
  );
}

/** Behind a link whose address is not kept any more. */
export function NobodyPage({ speech }: { readonly speech: Speech }) {
  return (
    <SmallPage title={speech.say('subscriptions-title')}>
      <p>{speech.say('subscriptions-nobody')}</p>
    </SmallPage>
  );
}
