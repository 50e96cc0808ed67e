import type { Letter } from '#platform/mail';
import { amountInWords } from '#platform/money';
import { drawLetter, momentText, type SiteFacts } from '#ui';
import { accountFacts } from '../../account-facts.ts';
import type { Gift } from '../../gifts/words.ts';
import { say } from '../../messages.ts';
import { printedReference } from '../../references/reference.ts';
import type { Way } from '../../words.ts';
import type { Pledge } from '../words.ts';

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
  return {
    ...{ key: `pledge:${pledge.id}`, kind: 'gift', to: pledge.email },
    subject: say(language, 'letter-pledge-subject', { amount, newsroom }),
    ...drawLetter(site, {
      parts: [
        { words: say(language, 'letter-pledge', { amount, newsroom }) },
        {
          facts: [
            [say(language, 'reference'), printedReference(pledge.reference)],
            [say(language, 'amount'), amount],
            ...factsOf(way, language),
          ],
        },
        { words: say(language, 'reference-hint') },
        ...notesOf(way, language).map((words) => ({ words })),
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

/** The same as the page says of a way (`WayFacts`), in lines. */
function factsOf({ details }: Way, language: string): readonly (readonly [string, string])[] {
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

function notesOf({ details, needs, sample }: Way, language: string): readonly string[] {
  const notes = [needs, sample ? say(language, 'sample-way') : ''];
  if (details.kind === 'interac') {
    notes.unshift(say(language, 'bank-limit'));
    if (details.autodeposit) notes.unshift(say(language, 'with-autodeposit'));
  }
  return notes.filter((note) => note !== '');
}
