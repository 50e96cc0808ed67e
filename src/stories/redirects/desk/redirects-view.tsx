import type { FieldErrors } from '#people';
import { Button, Field, Notice } from '#ui';
import { hrefOf } from '../../rules/address.ts';
import { sayRedirects } from '../messages.ts';
import type { Redirect } from '../store.ts';

export const REDIRECTS = '/desk/redirects';

export interface RedirectsProps {
  readonly redirects: readonly Redirect[];
  /** What the paths shown begin with. */
  readonly begins: string;
  /** The path after which more of them stand. */
  readonly after: string | null;
  readonly values?: ReadonlyMap<string, string>;
  readonly errors?: FieldErrors;
  readonly isSaved?: boolean;
}

const NOTHING: FieldErrors = new Map();

/** Old addresses that lead elsewhere, and a form for another one. */
export function RedirectsView(props: RedirectsProps) {
  const { redirects, begins, after, values = NOTHING, errors = NOTHING } = props;
  const of = (name: string) => ({ name, value: values.get(name), error: errors.get(name) });
  return (
    <>
      {props.isSaved && <Notice kind="good">{sayRedirects('added')}</Notice>}
      {errors.size > 0 && <Notice kind="error">{sayRedirects('refused')}</Notice>}
      <p class="desk-text">{sayRedirects('lead')}</p>
      <form class="form" method="post" action={REDIRECTS} aria-labelledby="add-redirect">
        <h2 id="add-redirect">{sayRedirects('add')}</h2>
        <Field
          {...{ ...of('from'), label: sayRedirects('from'), hint: sayRedirects('from-hint') }}
          {...{ maxlength: 1_000, autocomplete: 'off', spellcheck: false, required: true }}
        />
        <Field
          {...{ ...of('to'), label: sayRedirects('to'), hint: sayRedirects('to-hint') }}
          {...{ maxlength: 1_000, autocomplete: 'off', spellcheck: false, required: true }}
        />
        <Button>{sayRedirects('add-do')}</Button>
      </form>
      <section class="redirects" aria-label={sayRedirects('title')}>
        <form class="desk-find" method="get" action={REDIRECTS}>
          <Field {...{ name: 'begins', label: sayRedirects('begins'), value: begins, maxlength: 1_000 }} />
          <Button kind="quiet">{sayRedirects('show')}</Button>
        </form>
        {redirects.length === 0 && (
          <p class="desk-soft">{sayRedirects(begins === '' ? 'none' : 'none-such')}</p>
        )}
        <ul class="redirects__list">
          {redirects.map((redirect) => (
            <Row {...redirect} />
          ))}
        </ul>
        {after !== null && (
          <p>
            <a href={`${REDIRECTS}?${new URLSearchParams({ begins, after })}`}>{sayRedirects('more')}</a>
          </p>
        )}
      </section>
    </>
  );
}

function Row({ from, to }: Redirect) {
  return (
    <li class="redirects__one">
      <p>
        <a href={hrefOf(from)}>{from}</a> <span class="desk-soft">{sayRedirects('leads')}</span>{' '}
        <a href={to}>{to}</a>
      </p>
      <form method="post" action={`${REDIRECTS}/remove`}>
        <input type="hidden" name="from" value={from} />
        <Button kind="quiet" aria-label={sayRedirects('remove-label', { from })}>
          {sayRedirects('remove')}
        </Button>
      </form>
    </li>
  );
}
