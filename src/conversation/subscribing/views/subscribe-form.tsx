import { Button, Field, Select } from '#ui';
import { feedHref, subscriptionsHref } from '../../rules/hrefs.ts';
import type { Speech } from '../../views/speech.ts';
import { TrapField } from '../../views/trap-field.tsx';
import { OFFERED } from '../rules/subscribe-form.ts';

export interface SubscribeFormProps {
  readonly story: { readonly href: string };
  readonly values: { readonly email: string; readonly notify: string };
  readonly error?: string | undefined;
  /** Whether it is what its page is there for, and not beside something else. */
  readonly isAlone?: boolean;
  readonly speech: Speech;
}

/** Where one asks to be told of comments by mail. */
export function SubscribeForm({ story, values, error, isAlone = false, speech }: SubscribeFormProps) {
  const { say } = speech;
  return (
    <form class="form subscribe-form" method="post" action={subscriptionsHref(story)}>
      <Select
        id="subscribe-notify"
        name="notify"
        label={say('notify')}
        value={values.notify}
        options={OFFERED.map((kind) => ({ value: kind, label: say(`notify-${kind}`) }))}
      />
      <Field
        id="subscribe-email"
        name="email"
        type="email"
        label={say('email')}
        hint={say('subscribe-hint')}
        value={values.email}
        error={error}
        autocomplete="email"
        maxlength={254}
        required
      />
      <TrapField speech={speech} />
      <Button kind={isAlone ? 'main' : 'quiet'}>{say('subscribe')}</Button>
    </form>
  );
}

export interface SubscribeProps {
  readonly story: { readonly href: string };
  /** Filled in for one person. */
  readonly email: string;
  /** Whether letters can be sent; else there is the web feed alone. */
  readonly byMail: boolean;
  readonly speech: Speech;
}

/** At the conversation's head: the ways to hear of new comments. */
export function Subscribe({ story, email, byMail, speech }: SubscribeProps) {
  const { say } = speech;
  const feed = (
    <p class="subscribe__feed">
      <a href={feedHref(story)}>{say('web-feed')}</a>
    </p>
  );
  if (!byMail) return feed;
  return (
    <details class="subscribe">
      <summary>{say('subscribe')}</summary>
      <SubscribeForm story={story} values={{ email, notify: 'story' }} speech={speech} />
      {feed}
    </details>
  );
}
