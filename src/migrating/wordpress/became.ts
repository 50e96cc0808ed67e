import { type KindReport, tally } from '../report.ts';

/**
 * What became of one thing. `kept`: somebody worked on it here since, and it was left alone; `gone`: they took
 * it away, and it does not come back.
 */
export type Became = 'imported' | 'updated' | 'unchanged' | 'kept' | 'gone';

const LEFT_ALONE = {
  kept: 'kept: changed here since',
  gone: 'it was taken away here since',
} as const;

export function countAs(counts: KindReport, became: Became): void {
  if (became === 'kept' || became === 'gone') tally(counts.skipped, LEFT_ALONE[became]);
  else counts[became] += 1;
}
