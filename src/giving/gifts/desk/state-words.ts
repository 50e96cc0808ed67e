import { DESK_LANGUAGE } from '#desk';
import { amountInWords } from '#platform/money';
import { isPartKept } from '../../pledges/rules/pledge-state.ts';
import type { Pledge, PledgeState } from '../../pledges/words.ts';
import { giftState } from '../rules/gift-state.ts';
import type { Gift } from '../words.ts';
import { type GiftsWord, sayGifts } from './messages.ts';
import type { ListedPledge } from './words.ts';

/** A sentence of the treasurer's pages. */
export const says = (word: GiftsWord, facts: Readonly<Record<string, string | number>> = {}): string =>
  sayGifts(DESK_LANGUAGE, word, facts);

/** How a gift stands, in a few words; amounts as the newsroom's language writes them. */
export function giftStateWords(gift: Gift, language: string): string {
  const how = giftState(gift);
  const amount = 'minor' in how ? amountInWords({ minor: how.minor, currency: gift.currency }, language) : '';
  const where = says(gift.settledAt === null ? 'state-received' : 'state-settled');
  switch (how.state) {
    case 'partly-returned':
    case 'dispute-won':
      return `${where}; ${says(`state-${how.state}`, { amount })}`;
    default:
      return says(`state-${how.state}`, { amount });
  }
}

/** How a promise stands, in a few words. */
export function pledgeStateWords(
  { pledge, state, isByCard }: Pick<ListedPledge, 'pledge' | 'state' | 'isByCard'>,
  language: string,
): string {
  const rhythm = pledge.rhythm === 'once' ? '' : `, ${says(`rhythm-${pledge.rhythm}`)}`;
  if (isByCard && state.state === 'promised') return says('state-begun') + rhythm;
  if (isByCard && state.state === 'expired') return says('state-begun-expired') + rhythm;
  return stateWord(pledge, state, language) + rhythm;
}

function stateWord(pledge: Pledge, state: PledgeState, language: string): string {
  const { currency } = pledge;
  const amount = 'minor' in state ? amountInWords({ minor: state.minor, currency }, language) : '';
  if (state.state !== 'received') return says(`state-${state.state}`, { amount });
  return says(isPartKept(pledge, state) ? 'state-part-kept' : 'state-kept', { amount });
}
