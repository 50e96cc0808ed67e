import type { StaffAct } from '#people';
import { Moment, type SiteFacts } from '#ui';
import { say } from '../messages.ts';
import type { SubjectName } from '../words.ts';

export interface ActsPageProps {
  readonly acts: readonly StaffAct[];
  /** How what was acted on is called now, by its subject. */
  readonly names: ReadonlyMap<string, SubjectName>;
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

/** What is gone, or has no name, is called by its id. */
function Subject({ subject, names }: { readonly subject: string } & Pick<ActsPageProps, 'names'>) {
  const name = names.get(subject);
  if (name === undefined) return <span class="desk-table__subject">{subject}</span>;
  const label = <bdi>{name.label}</bdi>;
  return <>: {name.href === undefined ? label : <a href={name.href}>{label}</a>}</>;
}
