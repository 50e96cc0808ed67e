import type { Byline } from '#stories';
import { Button, Select } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { AUTHOR_LETTERS, type AuthorLetters } from '../words.ts';

export interface BylinesViewProps {
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    /** Empty for none. */
    readonly bylineId: string;
    readonly letters: AuthorLetters;
  }[];
  readonly bylines: readonly Byline[];
  /** Of everybody who works here or did. */
  readonly names: ReadonlyMap<string, string>;
  readonly maySayWhose: boolean;
  readonly speech: Speech;
}

/** Who of the newsroom writes under which byline. */
export function BylinesView(props: BylinesViewProps) {
  const { say } = props.speech;
  return (
    <section class="desk-bylines" aria-labelledby="bylines">
      <h2 id="bylines">{say('bylines')}</h2>
      <p class="desk-text">{say('bylines-about')}</p>
      <ul class="desk-rows">
        {props.rows.map((row) => (
          <li class="desk-byline">
            <h3 class="desk-row__name">
              <bdi>{row.name}</bdi>
            </h3>
            <RowForm {...props} row={row} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RowForm({
  row,
  bylines,
  names,
  maySayWhose,
  speech,
}: BylinesViewProps & { readonly row: BylinesViewProps['rows'][number] }) {
  const { say } = speech;
  const ofSomeone = (one: Byline) =>
    one.staffId === null || one.staffId === row.id
      ? one.name
      : say('byline-of', { byline: one.name, name: names.get(one.staffId) ?? '' });
  return (
    <form class="form" method="post" action={`/desk/bylines/${row.id}`}>
      {maySayWhose ? (
        <Select
          id={`byline-${row.id}`}
          name="byline"
          label={say('byline')}
          value={row.bylineId}
          options={[
            { value: '', label: say('byline-none') },
            ...bylines.map((one) => ({ value: one.id, label: ofSomeone(one) })),
          ]}
        />
      ) : (
        <p>
          {say('byline')}: {bylines.find(({ id }) => id === row.bylineId)?.name ?? say('byline-none')}
        </p>
      )}
      <Select
        id={`letters-${row.id}`}
        name="letters"
        label={say('author-letters')}
        value={row.letters}
        options={AUTHOR_LETTERS.map((one) => ({ value: one, label: say(`author-letters-${one}`) }))}
      />
      <Button kind="quiet" aria-label={`${say('bylines-save')}: ${row.name}`}>
        {say('bylines-save')}
      </Button>
    </form>
  );
}
