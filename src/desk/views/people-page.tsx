import { ROLES, type SecondFactorOf, type StaffListing, type StaffMember } from '#people';
import { Button, Check, Field, Moment, type SiteFacts } from '#ui';
import { listed, ROLE_WORDS, say } from '../messages.ts';
import { InvitedPeople, InviteForm, SecondFactorForm, StoppedAddress } from './invite-form.tsx';

export interface PeoplePageProps {
  readonly people: readonly StaffListing[];
  readonly you: StaffMember;
  /** The ids of those to whose address no letters go. */
  readonly stopped?: ReadonlySet<string>;
  readonly site: SiteFacts;
  readonly mailWorks: boolean;
  readonly secondFactorOf: SecondFactorOf;
  /** Of the form that adds a person, when it was refused. */
  readonly values?: ReadonlyMap<string, string>;
  readonly errors?: ReadonlyMap<string, string>;
}

/** Who works here, with what may be done about it. The owner's page. */
export function PeoplePage(props: PeoplePageProps) {
  const { people, you, stopped, site, mailWorks, secondFactorOf, values, errors } = props;
  const here = people.filter((person) => person.leftAt === null && person.joinedAt !== null);
  const invited = people.filter((person) => person.leftAt === null && person.joinedAt === null);
  const left = people.filter((person) => person.leftAt !== null && person.joinedAt !== null);
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
      <InvitedPeople people={invited} stopped={stopped} site={site} />
      <InviteForm values={values ?? new Map()} errors={errors ?? new Map()} mailWorks={mailWorks} />
      <SecondFactorForm of={secondFactorOf} />
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
      {isStopped && <StoppedAddress />}
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
        {person.hasCodes && (
          <form method="post" action={`${path}/lift-codes`}>
            <Button kind="quiet">{say('people-lift-codes')}</Button>
          </form>
        )}
        <form method="post" action={`${path}/let-go`}>
          <Button kind="danger">{say('people-let-go')}</Button>
        </form>
      </div>
      <p class="desk-soft">{say('people-let-go-hint')}</p>
    </div>
  );
}

/** A fresh link, shown this once: with which somebody signs in, or joins. */
export function LinkPage(props: {
  readonly name: string;
  readonly address: string;
  readonly kind: 'sign-in' | 'invitation' | 'invitation-mailed';
}) {
  const { name, address, kind } = props;
  return (
    <div class="desk-stack">
      <p class="desk-text">{say(kind === 'sign-in' ? 'link-once' : `link-${kind}`)}</p>
      <div
        class="desk-copy"
        data-enhance="copy-field"
        data-say-copy={say('copy')}
        data-say-copied={say('copied')}
        data-say-failed={say('copy-by-hand')}
      >
        <Field
          name="link"
          label={`${say(kind === 'sign-in' ? 'link-label' : 'link-label-invitation')}: ${name}`}
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
