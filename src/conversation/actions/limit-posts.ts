import { type CountTry, limitTries } from '#platform/limits';

/** Posts of one network within a minute, replies and refused ones counted. A classroom stays below it. */
export const MOST_POSTS = 20;

/** Limits posts by network. */
export function limitPosts(limits: 'on' | 'off'): CountTry {
  return limitTries(limits, { most: MOST_POSTS, withinSeconds: 60 });
}

/** Pictures of one network within ten minutes: each is drawn anew, and kept for as long as its comment. */
export const MOST_PICTURES = 10;

/** Limits the pictures that come with posts, by network. */
export function limitPictures(limits: 'on' | 'off'): CountTry {
  return limitTries(limits, { most: MOST_PICTURES, withinSeconds: 10 * 60 });
}

/**
 * Pages of one network within an hour that stand in for a proof of work. Any program can open one and wait, so that
 * what it is worth lies in there being few: who reads without script needs one for a first vote or comment.
 */
export const MOST_PAGES = 5;

/** Limits by network the pages that stand in for a proof of work, of votes and comments together. */
export function limitPages(limits: 'on' | 'off'): CountTry {
  return limitTries(limits, { most: MOST_PAGES, withinSeconds: 60 * 60 });
}
