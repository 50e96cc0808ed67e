import type { Byline } from '#stories';
import { Button, Notice, Select } from '#ui';
import type { Speech } from '../../views/speech.ts';
import { AUTHOR_LETTERS, type AuthorLetters } from '../words.ts';

export interface BylinesPageProps {
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
  readonly isSaved: boolean;
  readonly speech: Speech;
}

/** Who of the newsroom writes under which byline. */
export function BylinesPage(props: BylinesPageProps) {
  const { say } = props.speech;
  return (
    <div class="desk-stack">
      {props.isSaved && (
        <Notice kind="good">
          <p>{say('bylines-saved')}</p>
        </Notice>
      )}
      <p class="desk-text">{say('bylines-about')}</p>
      <ul class="desk-rows">
        {props.rows.map((row) => (
          <li class="desk-byline">
            <h2 class="desk-row__name">
              <bdi>{row.name}</bdi>
            </h2>
            <RowForm {...props} row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function RowForm({
  row,
  bylines,
  names,
  maySayWhose,
  speech,
}: BylinesPageProps & { readonly row: BylinesPageProps['rows'][number] }) {
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
      <Button kind="quiet">{say('bylines-save')}</Button>
    </form>
  );
}
