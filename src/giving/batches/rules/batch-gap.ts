import type { Batch, BatchGap, BatchLine } from '../words.ts';

/** What is still missing until count and sum are those that were counted beforehand. */
export function batchGap(
  { control }: Pick<Batch, 'control'>,
  lines: readonly Pick<BatchLine, 'minor'>[],
): BatchGap {
  const count = control.count - lines.length;
  const minor = control.minor - lines.reduce((all, line) => all + line.minor, 0);
  return { count, minor, agrees: count === 0 && minor === 0 };
}
