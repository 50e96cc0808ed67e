import type { CardSubscription } from '../words.ts';

/** What a giver sees of those of one promise: each that goes on, as each takes money; else the last that did. */
export function shownSubscriptions(all: readonly CardSubscription[]): readonly CardSubscription[] {
  const running = all.filter(({ status }) => status !== 'canceled');
  return running.length > 0 ? running : all.slice(0, 1);
}
