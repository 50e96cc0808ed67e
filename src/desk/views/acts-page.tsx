import type { StaffAct } from '#people';
import { Moment, type SiteFacts } from '#ui';
import { say } from '../messages.ts';

export interface ActsPageProps {
  readonly acts: readonly StaffAct[];
  /** How those who work here, or did, are called now. */
  readonly names: ReadonlyMap<string, string>;
  readonly site: SiteFacts;
  /** Address of the acts before these; null when there are none. */
  readonly olderHref: string | null;
}

/** The audit trail. */
export function ActsPage({ acts, names, site, olderHref }: ActsPageProps) {
  if (acts.length === 0) return <p class="desk-soft">{say('acts-none')}</p>;
  return (
    <div class="desk-stack">
      <table class="desk-table">
        <thead>
          <tr>
            <th scope="col">{say('acts-when')}</th>
            <th scope="col">{say('acts-who')}</th>
            <th scope="col">{say('acts-what')}</th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act) => (
            <tr>
              <td>
                <Moment at={act.at} site={site} detail="date-and-time" />
              </td>
              <td>
                <bdi>{act.staffName ?? say('acts-command-line')}</bdi>
              </td>
              <td>
                {act.act.replaceAll('-', ' ')}
                {act.subject && <Subject subject={act.subject} names={names} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {olderHref && (
        <p>
          <a href={olderHref} rel="next">
            {say('acts-older')}
          </a>
        </p>
      )}
    </div>
  );
}

/** Somebody who works here is called by name; everything else by its id. */
function Subject({ subject, names }: { readonly subject: string } & Pick<ActsPageProps, 'names'>) {
  const [kind, id = ''] = subject.split(':', 2);
  const name = kind === 'staff' ? names.get(id) : undefined;
  return name === undefined ? (
    <span class="desk-table__subject">{subject}</span>
  ) : (
    <>
      : <bdi>{name}</bdi>
    </>
  );
}
