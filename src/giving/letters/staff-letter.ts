import { atDesk, DESK_LANGUAGE } from '#desk';
import type { Letter } from '#platform/mail';
import { amountInWords, type Money } from '#platform/money';
import { drawLetter, type SiteFacts } from '#ui';
import { sayLetters } from './desk/messages.ts';

/** What owners and treasurers are told of. No giver is named: a letter is not where their names are kept. */
export type News =
  | (Money & {
      readonly what: 'pledge' | 'card-gift' | 'dispute';
      readonly id: string;
      readonly way: string;
      readonly reference: string;
    })
  | { readonly what: 'digest'; readonly day: string; readonly count: number }
  | { readonly what: 'cards-paused'; readonly id: string };

/**
 * The letter of one promise, one gift by card or one that is wanted back, of all promises of a day that had none of their
 * own, or of cards that are paused.
 */
export function staffLetter(
  news: News,
  to: {
    readonly staffId: string;
    readonly email: string;
    readonly address: string;
    readonly site: SiteFacts;
  },
): Letter {
  const site = atDesk(to.site);
  const say = (word: Parameters<typeof sayLetters>[1], facts = {}) => sayLetters(DESK_LANGUAGE, word, facts);
  const facts = 'minor' in news ? { ...news, amount: amountInWords(news, DESK_LANGUAGE) } : { ...news };
  const about = news.what === 'digest' ? news.day : news.id;
  return {
    ...{ key: `staff-${news.what}:${about}:to:${to.staffId}`, kind: 'staff', to: to.email },
    subject: say(`staff-${news.what}-subject`, facts),
    ...drawLetter(site, {
      parts: [
        { words: say(`staff-${news.what}`, facts) },
        { link: { label: say(LINKS[news.what] ?? 'staff-link'), href: to.address } },
      ],
      foot: { why: say('staff-why') },
    }),
  };
}

const LINKS: Readonly<Partial<Record<News['what'], 'staff-link-cards' | 'staff-link-gift'>>> = {
  'cards-paused': 'staff-link-cards',
  dispute: 'staff-link-gift',
};
