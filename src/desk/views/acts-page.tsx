import type { StaffAct, StaffListing } from '#people';
import { Button, Field, Moment, Select, type SiteFacts } from '#ui';
import { say } from '../messages.ts';
import { type ActRun, actRuns } from '../rules/act-runs.ts';
import type { ActsQuery } from '../rules/acts-query.ts';
import type { SubjectName } from '../words.ts';

export interface ActsPageProps {
  readonly acts: readonly StaffAct[];
  /** How what was acted on is called now, by its subject. */
  readonly names: ReadonlyMap<string, SubjectName>;
  readonly site: SiteFacts;
  readonly asked: ActsQuery;
  readonly people: readonly Pick<StaffListing, 'id' | 'name'>[];
  /** Each act that stands in the trail, once. */
  readonly actNames: readonly string[];
  /** Address of the acts before these; null when there are none. */
  readonly olderHref: string | null;
}

/** The audit trail. */
export function ActsPage(props: ActsPageProps) {
  const { acts, names, site, asked, olderHref } = props;
  const isBounded = Object.values(asked).some((value) => value !== undefined);
  return (
    <div class="desk-stack">
      <Search {...props} isBounded={isBounded} />
      {acts.length === 0 ? (
        <p class="desk-soft">{say(isBounded ? 'acts-none-such' : 'acts-none')}</p>
      ) : (
        <table class="desk-table">
          <thead>
            <tr>
              <th scope="col">{say('acts-when')}</th>
              <th scope="col">{say('acts-who')}</th>
              <th scope="col">{say('acts-what')}</th>
            </tr>
          </thead>
          <tbody>
            {actRuns(acts).map((run) => (
              <Row {...run} names={names} site={site} />
            ))}
          </tbody>
        </table>
      )}
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

function Search(props: ActsPageProps & { readonly isBounded: boolean }) {
  const { asked, people, actNames, isBounded } = props;
  const persons = [
    { value: '', label: say('acts-anybody') },
    { value: 'command-line', label: say('acts-command-line') },
    ...people.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <search>
      <form method="get" action="/desk/acts" class="desk-search">
        <Select name="by" label={say('acts-who')} value={asked.by ?? ''} options={persons} />
        <div class="desk-search__words">
          <Field
            {...{ name: 'words', value: asked.words, maxlength: 200, list: 'act-names' }}
            label={say('acts-what')}
            autocomplete="off"
          />
          <datalist id="act-names">
            {actNames.map((name) => (
              <option value={name.replaceAll('-', ' ')} />
            ))}
          </datalist>
        </div>
        <Field {...{ name: 'from', type: 'date', value: asked.from }} label={say('acts-from')} />
        <Field {...{ name: 'until', type: 'date', value: asked.until }} label={say('acts-until')} />
        {asked.subject && <input type="hidden" name="subject" value={asked.subject} />}
        <div class="desk-search__deeds">
          <Button kind="quiet">{say('acts-search')}</Button>
          {isBounded && <a href="/desk/acts">{say('acts-all')}</a>}
        </div>
      </form>
    </search>
  );
}

type RowProps = Pick<ActsPageProps, 'names' | 'site'> & ActRun;

function Row({ act, times, first, names, site }: RowProps) {
  return (
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
        {times > 1 && (
          <span class="desk-soft">
            {' '}
            {say('acts-times', { times })} <Moment at={first.at} site={site} detail="date-and-time" />
          </span>
        )}
      </td>
    </tr>
  );
}

/** What is gone, or has no name, is called by its id. Beside it: all that was done to it. */
function Subject({ subject, names }: { readonly subject: string } & Pick<ActsPageProps, 'names'>) {
  const name = names.get(subject);
  const all = (
    <a class="desk-table__all" href={`/desk/acts?${new URLSearchParams({ subject })}`}>
      {say('acts-of-this')}
      <span class="hidden-text">: {name?.label ?? subject}</span>
    </a>
  );
  if (name === undefined) {
    return (
      <>
        <span class="desk-table__subject">{subject}</span> {all}
      </>
    );
  }
  const label = <bdi>{name.label}</bdi>;
  return (
    <>
      : {name.href === undefined ? label : <a href={name.href}>{label}</a>} {all}
    </>
  );
}
