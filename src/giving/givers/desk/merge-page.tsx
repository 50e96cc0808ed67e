import { Button, ButtonLink, Field } from '#ui';
import { giverHref, withQuery } from '../../gifts/desk/paths.ts';
import type { Giver } from '../words.ts';
import { calledOf } from './giver-page.tsx';
import { saysGiver } from './givers-page.tsx';

interface Counts {
  readonly gifts: number;
  readonly pledges: number;
}

export interface MergePageProps {
  readonly giver: Giver;
  readonly typed: string;
  /** Who may be meant. */
  readonly found: readonly Giver[];
  /** Who was chosen, and what would move; null: nobody yet. */
  readonly chosen: { readonly other: Giver; readonly counts: Counts; readonly mergeId: string } | null;
}

/** Looks for the other of two givers who are one, and shows what will move before it does. */
export function MergePage({ giver, typed, found, chosen }: MergePageProps) {
  const at = `${giverHref(giver.id)}/merge`;
  return (
    <div class="desk-stack">
      <h2>
        <bdi>{calledOf(giver)}</bdi>
      </h2>
      {chosen !== null && <Preview giver={giver} {...chosen} />}
      {chosen === null && (
        <form class="gifts-quick" action={at} method="get">
          <Field
            {...{ name: 'q', type: 'search', label: saysGiver('merge-find'), value: typed, maxlength: 200 }}
            dir="auto"
          />
          <Button kind="quiet">{saysGiver('merge-find-button')}</Button>
        </form>
      )}
      {chosen === null && typed !== '' && (
        <section>
          <h2>{saysGiver('merge-choose')}</h2>
          {found.length === 0 ? (
            <p class="desk-soft">{saysGiver('merge-none')}</p>
          ) : (
            <ul class="desk-rows">
              {found.map((other) => (
                <li>
                  <a href={withQuery(at, { with: other.id })}>
                    <bdi>{[other.name, other.email].filter(Boolean).join(', ')}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
    </div>
  );
}

/** `other` is the one who will be no giver of their own any more. */
function Preview(props: {
  readonly giver: Giver;
  readonly other: Giver;
  readonly counts: Counts;
  readonly mergeId: string;
}) {
  const { giver, other, counts, mergeId } = props;
  const names = { from: calledOf(other), into: calledOf(giver) };
  return (
    <section class="desk-text">
      <h2>{saysGiver('merge-preview')}</h2>
      <p>{saysGiver('merge-what', { ...names, ...counts })}</p>
      {other.email !== null && <p>{saysGiver('merge-later', { email: other.email })}</p>}
      <p>{saysGiver('merge-notes')}</p>
      <form class="gifts-item__form" method="post" action={`${giverHref(giver.id)}/merge`}>
        <input type="hidden" name="merge" value={mergeId} />
        <input type="hidden" name="from" value={other.id} />
        <Button>{saysGiver('merge-button')}</Button>
        <ButtonLink kind="quiet" href={withQuery(`${giverHref(other.id)}/merge`, { with: giver.id })}>
          {saysGiver('merge-other-way')}
        </ButtonLink>
        <a href={giverHref(giver.id)}>{saysGiver('merge-back')}</a>
      </form>
    </section>
  );
}
