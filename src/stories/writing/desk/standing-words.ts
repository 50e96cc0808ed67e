import { momentText, type SiteFacts } from '#ui';
import { sayWriting } from '../messages.ts';
import { standingOf } from '../rules/stages.ts';
import type { DeskRow } from '../store/index.ts';

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

/** How a story stands, in words; of a published one also where not everybody may read it. */
export function standingWords(row: Pick<DeskRow, 'status' | 'stage' | 'visibility'>): string {
  const stage = sayWriting(`stage-${standingOf(row)}`);
  if (row.status !== 'published') return stage;
  const published = sayWriting(`published-${row.visibility}`);
  return row.stage === null ? published : sayWriting('and-change', { published, stage });
}

/** What it is, where it is no story. */
export function kindWords({ kind }: Pick<DeskRow, 'kind'>): string {
  return kind === 'story' ? '' : sayWriting(`kind-${kind}`);
}

/** The time that matters most of a story: when it goes out, went out, or was touched. */
export function timeWords(row: DeskRow, site: Site): string {
  const when = (at: string) => ({ when: momentText(at, site, 'date-and-time') });
  if (row.goesOutAt !== null) return sayWriting('goes-out-at', when(row.goesOutAt));
  if (row.stage === null && row.publishedAt !== null) return sayWriting('went-out-at', when(row.publishedAt));
  return sayWriting('touched-at', when(row.touchedAt));
}
