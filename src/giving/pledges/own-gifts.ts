import type { Eraser, Exporter } from '#people';
import { instantOf } from '#platform/clock';
import type { Reader } from '#platform/database';
import { type Money, plainAmount } from '#platform/money';
import { purposeName } from '../campaigns/purposes.ts';
import { giftNotes } from '../gifts/desk/store.ts';
import { staysOf } from '../gifts/rules/gift-state.ts';
import { giftsOfPledges } from '../gifts/store.ts';
import type { Gift } from '../gifts/words.ts';
import { forgetGiverOf } from '../givers/forget-giver.ts';
import { say } from '../messages.ts';
import type { GivingNeeds } from '../needs.ts';
import { givenOtherwise } from '../own/given-otherwise.ts';
import { sayOwn } from '../own/messages.ts';
import { sumsOf } from '../own/rules/sums.ts';
import type { GiftTerms } from '../words.ts';
import { forgetGiver, pledgesOfGiver } from './store.ts';
import type { Pledge } from './words.ts';

/** What a giver takes along who has proved the address that they gave with their gifts. */
export const ownGiftsExporter: Exporter = {
  name: 'gifts',
  title: (language) => say(language, 'my-gifts'),
  label: (language, member) => LABELS[member]?.(language) ?? say(language, 'my-gifts'),
  async entries(reader, { provedEmail }) {
    if (provedEmail === null) return [];
    const pledges = await pledgesOfGiver(reader, provedEmail);
    const others = await givenOtherwise(reader, provedEmail, pledges);
    return Promise.all([
      ...pledges.map((pledge) => entryOf(reader, pledge)),
      ...others.map((gift) => enteredEntry(reader, gift)),
    ]);
  },
};

async function entryOf(reader: Reader, pledge: Pledge) {
  const { reference, word, madeAt, rhythm } = pledge;
  const gifts = await giftsOfPledges(reader, [pledge.id]);
  return {
    ...{ promisedAt: madeAt, ...amountOf(pledge), rhythm, reference, word },
    ...(await termsOf(reader, pledge, gifts)),
  };
}

/** Of a gift that came without a promise of theirs. */
async function enteredEntry(reader: Reader, gift: Gift) {
  const word = (await giftNotes(reader, gift.id))?.word ?? '';
  return {
    ...{ promisedAt: null, ...amountOf(gift), rhythm: 'once', reference: null, word },
    ...(await termsOf(reader, gift, [gift])),
  };
}

function amountOf({ minor, currency }: Money) {
  return { amount: plainAmount({ minor, currency }), currency };
}

/** What it is for, in whose name, and what came of it. */
async function termsOf(reader: Reader, of: GiftTerms & Pick<Pledge, 'name'>, gifts: readonly Gift[]) {
  const { name, namedSince, tribute } = of;
  return {
    ...{ name, namedSince, for: await purposeName(reader, of) },
    inHonourOf: tribute?.kind === 'honour' ? tribute.name : null,
    inMemoryOf: tribute?.kind === 'memory' ? tribute.name : null,
    arrived:
      sumsOf(gifts)
        .map((sum) => `${plainAmount(sum)} ${sum.currency}`)
        .join(', ') || null,
    arrivedAt: gifts.findLast((gift) => staysOf(gift) > 0)?.arrivedAt ?? null,
  };
}

/** Their name, address and words go, and the names that they wrote; the amounts stay in the books, of nobody. */
export function ownGiftsEraser({ clock }: Pick<GivingNeeds, 'clock'>): Eraser {
  return {
    name: 'gifts',
    explains: (language) => sayOwn(language, 'erase-explained'),
    async erase(writer, { provedEmail }) {
      if (provedEmail === null) return;
      await forgetGiver(writer, provedEmail);
      await forgetGiverOf(writer, provedEmail, instantOf(clock.now()));
    },
  };
}

const LABELS: Readonly<Record<string, ((language: string) => string) | undefined>> = {
  promisedAt: (language) => say(language, 'promised-on'),
  amount: (language) => say(language, 'amount'),
  currency: (language) => say(language, 'currency-of-gift'),
  rhythm: (language) => sayOwn(language, 'how-often'),
  reference: (language) => say(language, 'reference'),
  name: (language) => say(language, 'giver-name'),
  word: (language) => say(language, 'word-to-us'),
  namedSince: (language) => sayOwn(language, 'named-since'),
  inHonourOf: (language) => sayOwn(language, 'tribute-honour'),
  inMemoryOf: (language) => sayOwn(language, 'tribute-memory'),
  arrived: (language) => sayOwn(language, 'arrived-so-far'),
  arrivedAt: (language) => sayOwn(language, 'last-arrived'),
  for: (language) => sayOwn(language, 'for-what'),
};
