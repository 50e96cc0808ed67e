import { momentText, type SiteFacts } from '#ui';
import { sayWriting } from '../messages.ts';
import { standingOf } from '../rules/stages.ts';
import type { DeskRow } from '../store/index.ts';

type Site = Pick<SiteFacts, 'language' | 'timeZone'>;

/** How a story stands, in words. */
export function standingWords(row: Pick<DeskRow, 'status' | 'stage'>): string {
  const stage = sayWriting(`stage-${standingOf(row)}`);
  return row.status === 'published' && row.stage !== null ? sayWriting('and-change', { stage }) : stage;
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
