import type { DeadLetter } from '#platform/outbox';
import { Button, Field, Moment, Notice, type SiteFacts } from '#ui';
import { say } from '../messages.ts';

export interface OutboxPageProps {
  readonly letters: readonly DeadLetter[];
  readonly site: SiteFacts;
  /** What came of lifting an address. */
  readonly lifting?: Lifting;
}

/** An address to which letters go again; or one that could not be lifted, with the reason. */
export interface Lifting {
  readonly address: string;
  readonly error?: string;
}

/** Consequences that failed too often, each with its reason and a button that owes it anew. */
export function OutboxPage({ letters, site, lifting }: OutboxPageProps) {
  return (
    <div class="desk-stack">
      <p class="desk-text">{say('outbox-what')}</p>
      {letters.length === 0 ? (
        <Notice kind="good">{say('outbox-none')}</Notice>
      ) : (
        <ul class="desk-rows">
          {letters.map((letter) => (
            <Letter letter={letter} site={site} />
          ))}
        </ul>
      )}
      <StoppedLetters {...lifting} />
    </div>
  );
}

/** Nobody can list the addresses that get no letters, as only their hashes are kept: the owner names one. */
function StoppedLetters({ address, error }: Partial<Lifting>) {
  const isLifted = address !== undefined && error === undefined;
  return (
    <section aria-labelledby="stopped">
      <h2 id="stopped">{say('letters-stopped')}</h2>
      <p class="desk-text">{say('letters-stopped-what')}</p>
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
    </section>
  );
}

function Letter({ letter, site }: { readonly letter: DeadLetter; readonly site: SiteFacts }) {
  return (
    <li class="desk-row">
      <div class="desk-row__text">
        <h2 class="desk-row__name">{letter.topic}</h2>
        <p class="desk-soft">
          {say('outbox-attempts', { count: letter.attempts })}
          <Moment at={letter.deadAt} site={site} detail="date-and-time" />
        </p>
        {letter.lastError && (
          <p>
            {say('outbox-reason')}
            <span dir="auto">{letter.lastError}</span>
          </p>
        )}
        <details>
          <summary>{say('outbox-facts')}</summary>
          <code>{letter.payload}</code>
        </details>
      </div>
      <form method="post" action="/desk/outbox/revive">
        <input type="hidden" name="id" value={letter.id} />
        <Button kind="quiet" aria-label={say('outbox-again-of', { topic: letter.topic })}>
          {say('outbox-again')}
        </Button>
      </form>
    </li>
  );
}
