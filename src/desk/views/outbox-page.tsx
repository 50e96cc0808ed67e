import type { Withheld } from '#platform/mail';
import type { DeadLetter } from '#platform/outbox';
import { Button, Moment, Notice, type SiteFacts } from '#ui';
import { say } from '../messages.ts';
import { LettersSection, type LettersSectionProps } from './letters-section.tsx';
import { WithheldSection } from './withheld-section.tsx';

export interface OutboxPageProps {
  readonly dead: readonly DeadLetter[];
  readonly letters: Omit<LettersSectionProps, 'site'>;
  readonly withheld: readonly Withheld[];
  readonly site: SiteFacts;
}

/** Consequences that failed too often, each with its reason and a button that owes it anew. */
export function OutboxPage({ dead, letters, withheld, site }: OutboxPageProps) {
  return (
    <div class="desk-stack">
      <p class="desk-text">{say('outbox-what')}</p>
      {dead.length === 0 ? (
        <Notice kind="good">{say('outbox-none')}</Notice>
      ) : (
        <ul class="desk-rows">
          {dead.map((letter) => (
            <Letter letter={letter} site={site} />
          ))}
        </ul>
      )}
      <LettersSection {...letters} site={site} />
      <WithheldSection withheld={withheld} />
    </div>
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
