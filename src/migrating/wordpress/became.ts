import { type KindReport, tally } from '../report.ts';

/**
 * What became of one thing. `kept`: somebody worked on it here since, and it was left alone; `gone`: they took
 * it away, and it does not come back; `elsewhere`: its number belongs to another, which came first.
 */
export type Became = 'imported' | 'updated' | 'unchanged' | 'kept' | 'gone' | 'elsewhere';

const LEFT_ALONE = {
  kept: 'kept: changed here since',
  gone: 'it was taken away here since',
  elsewhere: 'its number stands under another story',
} as const;

export function countAs(counts: KindReport, became: Became): void {
  if (became === 'imported' || became === 'updated' || became === 'unchanged') counts[became] += 1;
  else tally(counts.skipped, LEFT_ALONE[became]);
}
