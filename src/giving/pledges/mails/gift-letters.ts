import type { Letter } from '#platform/mail';
import { amountInWords } from '#platform/money';
import { drawLetter, momentText, type SiteFacts } from '#ui';
import type { Gift } from '../../gifts/words.ts';
import { say } from '../../messages.ts';
import { memoOf } from '../../rules/memo.ts';
import { memoHint } from '../../way-facts.ts';
import type { Way } from '../../words.ts';
import type { Pledge } from '../words.ts';
import { wayLines, wayNotes } from './way-lines.ts';

/** All that it takes to keep a pledge. No word in it is the giver's: our form carries nobody's letters. */
export function pledgeLetter(props: {
  readonly pledge: Pledge & { readonly email: string };
  readonly way: Way;
  /** Absolute: the page of the gift. */
  readonly address: string;
  readonly site: SiteFacts;
}): Letter {
  const { pledge, way, address, site } = props;
  const { language, name: newsroom } = site;
  const amount = amountInWords(pledge, language);
  const memo = memoOf(pledge.reference, way.details);
  return {
    ...{ key: `pledge:${pledge.id}`, kind: 'gift', to: pledge.email },
    subject: say(language, 'letter-pledge-subject', { amount, newsroom }),
    ...drawLetter(site, {
      parts: [
        { words: say(language, 'letter-pledge', { amount, newsroom }) },
        {
          facts: [
            [say(language, 'reference'), memo.shown],
            [say(language, 'amount'), amount],
            ...wayLines(way, language),
          ],
        },
        { words: memoHint(way, memo, language) },
        ...wayNotes(way, language).map((words) => ({ words })),
        { link: { label: say(language, 'letter-pledge-link'), href: address } },
      ],
      foot: { why: say(language, 'letter-pledge-why') },
    }),
  };
}

/** That a gift has arrived, with thanks. */
export function receivedLetter(props: {
  readonly gift: Gift;
  readonly to: string;
  readonly address: string;
  readonly site: SiteFacts;
}): Letter {
  const { gift, to, address, site } = props;
  const { language, name: newsroom } = site;
  const amount = amountInWords(gift, language);
  const date = momentText(gift.arrivedAt, site);
  return {
    ...{ key: `gift:${gift.id}`, kind: 'gift', to },
    subject: say(language, 'letter-received-subject', { amount }),
    ...drawLetter(site, {
      parts: [
        { words: say(language, 'letter-received', { amount, newsroom, date }) },
        { link: { label: say(language, 'pledge-title', { amount }), href: address } },
      ],
      foot: { why: say(language, 'letter-received-why') },
    }),
  };
}
