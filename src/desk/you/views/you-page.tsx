import type { Means, StaffMember, StaffSession } from '#people';
import { Button, Field, Notice, type SiteFacts } from '#ui';
import { listed, ROLE_WORDS, say as sayDesk } from '../../messages.ts';
import { say } from '../messages.ts';
import { Codes } from './codes.tsx';
import { Passkeys } from './passkeys.tsx';
import { Password } from './password.tsx';
import { Sessions } from './sessions.tsx';

export interface YouPageProps {
  readonly staff: StaffMember;
  readonly site: SiteFacts;
  readonly means: Means;
  readonly sessions: readonly StaffSession[];
  /** The newsroom demands a second factor, and this person has none. */
  readonly lacksSecond: boolean;
  /** Of a refused form: what was typed as a name, and why which field was refused. */
  readonly name?: string | undefined;
  readonly errors?: ReadonlyMap<string, string>;
}

/** A person's own page: the name, the roles, and how they sign in. */
export function YouPage(props: YouPageProps) {
  const { staff, site, means, sessions, lacksSecond, name = staff.name, errors = new Map() } = props;
  const roles = listed(staff.roles.map((role) => ROLE_WORDS[role]));
  return (
    <div class="desk-stack">
      {lacksSecond && (
        <Notice kind="warn" title={say('demanded-title')}>
          {say('demanded')}
        </Notice>
      )}
      {errors.has('') && <Notice kind="error">{errors.get('')}</Notice>}
      <p>
        {sayDesk('your-email', { email: staff.email })}{' '}
        {sayDesk('your-roles', { count: staff.roles.length, roles })}
      </p>
      <form method="post" action="/desk/you" class="form">
        <Field
          {...{ name: 'name', value: name, error: errors.get('name'), maxlength: 80, required: true }}
          label={sayDesk('your-name')}
          hint={sayDesk('your-name-hint')}
          autocomplete="name"
        />
        <Button>{sayDesk('save')}</Button>
      </form>
      <Password means={means} site={site} email={staff.email} error={errors.get('password')} />
      <Passkeys means={means} site={site} />
      <Codes means={means} site={site} />
      <Sessions sessions={sessions} site={site} />
    </div>
  );
}
