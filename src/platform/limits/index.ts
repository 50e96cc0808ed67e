import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts one try of `who`, a network. Whether it may go on. */
export type CountTry = (who: string) => Promise<boolean>;

/**
 * Lets each network try something `most` times within so many seconds: the one thing that a sender's address is
 * used for. `off`: without limit, for load tests.
 */
export function limitTries(
  limits: 'on' | 'off',
  { most, withinSeconds }: { readonly most: number; readonly withinSeconds: number },
): CountTry {
  if (limits === 'off') return async () => true;
  const tries = new RateLimiterMemory({ points: most, duration: withinSeconds });
  return async (who) => {
    try {
      await tries.consume(who);
      return true;
    } catch (failure) {
      if (failure instanceof RateLimiterRes) return false;
      throw failure;
    }
  };
}
