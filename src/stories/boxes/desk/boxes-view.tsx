import { Button, type SiteFacts } from '#ui';
import { RowName, Standing } from '../../writing/desk/list-view.tsx';
import { STORIES } from '../../writing/desk/paths.ts';
import { timeWords } from '../../writing/desk/standing-words.ts';
import type { DeskRow } from '../../writing/store/index.ts';
import { sayBoxes } from '../messages.ts';

export interface BoxesProps {
  readonly rows: readonly {
    readonly row: DeskRow;
    readonly uses: number;
    /** Whoever looks may go there. */
    readonly isOpen: boolean;
  }[];
  readonly site: SiteFacts;
  /** The id of the box that the form would begin: sent twice, it is one. */
  readonly newId: string;
}

/** The background boxes of the newsroom, by their titles. */
export function BoxesView({ rows, site, newId }: BoxesProps) {
  return (
    <div class="desk-stack">
      <p class="desk-text">{sayBoxes('lead')}</p>
      <form method="post" action={STORIES}>
        <input type="hidden" name="id" value={newId} />
        <Button name="kind" value="box">
          {sayBoxes('new')}
        </Button>
      </form>
      {rows.length === 0 ? (
        <p class="desk-soft">{sayBoxes('none')}</p>
      ) : (
        <ul class="desk-rows">
          {rows.map(({ row, uses, isOpen }) => (
            <li class="desk-row">
              <div class="desk-row__text">
                {isOpen ? (
                  <RowName row={row} />
                ) : (
                  <h2 class="desk-row__name">
                    <bdi>{row.title}</bdi>
                  </h2>
                )}
                <p class="desk-soft">
                  {sayBoxes('uses', { count: uses })} · <bdi>{timeWords(row, site)}</bdi>
                </p>
              </div>
              <Standing row={row} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
