import type { Logger } from '#platform/log';
import type { Mail, Withheld, WithheldReason } from './words.ts';

/**
 * Why letters did not leave, for whoever is asked after one: a line in the log for each, and how many there were
 * since this process began. Neither holds an address.
 */
export function createWithheld({ log }: { readonly log: Logger }): Pick<Mail, 'withhold' | 'withheld'> {
  const counts = new Map<WithheldReason, number>();
  return {
    withhold(reason, about) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
      log.info({ reason, ...about }, 'a letter was withheld');
    },
    withheld: () => [...counts].map(([reason, count]): Withheld => ({ reason, count })),
  };
}
