import { onePer } from '#platform/memory';
import { Button, Moment, Select, type SiteFacts } from '#ui';
import { sayWriting } from '../messages.ts';
import type { RevisionListing } from '../words.ts';
import { storyPath } from './paths.ts';

export interface HistoryViewProps {
  readonly storyId: string;
  readonly revisions: readonly RevisionListing[];
  /** The one that readers see. */
  readonly shownId: string | null;
  readonly hasDraft: boolean;
  readonly mayRestore: boolean;
  readonly olderHref: string | null;
  readonly names: ReadonlyMap<string, string>;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** How what is being written is called among the texts to compare. */
export const WRITTEN_NOW = 'now';

/** The states of a story's text that were kept: all of them. */
export function HistoryView(props: HistoryViewProps) {
  const { revisions, storyId, olderHref } = props;
  return (
    <div class="desk-stack">
      <nav class="desk-links" aria-label={sayWriting('history')}>
        <a href={storyPath(storyId)}>{sayWriting('back-to-story')}</a>
      </nav>
      {revisions.length === 0 && <p class="desk-soft">{sayWriting('history-none')}</p>}
      {revisions.length > (props.hasDraft ? 0 : 1) && <CompareForm {...props} />}
      {props.mayRestore && revisions.length > 0 && (
        <p class="desk-soft desk-text">{sayWriting('restore-hint')}</p>
      )}
      <ol class="desk-rows">
        {revisions.map((revision, at) => (
          <li class="desk-row">
            <Row {...props} revision={revision} before={revisions[at + 1]} />
          </li>
        ))}
      </ol>
      {olderHref && (
        <nav class="desk-links" aria-label={sayWriting('older-revisions')}>
          <a href={olderHref}>{sayWriting('older-revisions')}</a>
        </nav>
      )}
    </div>
  );
}

type RowProps = HistoryViewProps & {
  readonly revision: RevisionListing;
  readonly before: RevisionListing | undefined;
};

function Row({ revision, before, storyId, shownId, names, site, mayRestore }: RowProps) {
  const { id, number, title, createdAt, madeBy } = revision;
  const name = names.get(madeBy ?? '');
  return (
    <>
      <div class="desk-row__text">
        <h2 class="desk-row__name">
          {number === null ? sayWriting('revision-draft') : sayWriting('revision-number', { number })}
        </h2>
        <p>
          <bdi>{title || sayWriting('untitled')}</bdi>
        </p>
        <p class="desk-soft">
          <Moment at={revision.publishedAt ?? createdAt} site={site} detail="date-and-time" />
          {name !== undefined && ` ${sayWriting('revision-by', { name })}`}
          {id === shownId && ` · ${sayWriting('revision-now')}`}
        </p>
      </div>
      <div class="desk-row__deeds">
        {before && (
          <a href={`${storyPath(storyId)}/compare?one=${before.id}&other=${id}`}>{sayWriting('compare')}</a>
        )}
        {mayRestore && (
          <form method="post" action={`${storyPath(storyId)}/restore`}>
            <input type="hidden" name="revision" value={id} />
            <Button kind="quiet">{sayWriting('restore')}</Button>
          </form>
        )}
      </div>
    </>
  );
}

function CompareForm({ revisions, storyId, hasDraft, shownId, site }: HistoryViewProps) {
  const options = [
    ...(hasDraft ? [{ value: WRITTEN_NOW, label: sayWriting('being-written') }] : []),
    ...revisions.map((revision) => ({ value: revision.id, label: revisionName(revision, site) })),
  ];
  const first = revisions.some(({ id }) => id === shownId) && hasDraft ? shownId : options[1]?.value;
  return (
    <form class="stories-filters" method="get" action={`${storyPath(storyId)}/compare`}>
      <Select name="one" label={sayWriting('compare-one')} value={first ?? ''} options={options} />
      <Select
        name="other"
        label={sayWriting('compare-other')}
        value={options[0]?.value ?? ''}
        options={options}
      />
      <div class="stories-filters__show">
        <Button kind="quiet">{sayWriting('compare')}</Button>
      </div>
    </form>
  );
}

const formatOf = onePer(
  (language: string, timeZone: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone }),
);

/** A state of the text, as it is called in a choice. */
export function revisionName(
  revision: RevisionListing,
  { language, timeZone }: HistoryViewProps['site'],
): string {
  const when = formatOf(language, timeZone).format(new Date(revision.publishedAt ?? revision.createdAt));
  const { number } = revision;
  return `${when} · ${number === null ? sayWriting('revision-draft') : sayWriting('revision-number', { number })}`;
}
