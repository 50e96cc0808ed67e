import { Button } from '#ui';
import { say } from '../messages.ts';

/** For those who come without a link. It says the same to everybody. */
export function SignInExplained() {
  return (
    <article class="staff-page">
      <h1>{say('sign-in')}</h1>
      <p>{say('sign-in-intro')}</p>
      <h2>{say('sign-in-how')}</h2>
      <ul>
        <li>{say('sign-in-ask')}</li>
        <li>
          {say('sign-in-owner')} <code>npx tidings staff add you@example.org --role owner</code>
        </li>
      </ul>
      <p>{say('sign-in-once')}</p>
    </article>
  );
}

/** What a sign-in link shows: nothing happens before the button is pressed. */
export function SignInOffer({ name }: { readonly name: string }) {
  return (
    <article class="staff-page">
      <h1>{say('sign-in')}</h1>
      <p>{say('sign-in-as', { name })}</p>
      <form method="post" class="form">
        <Button>{say('sign-in-button')}</Button>
      </form>
      <p class="staff-page__small">{say('sign-in-shared')}</p>
    </article>
  );
}

export function DeadLink() {
  return (
    <article class="staff-page">
      <h1>{say('link-dead')}</h1>
      <p>{say('link-dead-why')}</p>
      <p>
        <a href="/desk/sign-in">{say('link-dead-then')}</a>
      </p>
    </article>
  );
}
