import { Button, Field } from '#ui';
import { sayReader } from '../messages.ts';

/** Shows a return link, once. */
export function ReturnLinkPage({
  language,
  address,
}: {
  readonly language: string;
  readonly address: string;
}) {
  return (
    <article class="me">
      <h1>{sayReader(language, 'return-made')}</h1>
      <p>{sayReader(language, 'return-made-intro')}</p>
      <Field
        {...{ name: 'address', type: 'url', value: address, readonly: true, dir: 'ltr' }}
        label={sayReader(language, 'return-address')}
        hint={sayReader(language, 'letter-return-note')}
        autocomplete="off"
      />
      <p>
        <a href="/me">{sayReader(language, 'back-to-me')}</a>
      </p>
    </article>
  );
}

/** What a return link shows: nothing happens before the button is pressed. */
export function ComeBackOffer(props: {
  readonly language: string;
  /** Whose link it is; empty where they have not signed anything yet. */
  readonly name: string;
  /** Who else is known in this browser. */
  readonly other: { readonly name: string } | null;
}) {
  const { language, name, other } = props;
  return (
    <article class="me">
      <h1>{sayReader(language, 'come-back')}</h1>
      <p>
        {name === ''
          ? sayReader(language, 'come-back-unnamed')
          : sayReader(language, 'come-back-as', { name })}
      </p>
      {other && (
        <p>
          {other.name === ''
            ? sayReader(language, 'come-back-other-unnamed')
            : sayReader(language, 'come-back-other', { name: other.name })}
        </p>
      )}
      <form class="form" method="post">
        <Button>{sayReader(language, 'come-back-button')}</Button>
      </form>
      <p class="me__small">{sayReader(language, 'offer-shared')}</p>
    </article>
  );
}
