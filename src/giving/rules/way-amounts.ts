import type { Way, WayFee, WayLimits, WayProblem } from '../words.ts';
import { readAmountList, readPercentage, writtenAmountList, writtenPercentage } from './amount-list.ts';
import type { WayProblems } from './way-schema.ts';

/** Least, most and fee of a way, as the fields of its form show them. */
export function amountsOf({ limits, fee }: Pick<Way, 'limits' | 'fee'>): [string, string][] {
  const bound = (name: 'least' | 'most') =>
    Object.fromEntries(
      Object.entries(limits).flatMap(([currency, { [name]: minor }]) =>
        minor === null ? [] : [[currency, minor]],
      ),
    );
  return [
    ['least', writtenAmountList(bound('least'))],
    ['most', writtenAmountList(bound('most'))],
    ['feePercent', fee === null ? '' : writtenPercentage(fee.basisPoints)],
    ['feeFixed', fee === null ? '' : writtenAmountList(fee.fixed)],
  ];
}

/** What those fields say; `currencies` are those of the way, the first of which goes without saying. */
export function readAmounts(
  text: (name: string) => string,
  currencies: readonly string[],
): { readonly limits: WayLimits; readonly fee: WayFee | null } | { readonly problems: WayProblems } {
  const [least, most, fixed] = (['least', 'most', 'feeFixed'] as const).map((name) =>
    readAmountList(text(name), currencies),
  );
  const percentage = text('feePercent').trim() === '' ? 0 : readPercentage(text('feePercent'));
  if (!least || !most || !fixed || percentage === null) {
    const problems = new Map<string, WayProblem>();
    if (!least) problems.set('least', 'not-an-amount');
    if (!most) problems.set('most', 'not-an-amount');
    if (!fixed) problems.set('feeFixed', 'not-an-amount');
    if (percentage === null) problems.set('feePercent', 'not-a-percentage');
    return { problems };
  }
  const limits = Object.fromEntries(
    [...new Set([...Object.keys(least), ...Object.keys(most)])].map((currency) => [
      currency,
      { least: least[currency] ?? null, most: most[currency] ?? null },
    ]),
  );
  const isFree = percentage === 0 && Object.keys(fixed).length === 0;
  return { limits, fee: isFree ? null : { basisPoints: percentage, fixed } };
}
