import type { StaffSession } from '#people';
import { Button, Moment, type SiteFacts } from '#ui';
import { say as sayDesk } from '../../messages.ts';
import { say } from '../messages.ts';

interface SessionsProps {
  readonly sessions: readonly StaffSession[];
  readonly site: SiteFacts;
}

/** The browsers in which one is signed in, and the way out of each. */
export function Sessions({ sessions, site }: SessionsProps) {
  return (
    <section class="you-part" id="sessions" aria-labelledby="sessions-title">
      <h2 id="sessions-title">{say('sessions')}</h2>
      <p>{say('sessions-what')}</p>
      <ul class="desk-rows">
        {sessions.map((session) => (
          <Session session={session} site={site} />
        ))}
      </ul>
      <div class="you-part__deeds">
        {sessions.length > 1 && (
          <form method="post" action="/desk/you/sessions/end-others">
            <Button kind="quiet">{say('session-end-others')}</Button>
          </form>
        )}
        <form method="post" action="/desk/you/end-sessions">
          <Button kind="quiet">{sayDesk('sign-out-everywhere')}</Button>
        </form>
      </div>
      <p class="desk-soft">{sayDesk('sign-out-everywhere-hint')}</p>
    </section>
  );
}

function Session({ session, site }: { readonly session: StaffSession } & Pick<SessionsProps, 'site'>) {
  const name = session.browser || say('session-unknown');
  return (
    <li class="desk-row">
      <div class="desk-row__text">
        <strong>{name}</strong>
        {session.isThis && <span class="desk-soft"> ({say('session-this')})</span>}
        <p class="desk-soft">
          {say('session-began', { how: say(`session-${session.cameBy}`) })}
          <Moment at={session.beganAt} site={site} />, {say('session-seen')}
          <Moment at={session.seenAt} site={site} detail="date-and-time" />.
        </p>
      </div>
      {!session.isThis && (
        <form method="post" action="/desk/you/sessions/end">
          <input type="hidden" name="id" value={session.id} />
          <Button kind="quiet">
            {say('session-end')}
            <span class="hidden-text">: {name}</span>
          </Button>
        </form>
      )}
    </li>
  );
}
