import type { Letter } from '#platform/mail';
import { amountInWords } from '#platform/money';
import { drawLetter, type LetterPiece, momentText, type SiteFacts } from '#ui';
import type { Gift } from '../../gifts/words.ts';
import { nameForLetter } from '../../letters/rules/giver-name.ts';
import { filled, paragraphs } from '../../letters/rules/wording.ts';
import type { LetterKind, PlaceFacts, TextPart, Wording } from '../../letters/words.ts';
import { say } from '../../messages.ts';
import { dayText } from '../../own/day-text.ts';
import { sayOwn } from '../../own/messages.ts';
import { memoOf } from '../../rules/memo.ts';
import { memoHint } from '../../way-facts.ts';
import type { Way } from '../../words.ts';
import type { Day } from '../rules/rhythm.ts';
import type { Pledge } from '../words.ts';
import { wayLines, wayNotes } from './way-lines.ts';

/** What every letter to a giver is given. */
interface Around {
  /** The newsroom's words, with their places. */
  readonly wording: Wording;
  /** The title of the campaign that the gift is for; null: for none. */
  readonly campaign: string | null;
  /** Absolute: the page of the gift. */
  readonly address: string;
  readonly site: SiteFacts;
}

/** All that it takes to keep a pledge. No word in it is the giver's: our form carries nobody's letters. */
export function pledgeLetter(
  props: Around & { readonly pledge: Pledge & { readonly email: string }; readonly way: Way },
): Letter {
  const { pledge, way, address, site } = props;
  const { language } = site;
  const words = spoken('promise', props, {
    amount: amountInWords(pledge, language),
    date: momentText(pledge.madeAt, site),
  });
  return {
    ...{ key: `pledge:${pledge.id}`, kind: 'gift', to: pledge.email, subject: words.subject },
    ...drawLetter(site, {
      parts: [
        ...words.opening,
        howTo(pledge, way, language),
        { words: memoHint(way, memoOf(pledge.reference, way.details), language) },
        ...wayNotes(way, language).map((note) => ({ words: note })),
        ...words.closing,
        { link: { label: say(language, 'letter-pledge-link'), href: address } },
      ],
      foot: { why: say(language, 'letter-pledge-why') },
    }),
  };
}

/** That a gift has arrived, with thanks. Money came, so the name under which it was given may stand in it. */
export function receivedLetter(props: Around & { readonly gift: Gift; readonly to: string }): Letter {
  const { gift, to, address, site } = props;
  const { language } = site;
  const amount = amountInWords(gift, language);
  const words = spoken('received', props, {
    ...{ amount, date: momentText(gift.arrivedAt, site) },
    name: nameForLetter(gift.name) || sayOwn(language, 'nobody-named'),
  });
  return {
    ...{ key: `gift:${gift.id}`, kind: 'gift', to, subject: words.subject },
    ...drawLetter(site, {
      parts: [
        ...words.opening,
        ...words.closing,
        { link: { label: say(language, 'pledge-title', { amount }), href: address } },
      ],
      foot: { why: say(language, 'letter-received-why') },
    }),
  };
}

/** That what was due has not arrived: once for each due day, and one POST ends such letters (RFC 8058). */
export function reminderLetter(
  props: Around & {
    readonly pledge: Pledge & { readonly email: string };
    readonly way: Way;
    readonly due: Day;
  },
): Letter {
  const { pledge, way, due, address, site } = props;
  const { language } = site;
  const farewell = `${address}/reminders`;
  const words = spoken('reminder', props, {
    amount: amountInWords(pledge, language),
    date: dayText(due, site),
  });
  return {
    ...{
      key: `reminder:${pledge.id}:${due}`,
      kind: 'gift',
      to: pledge.email,
      subject: words.subject,
      farewell,
    },
    ...drawLetter(site, {
      parts: [
        ...words.opening,
        howTo(pledge, way, language),
        ...words.closing,
        { link: { label: sayOwn(language, 'reminder-page'), href: address } },
      ],
      foot: {
        why: sayOwn(language, 'reminder-why'),
        link: { label: sayOwn(language, 'reminder-end'), href: farewell },
      },
    }),
  };
}

/** Account, reference and amount: what nobody's wording changes. */
function howTo(pledge: Pledge, way: Way, language: string): LetterPiece {
  return {
    facts: [
      [say(language, 'reference'), memoOf(pledge.reference, way.details).shown],
      [say(language, 'amount'), amountInWords(pledge, language)],
      ...wayLines(way, language),
    ],
  };
}

/** The newsroom's words with the facts in their places. A gift for no campaign is one for the newsroom. */
function spoken(
  kind: LetterKind,
  { wording, campaign, site }: Around,
  facts: Pick<PlaceFacts, 'amount' | 'date'> & Partial<Pick<PlaceFacts, 'name'>>,
) {
  const { name: newsroom } = site;
  const whole: PlaceFacts = { newsroom, campaign: campaign ?? newsroom, name: '', ...facts };
  const part = (name: TextPart) => filled(kind, wording[name], whole);
  return {
    subject: part('subject'),
    opening: paragraphs(part('opening')).map((words) => ({ words })),
    closing: paragraphs(part('closing')).map((words) => ({ words })),
  };
}
