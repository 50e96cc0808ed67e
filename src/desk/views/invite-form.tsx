import { ROLES, SECOND_FACTOR_OF, type SecondFactorOf, type StaffListing } from '#people';
import { Button, Check, Field, Moment, Select, type SiteFacts } from '#ui';
import { listed, ROLE_WORDS, say } from '../messages.ts';

export interface InviteFormProps {
  /** As it was sent, when it was refused. */
  readonly values: ReadonlyMap<string, string>;
  readonly errors: ReadonlyMap<string, string>;
  readonly mailWorks: boolean;
}

/** Invites a person with roles. */
export function InviteForm({ values, errors, mailWorks }: InviteFormProps) {
  const wrongRoles = errors.get('roles');
  return (
    <section aria-labelledby="add">
      <h2 id="add">{say('people-add')}</h2>
      <p class="desk-text">{say(mailWorks ? 'people-add-hint' : 'people-add-hint-no-mail')}</p>
      <form method="post" action="/desk/people" class="form">
        <Field
          {...{ name: 'email', type: 'email', value: values.get('email'), error: errors.get('email') }}
          label={say('people-email')}
          {...{ autocomplete: 'off', maxlength: 254, required: true }}
        />
        <Field
          {...{ name: 'name', value: values.get('name'), error: errors.get('name') }}
          label={say('people-name')}
          hint={say('people-name-hint')}
          {...{ autocomplete: 'off', maxlength: 80 }}
        />
        <fieldset
          class="desk-fieldset"
          id="field-roles"
          aria-describedby={wrongRoles === undefined ? undefined : 'field-roles-error'}
        >
          <legend>{say('people-roles')}</legend>
          <div class="desk-access__roles">
            {ROLES.map((role) => (
              <Check
                {...{ name: `role-${role}`, checked: values.get(`role-${role}`) === 'yes' }}
                label={ROLE_WORDS[role]}
              />
            ))}
          </div>
          {wrongRoles && (
            <p class="field__error" id="field-roles-error">
              {wrongRoles}
            </p>
          )}
        </fieldset>
        <Button>{say('people-add-button')}</Button>
      </form>
    </section>
  );
}

/** That no letters go to somebody's address, and where that is lifted. */
export function StoppedAddress() {
  return (
    <p>
      <strong>{say('people-stopped')}</strong> <a href="/desk/outbox#stopped">{say('letters-stopped')}</a>
    </p>
  );
}

/** Who is invited and has not come yet. */
export function InvitedPeople(props: {
  readonly people: readonly StaffListing[];
  /** The ids of those to whose address no letters go. */
  readonly stopped?: ReadonlySet<string> | undefined;
  readonly site: SiteFacts;
}) {
  if (props.people.length === 0) return null;
  return (
    <section aria-labelledby="invited">
      <h2 id="invited">{say('people-invited')}</h2>
      <ul class="desk-rows">
        {props.people.map((person) => (
          <li class="desk-row">
            <div class="desk-row__text">
              <h3 class="desk-row__name">
                <bdi>{person.name}</bdi>
              </h3>
              <p>
                <span dir="ltr">{person.email}</span> · {listed(person.roles.map((role) => ROLE_WORDS[role]))}
              </p>
              {props.stopped?.has(person.id) && <StoppedAddress />}
              <p class="desk-soft">
                {say('people-invited-on')}
                <Moment at={person.createdAt} site={props.site} />
              </p>
            </div>
            <div class="desk-row__deeds">
              <form method="post" action={`/desk/people/${person.id}/invite-again`}>
                <Button kind="quiet">
                  {say('people-invite-again')}
                  <span class="hidden-text">: {person.name}</span>
                </Button>
              </form>
              <form method="post" action={`/desk/people/${person.id}/take-back`}>
                <Button kind="danger">
                  {say('people-take-back')}
                  <span class="hidden-text">: {person.name}</span>
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Who must have a second factor. */
export function SecondFactorForm({ of }: { readonly of: SecondFactorOf }) {
  return (
    <section aria-labelledby="second">
      <h2 id="second">{say('people-second')}</h2>
      <p class="desk-text">{say('people-second-what')}</p>
      <form method="post" action="/desk/people/second-factor" class="form">
        <Select
          name="of"
          label={say('people-second-of')}
          value={of}
          options={SECOND_FACTOR_OF.map((one) => ({ value: one, label: say(`people-second-${one}`) }))}
        />
        <Button kind="quiet">{say('save')}</Button>
      </form>
    </section>
  );
}
