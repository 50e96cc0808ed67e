import { accountFacts } from '../../account-facts.ts';
import { say } from '../../messages.ts';
import type { Way } from '../../words.ts';

/** The same as the page says of a way (`WayFacts`), in lines. */
export function wayLines({ details }: Way, language: string): readonly (readonly [string, string])[] {
  if (details.kind === 'wallet-code') {
    const { wallet, code, link } = details;
    const opens = link === '' ? [] : [[say(language, 'open-wallet', { wallet }), link] as const];
    return [[say(language, 'wallet'), wallet], [say(language, 'code'), code], ...opens];
  }
  if (details.kind === 'interac') {
    const { address, question } = details;
    const asked = question === '' ? [] : [[say(language, 'security-question'), question] as const];
    return [[say(language, 'send-to'), address], ...asked];
  }
  return [
    [say(language, 'holder'), details.holder],
    ...accountFacts(details, language).map(({ term, shown }) => [term, shown] as const),
    ...(details.bank === '' ? [] : [[say(language, 'bank'), details.bank] as const]),
  ];
}

/** What else there is to know of it: what is needed, what the bank asks for. */
export function wayNotes({ details, needs, sample }: Way, language: string): readonly string[] {
  const notes = [needs, sample ? say(language, 'sample-way') : ''];
  if (details.kind === 'interac') {
    notes.unshift(say(language, 'bank-limit'));
    if (details.autodeposit) notes.unshift(say(language, 'with-autodeposit'));
  }
  return notes.filter((note) => note !== '');
}
