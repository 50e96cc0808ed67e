import type { InboxState } from '#platform/inbox';
import type { Suppression } from '#platform/mail';
import { Button, Field, Moment, Notice, type SiteFacts } from '#ui';
import { say } from '../messages.ts';

export interface LettersSectionProps {
  readonly suppressed: { readonly count: number; readonly newest: readonly Suppression[] };
  /** Of the mailbox to which letters come back; null: none is set up. */
  readonly inbox: InboxState | null;
  /** What came of lifting an address. */
  readonly lifting?: Lifting;
  readonly site: SiteFacts;
}

/** An address to which letters go again; or one that could not be lifted, with the reason. */
export interface Lifting {
  readonly address: string;
  readonly error?: string;
}

/** Addresses that get no letters. Which they are stands nowhere, only their hashes: to lift one, the owner names it. */
export function LettersSection({ suppressed, inbox, lifting, site }: LettersSectionProps) {
  const { count, newest } = suppressed;
  return (
    <section aria-labelledby="stopped">
      <h2 id="stopped">{say('letters-stopped')}</h2>
      <div class="desk-text">
        <p>{say('letters-stopped-what')}</p>
        <InboxLine inbox={inbox} site={site} />
        <p>{say('letters-stopped-count', { count })}</p>
        {newest.length > 0 && (
          <ul class="desk-plain">
            {newest.map(({ why, since, status }) => (
              <li>
                <Moment at={since} site={site} detail="date-and-time" />: {say(`letters-${why}`)}
                {status !== null && <span class="desk-soft"> ({status})</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
      <LiftForm {...lifting} />
    </section>
  );
}

function InboxLine({ inbox, site }: Pick<LettersSectionProps, 'inbox' | 'site'>) {
  if (inbox === null) return <Notice>{say('inbox-none')}</Notice>;
  const { lookedAt, failure } = inbox;
  if (lookedAt === null) return <p class="desk-soft">{say('inbox-not-yet')}</p>;
  const at = <Moment at={lookedAt} site={site} detail="date-and-time" />;
  if (failure === null) {
    return (
      <p class="desk-soft">
        {say('inbox-looked')}
        {at}
      </p>
    );
  }
  return (
    <Notice kind="warn" title={say('inbox-unread')}>
      <p>
        {say(`inbox-${failure}`)} {say('inbox-tried')}
        {at}
      </p>
    </Notice>
  );
}

function LiftForm({ address, error }: Partial<Lifting>) {
  const isLifted = address !== undefined && error === undefined;
  return (
    <form method="post" action="/desk/outbox/lift" class="form">
      {isLifted && <Notice kind="good">{say('letters-lifted', { address })}</Notice>}
      <Field
        name="email"
        type="email"
        label={say('letters-address')}
        value={isLifted ? '' : address}
        error={error}
        autocomplete="off"
        maxlength={254}
        required
      />
      <Button kind="quiet">{say('letters-lift')}</Button>
    </form>
  );
}
