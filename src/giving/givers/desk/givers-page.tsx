import { DESK_LANGUAGE } from '#desk';
import { Button, Field, Moment, Notice, Pagination, type SiteFacts, TextArea } from '#ui';
import { Opening } from '../../gifts/desk/gift-deeds.tsx';
import { GIVERS, giverHref, withQuery } from '../../gifts/desk/paths.ts';
import type { GiverProblems, TypedGiver } from '../rules/giver-form.ts';
import type { Giver } from '../words.ts';
import { type GiversWord, sayGivers } from './messages.ts';

export const saysGiver = (word: GiversWord, facts: Readonly<Record<string, string | number>> = {}) =>
  sayGivers(DESK_LANGUAGE, word, facts);

export interface GiversPageProps {
  readonly typed: string;
  readonly givers: readonly Giver[];
  readonly count: number;
  readonly page: number;
  readonly last: number;
  /** The giver that the form would add. */
  readonly giverId: string;
  readonly refused: { readonly giver: TypedGiver; readonly problems: GiverProblems } | null;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** All who give, as far as they are known. */
export function GiversPage({ typed, givers, count, page, last, giverId, refused, site }: GiversPageProps) {
  return (
    <div class="desk-stack">
      <p class="desk-text">{saysGiver('lead')}</p>
      <search>
        <form class="gifts-quick" action={GIVERS} method="get">
          <Field
            {...{ name: 'q', type: 'search', label: saysGiver('find-label'), value: typed, maxlength: 200 }}
            dir="auto"
          />
          <Button kind="quiet">{saysGiver('find-button')}</Button>
        </form>
      </search>
      {count === 0 ? (
        <p class="desk-soft">{saysGiver(typed === '' ? 'none' : 'none-found')}</p>
      ) : (
        <section>
          <h2>{saysGiver('found', { count })}</h2>
          <GiversTable givers={givers} site={site} />
          <Pagination
            pages={{ page, last, hrefOf: (number) => withQuery(GIVERS, { q: typed, page: String(number) }) }}
            language={site.language}
          />
        </section>
      )}
      <Opening title={saysGiver('add-title')} open={refused !== null}>
        <form class="form" method="post" action={GIVERS}>
          <input type="hidden" name="giver" value={giverId} />
          <GiverFields refused={refused} giver={null} />
          <Button>{saysGiver('add-button')}</Button>
        </form>
      </Opening>
    </div>
  );
}

function GiversTable({ givers, site }: Pick<GiversPageProps, 'givers' | 'site'>) {
  return (
    <table class="desk-table">
      <thead>
        <tr>
          {(['name', 'email', 'since'] as const).map((head) => (
            <th scope="col">{saysGiver(`head-${head}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {givers.map((giver) => (
          <tr>
            <td>
              <a href={giverHref(giver.id)}>
                <bdi>{giver.name || saysGiver('nameless')}</bdi>
              </a>
            </td>
            <td>{giver.email}</td>
            <td>
              <Moment at={giver.madeAt} site={site} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The fields of a giver, as typed where they were refused. */
export function GiverFields(props: {
  readonly giver: Pick<Giver, 'name' | 'email' | 'note'> | null;
  readonly refused: GiversPageProps['refused'];
}) {
  const { giver, refused } = props;
  const { name = '', email = null, note = '' } = refused?.giver ?? giver ?? {};
  const error = (field: 'name' | 'email' | 'note') => {
    const problem = refused?.problems.get(field);
    return problem && saysGiver(`problem-${problem}`);
  };
  return (
    <>
      {refused !== null && (
        <Notice kind="error">
          <p>{saysGiver('refused')}</p>
        </Notice>
      )}
      <Field name="name" label={saysGiver('name')} value={name} error={error('name')} dir="auto" />
      <Field
        {...{ name: 'email', type: 'email', label: saysGiver('email'), hint: saysGiver('email-hint') }}
        value={email ?? ''}
        error={error('email')}
      />
      <TextArea
        {...{ name: 'note', label: saysGiver('note'), hint: saysGiver('note-hint'), value: note, rows: 4 }}
        error={error('note')}
        dir="auto"
      />
    </>
  );
}
