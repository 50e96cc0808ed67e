import { ROLES, type StaffListing, type StaffMember } from '#people';
import { Button, Check, Field, Moment, Select, type SiteFacts } from '#ui';
import { listed, ROLE_WORDS, say } from '../messages.ts';

export interface PeoplePageProps {
  readonly people: readonly StaffListing[];
  readonly you: StaffMember;
  /** The ids of those to whose address no letters go. */
  readonly stopped?: ReadonlySet<string>;
  readonly site: SiteFacts;
  /** Of the form that adds a person, when it was refused. */
  readonly values?: ReadonlyMap<string, string>;
  readonly errors?: ReadonlyMap<string, string>;
}

/** Who works here, with what may be done about it. The owner's page. */
export function PeoplePage({ people, you, stopped, site, values, errors }: PeoplePageProps) {
  const here = people.filter((person) => person.leftAt === null);
  const left = people.filter((person) => person.leftAt !== null);
  return (
    <div class="desk-stack">
      <section aria-labelledby="who">
        <h2 id="who">{say('people-who')}</h2>
        <ul class="desk-rows">
          {here.map((person) => (
            <PersonRow
              person={person}
              isYou={person.id === you.id}
              isStopped={stopped?.has(person.id) ?? false}
              site={site}
            />
          ))}
        </ul>
      </section>
      <AddPerson values={values ?? new Map()} errors={errors ?? new Map()} />
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{say('people-left')}</h2>
          <ul class="desk-plain">
            {left.map((person) => (
              <li>
                <bdi>{person.name}</bdi>, {person.leftAt && <Moment at={person.leftAt} site={site} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface PersonRowProps {
  readonly person: StaffListing;
  readonly isYou: boolean;
  readonly isStopped: boolean;
  readonly site: SiteFacts;
}

function PersonRow({ person, isYou, isStopped, site }: PersonRowProps) {
  const roles = person.roles.map((role) => ROLE_WORDS[role]);
  return (
    <li class="desk-person-row">
      <h3 class="desk-row__name">
        <bdi>{person.name}</bdi>
        {isYou && <span class="desk-soft"> ({say('people-yourself')})</span>}
      </h3>
      <p>
        <span dir="ltr">{person.email}</span> · {roles.length === 0 ? say('people-no-role') : listed(roles)}
      </p>
      {isStopped && (
        <p>
          <strong>{say('people-stopped')}</strong> <a href="/desk/outbox#stopped">{say('letters-stopped')}</a>
        </p>
      )}
      <p class="desk-soft">
        {say('people-sessions', { count: person.sessions })}{' '}
        {person.seenAt && (
          <>
            {say('people-seen')}
            <Moment at={person.seenAt} site={site} detail="date-and-time" />
          </>
        )}
      </p>
      <details>
        <summary aria-label={say('people-change-of', { name: person.name })}>{say('people-change')}</summary>
        <Access person={person} />
      </details>
    </li>
  );
}

function Access({ person }: { readonly person: StaffListing }) {
  const path = `/desk/people/${person.id}`;
  return (
    <div class="desk-access">
      <form method="post" action={`${path}/roles`}>
        <fieldset>
          <legend>{say('people-roles')}</legend>
          <div class="desk-access__roles">
            {ROLES.map((role) => (
              <Check name={`role-${role}`} label={ROLE_WORDS[role]} checked={person.roles.includes(role)} />
            ))}
          </div>
        </fieldset>
        <Button kind="quiet">{say('people-save-roles')}</Button>
      </form>
      <div class="desk-access__deeds">
        <form method="post" action={`${path}/link`}>
          <Button kind="quiet">{say('people-new-link')}</Button>
        </form>
        <form method="post" action={`${path}/end-sessions`}>
          <Button kind="quiet">{say('people-end-sessions')}</Button>
        </form>
        <form method="post" action={`${path}/let-go`}>
          <Button kind="danger">{say('people-let-go')}</Button>
        </form>
      </div>
      <p class="desk-soft">{say('people-let-go-hint')}</p>
    </div>
  );
}

function AddPerson(props: {
  readonly values: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
}) {
  const { values, errors } = props;
  return (
    <section aria-labelledby="add">
      <h2 id="add">{say('people-add')}</h2>
      <p class="desk-text">{say('people-add-hint')}</p>
      <form method="post" action="/desk/people" class="form">
        <Field
          name="email"
          type="email"
          label={say('people-email')}
          value={values.get('email')}
          error={errors.get('email')}
          autocomplete="off"
          maxlength={254}
          required
        />
        <Field
          name="name"
          label={say('people-name')}
          hint={say('people-name-hint')}
          value={values.get('name')}
          error={errors.get('name')}
          autocomplete="off"
          maxlength={80}
        />
        <Select
          name="role"
          label={say('people-role')}
          value={values.get('role') ?? 'author'}
          error={errors.get('role')}
          options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        />
        <Button>{say('people-add-button')}</Button>
      </form>
    </section>
  );
}

/** A fresh sign-in link, shown this once. */
export function LinkPage({ name, address }: { readonly name: string; readonly address: string }) {
  return (
    <div class="desk-stack">
      <p class="desk-text">{say('link-once')}</p>
      <div
        class="desk-copy"
        data-enhance="copy-field"
        data-say-copy={say('copy')}
        data-say-copied={say('copied')}
        data-say-failed={say('copy-by-hand')}
      >
        <Field
          name="link"
          label={`${say('link-label')}: ${name}`}
          hint={say('link-hint')}
          value={address}
          dir="ltr"
          readonly
        />
      </div>
      <p>
        <a href="/desk/people">{say('link-back')}</a>
      </p>
    </div>
  );
}
