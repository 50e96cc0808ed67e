import { amountInWords } from '#platform/money';
import { say } from '../../messages.ts';
import { sayOwn } from '../../own/messages.ts';
import type { Pledge } from '../words.ts';

/** "Your gift of €50 a month" */
export function pledgeTitle(pledge: Pick<Pledge, 'minor' | 'currency' | 'rhythm'>, language: string): string {
  const amount = amountInWords(pledge, language);
  return pledge.rhythm === 'once'
    ? say(language, 'pledge-title', { amount })
    : sayOwn(language, `gift-${pledge.rhythm}`, { amount });
}
