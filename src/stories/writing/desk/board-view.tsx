import type { SiteFacts } from '#ui';
import { sayWriting } from '../messages.ts';
import type { DeskRow } from '../store/index.ts';
import { Ways } from './list-view.tsx';
import { STORIES, storyPath } from './paths.ts';
import { kindWords, standingWords, timeWords } from './standing-words.ts';

export interface BoardColumn {
  readonly stage: 'writing' | 'in-review' | 'ready' | 'scheduled' | 'published';
  readonly rows: readonly DeskRow[];
  readonly goesOn: boolean;
}

/** The stories by how far they have come. */
export function BoardView({
  columns,
  site,
}: {
  readonly columns: readonly BoardColumn[];
  readonly site: SiteFacts;
}) {
  return (
    <div class="desk-stack">
      <Ways current="board" />
      <div class="stories-board">
        {columns.map(({ stage, rows, goesOn }) => (
          <section class="stories-column" aria-labelledby={`column-${stage}`}>
            <h2 id={`column-${stage}`}>{sayWriting(`board-${stage}`)}</h2>
            {rows.length === 0 && <p class="desk-soft">{sayWriting('board-none')}</p>}
            <ul class="stories-column__list">
              {rows.map((row) => (
                <li class="stories-card">
                  <a href={storyPath(row.id)}>
                    <bdi>{row.title || sayWriting('untitled')}</bdi>
                  </a>
                  {row.kind !== 'story' && <p class="desk-soft">{kindWords(row)}</p>}
                  {row.authors.length > 0 && (
                    <p class="desk-soft">
                      <bdi>{row.authors.join(', ')}</bdi>
                    </p>
                  )}
                  {row.status === 'published' && row.visibility !== 'public' && (
                    <p class="desk-soft">{standingWords(row)}</p>
                  )}
                  <p class="desk-soft">{timeWords(row, site)}</p>
                </li>
              ))}
            </ul>
            {goesOn && <a href={`${STORIES}?stage=${stage}`}>{sayWriting('board-more')}</a>}
          </section>
        ))}
      </div>
    </div>
  );
}
