import { Button, Field, Icon } from '#ui';
import { sayPage } from './messages.ts';
import type { PasswordPageProps } from './props.ts';

/** The form in front of a story that a password keeps. */
export function PasswordPage({ site, title, action, refused }: PasswordPageProps) {
  const { language } = site;
  return (
    <div class="quiet">
      <p class="label">
        <Icon name="lock" /> {sayPage(language, 'password-lead')}
      </p>
      <h1>{title}</h1>
      <form class="form" action={action} method="post">
        <Field
          name="password"
          type="password"
          label={sayPage(language, 'password')}
          autocomplete="off"
          required
          error={refused ? sayPage(language, 'password-wrong') : undefined}
        />
        <Button>{sayPage(language, 'password-open')}</Button>
      </form>
    </div>
  );
}
