import { amountInWords } from '#platform/money';
import { momentText, type SiteFacts } from '#ui';
import { say } from '../../messages.ts';
import { isPartKept } from '../rules/pledge-state.ts';
import type { Pledge, PledgeState } from '../words.ts';

/** How a gift stands, in a sentence to its giver. */
export function stateText(
  state: PledgeState,
  pledge: Pick<Pledge, 'currency' | 'rhythm' | 'minor'>,
  site: Pick<SiteFacts, 'language' | 'timeZone'>,
): string {
  const { language } = site;
  if (state.state === 'promised') return say(language, 'state-promised');
  const date = momentText(state.at, site);
  if (!('minor' in state)) return say(language, `state-${state.state}`, { date });
  const amount = amountInWords({ minor: state.minor, currency: pledge.currency }, language);
  if (isPartKept(pledge, state)) {
    return say(language, 'state-part-received', { amount, date, promised: amountInWords(pledge, language) });
  }
  return say(language, `state-${state.state}`, { amount, date });
}

/** What of a gift that arrived is gone again. */
export function backTexts(
  state: PledgeState,
  { currency }: Pick<Pledge, 'currency'>,
  language: string,
): readonly string[] {
  if (state.state !== 'received') return [];
  const amountOf = (minor: number) => ({ amount: amountInWords({ minor, currency }, language) });
  const { returnedMinor, wantedMinor } = state;
  return [
    returnedMinor > 0 ? say(language, 'state-part-returned', amountOf(returnedMinor)) : '',
    wantedMinor > 0 ? say(language, 'state-part-wanted', amountOf(wantedMinor)) : '',
  ].filter((text) => text !== '');
}
