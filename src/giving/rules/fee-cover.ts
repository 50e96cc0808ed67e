/** What a rail takes of a gift: hundredths of a percent, and a fixed part in minor units. */
export interface Fee {
  readonly basisPoints: number;
  readonly fixedMinor: number;
}

/**
 * What somebody gives who covers the fees, so that `minor` arrives: the least amount of which, less its fee, no less
 * is left. (net + fixed) / (1 − percentage), rounded up.
 *
 * @example withFeesCovered(5_000, { basisPoints: 290, fixedMinor: 30 }) // 5_181
 */
export function withFeesCovered(minor: number, { basisPoints, fixedMinor }: Fee): number {
  if (basisPoints < 0 || basisPoints >= 10_000 || fixedMinor < 0)
    throw new Error('A fee takes all, or gives.');
  const left = BigInt(10_000 - basisPoints);
  const whole = BigInt(minor + fixedMinor) * 10_000n;
  return Number((whole + left - 1n) / left);
}
