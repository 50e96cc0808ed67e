import type { StaffMember } from '#people';
import { Button, Field } from '#ui';
import { listed, ROLE_WORDS, say } from '../messages.ts';

/** A person's own page: the name, the roles, the way out everywhere. */
export function YouPage(props: {
  readonly staff: StaffMember;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
}) {
  const { staff, value = staff.name, error } = props;
  const roles = listed(staff.roles.map((role) => ROLE_WORDS[role]));
  return (
    <div class="desk-stack">
      <p>
        {say('your-email', { email: staff.email })} {say('your-roles', { count: staff.roles.length, roles })}
      </p>
      <form method="post" action="/desk/you" class="form">
        <Field
          name="name"
          label={say('your-name')}
          hint={say('your-name-hint')}
          value={value}
          error={error}
          autocomplete="name"
          maxlength={80}
          required
        />
        <Button>{say('save')}</Button>
      </form>
      <form method="post" action="/desk/you/end-sessions" class="desk-apart">
        <p class="desk-soft">{say('sign-out-everywhere-hint')}</p>
        <Button kind="quiet">{say('sign-out-everywhere')}</Button>
      </form>
    </div>
  );
}
