import type { Eraser, Exporter } from '#people';
import { instantOf } from '#platform/clock';
import type { Reader } from '#platform/database';
import { plainAmount } from '#platform/money';
import { giftsOfPledges } from '../gifts/store.ts';
import { forgetGiverOf } from '../givers/forget-giver.ts';
import { say } from '../messages.ts';
import type { GivingNeeds } from '../needs.ts';
import { sayOwn } from '../own/messages.ts';
import { sumsOf } from '../own/rules/sums.ts';
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
    return Promise.all(pledges.map((pledge) => entryOf(reader, pledge)));
  },
};

async function entryOf(reader: Reader, pledge: Pledge) {
  const { minor, currency, reference, name, word, madeAt, rhythm, tribute, namedSince } = pledge;
  const arrived = sumsOf(await giftsOfPledges(reader, [pledge.id]));
  return {
    ...{ promisedAt: madeAt, amount: plainAmount({ minor, currency }), currency, rhythm, reference },
    ...{ name, word, namedSince },
    inHonourOf: tribute?.kind === 'honour' ? tribute.name : null,
    inMemoryOf: tribute?.kind === 'memory' ? tribute.name : null,
    arrived: arrived.map((sum) => `${plainAmount(sum)} ${sum.currency}`).join(', ') || null,
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
};
