import { Button, Field, Select, type SiteFacts } from '#ui';
import type { Byline, Section } from '../../words.ts';
import { sayWriting } from '../messages.ts';
import { type AskedStories, queryOf } from '../rules/asked-stories.ts';
import type { DeskRow } from '../store/index.ts';
import { STANDINGS } from '../words.ts';
import { STORIES, storyPath } from './paths.ts';
import { kindWords, standingWords, timeWords } from './standing-words.ts';

export interface ListViewProps {
  readonly asked: AskedStories;
  readonly rows: readonly DeskRow[];
  readonly page: number;
  readonly goesOn: boolean;
  readonly sections: readonly Section[];
  readonly bylines: readonly Byline[];
  readonly site: SiteFacts;
  /** The id of the story that the form would begin: sent twice, it is one. */
  readonly newId: string;
}

/** The stories of the newsroom, what was touched last first. */
export function ListView({ asked, rows, page, goesOn, sections, bylines, site, newId }: ListViewProps) {
  const query = queryOf(asked);
  const names = new Map(sections.map(({ id, name }) => [id, name]));
  return (
    <div class="desk-stack">
      <div class="stories-top">
        <Ways current="list" />
        <NewStory newId={newId} />
      </div>
      <Filters asked={asked} sections={sections} bylines={bylines} />
      {rows.length === 0 ? (
        <p class="desk-soft">{sayWriting(query === '' ? 'none-yet' : 'none')}</p>
      ) : (
        <ul class="desk-rows">
          {rows.map((row) => (
            <li>
              <StoryRow row={row} section={names.get(row.sectionId ?? '')} site={site} />
            </li>
          ))}
        </ul>
      )}
      <Leafing query={query} page={page} goesOn={goesOn} />
    </div>
  );
}

/** List, board, calendar. */
export function Ways({ current }: { readonly current: 'list' | 'board' | 'calendar' }) {
  const ways = [
    ['list', STORIES],
    ['board', `${STORIES}/board`],
    ['calendar', `${STORIES}/calendar`],
  ] as const;
  return (
    <nav class="desk-filters" aria-label={sayWriting('views')}>
      {ways.map(([way, href]) => (
        <a href={href} aria-current={way === current ? 'page' : undefined}>
          {sayWriting(way)}
        </a>
      ))}
    </nav>
  );
}

function NewStory({ newId }: { readonly newId: string }) {
  return (
    <form method="post" action={STORIES} class="stories-new">
      <input type="hidden" name="id" value={newId} />
      <Button name="kind" value="story">
        {sayWriting('new')}
      </Button>
      <Button name="kind" value="page" kind="quiet">
        {sayWriting('new-page')}
      </Button>
    </form>
  );
}

function Filters({ asked, sections, bylines }: Pick<ListViewProps, 'asked' | 'sections' | 'bylines'>) {
  const any = { value: '', label: sayWriting('any') };
  return (
    <form method="get" action={STORIES} class="stories-filters" aria-label={sayWriting('find')}>
      <Field name="words" label={sayWriting('words')} type="search" value={asked.words} />
      <Select
        name="stage"
        label={sayWriting('stage')}
        value={asked.stage ?? ''}
        options={[any, ...STANDINGS.map((value) => ({ value, label: sayWriting(`stage-${value}`) }))]}
      />
      <Select
        name="section"
        label={sayWriting('section')}
        value={asked.section ?? ''}
        options={[any, ...sections.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Select
        name="author"
        label={sayWriting('author')}
        value={asked.author ?? ''}
        options={[any, ...bylines.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Field name="day" type="date" label={sayWriting('day')} value={asked.day ?? ''} />
      <div class="stories-filters__show">
        <Button kind="quiet">{sayWriting('show')}</Button>
        {queryOf(asked) !== '' && <a href={STORIES}>{sayWriting('show-all')}</a>}
      </div>
    </form>
  );
}

function StoryRow({
  row,
  section,
  site,
}: {
  readonly row: DeskRow;
  readonly section: string | undefined;
  readonly site: SiteFacts;
}) {
  const said = [kindWords(row), section, row.authors.join(', '), timeWords(row, site)].filter(Boolean);
  return (
    <div class="desk-row">
      <div class="desk-row__text">
        <RowName row={row} />
        <p class="desk-soft">
          {said.map((one, at) => (
            <>
              {at > 0 && ' · '}
              <bdi>{one}</bdi>
            </>
          ))}
        </p>
      </div>
      <Standing row={row} />
    </div>
  );
}

/** What a story is called, and the way to it. */
export function RowName({ row }: { readonly row: Pick<DeskRow, 'id' | 'title'> }) {
  return (
    <h2 class="desk-row__name">
      <a href={storyPath(row.id)}>
        <bdi>{row.title || sayWriting('untitled')}</bdi>
      </a>
    </h2>
  );
}

/** How a story stands, as a small label. */
export function Standing({ row }: { readonly row: Pick<DeskRow, 'status' | 'stage' | 'visibility'> }) {
  const stage = row.stage ?? (row.status === 'draft' ? 'writing' : row.status);
  return <span class={`stories-stage stories-stage--${stage}`}>{standingWords(row)}</span>;
}

function Leafing({
  query,
  page,
  goesOn,
}: {
  readonly query: string;
  readonly page: number;
  readonly goesOn: boolean;
}) {
  if (page === 1 && !goesOn) return null;
  const hrefOf = (number: number) => {
    const asked = [query, number === 1 ? '' : `page=${number}`].filter(Boolean).join('&');
    return asked === '' ? STORIES : `${STORIES}?${asked}`;
  };
  return (
    <nav class="desk-links" aria-label={sayWriting('page')}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          {sayWriting('later')}
        </a>
      )}
      {goesOn && (
        <a href={hrefOf(page + 1)} rel="next">
          {sayWriting('earlier')}
        </a>
      )}
    </nav>
  );
}
