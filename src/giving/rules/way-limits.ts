import type { AmountLimits, Way } from '../words.ts';
import type { Fee } from './fee-cover.ts';

const NONE: AmountLimits = { least: null, most: null };

/** Between what one gift in a currency must be, in minor units. */
export function limitsIn({ limits }: Pick<Way, 'limits'>, currency: string): AmountLimits {
  return Object.hasOwn(limits, currency) ? (limits[currency] ?? NONE) : NONE;
}

/** What the rail takes of a gift in a currency; null: nobody has said. */
export function feeIn({ fee }: Pick<Way, 'fee'>, currency: string): Fee | null {
  if (fee === null) return null;
  const fixedMinor = Object.hasOwn(fee.fixed, currency) ? (fee.fixed[currency] ?? 0) : 0;
  return { basisPoints: fee.basisPoints, fixedMinor };
}
