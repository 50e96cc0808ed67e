import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Posts of one network within a minute, replies and refused ones counted. A classroom stays below it. */
export const MOST_POSTS = 20;
const WITHIN_SECONDS = 60;

/** Counts a post of the network. Whether it may go on. */
export type CountPost = (network: string) => Promise<boolean>;

/** Limits posts by network: the one thing that the sender's address is used for. */
export function limitPosts(limits: 'on' | 'off'): CountPost {
  if (limits === 'off') return async () => true;
  const posts = new RateLimiterMemory({ points: MOST_POSTS, duration: WITHIN_SECONDS });
  return async (network) => {
    try {
      await posts.consume(network);
      return true;
    } catch (failure) {
      if (failure instanceof RateLimiterRes) return false;
      throw failure;
    }
  };
}
