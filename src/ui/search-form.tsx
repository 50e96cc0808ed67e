import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { sayUi } from './messages.ts';

/** Asks the site's search. A plain form: its answer has an address. */
export function SearchForm(props: {
  readonly language: string;
  readonly query?: string | undefined;
  /** Unique on the page. */
  readonly id: string;
  readonly autofocus?: boolean | undefined;
}) {
  const { language, query, id, autofocus } = props;
  return (
    <search>
      <form class="search" action="/search" method="get">
        <Field
          id={id}
          name="q"
          type="search"
          label={sayUi(language, 'search-label')}
          labelHidden
          value={query}
          autofocus={autofocus}
          maxlength={200}
          dir="auto"
        />
        <Button>{sayUi(language, 'search-button')}</Button>
      </form>
    </search>
  );
}
