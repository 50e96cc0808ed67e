import { type CountTry, limitTries } from '#platform/limits';

/** Posts of one network within a minute, replies and refused ones counted. A classroom stays below it. */
export const MOST_POSTS = 20;

/** Limits posts by network. */
export function limitPosts(limits: 'on' | 'off'): CountTry {
  return limitTries(limits, { most: MOST_POSTS, withinSeconds: 60 });
}
