import type { Eraser, Exporter } from '#people';
import { instantOf } from '#platform/clock';
import { plainAmount } from '#platform/money';
import { forgetGiverOf } from '../givers/forget-giver.ts';
import { say } from '../messages.ts';
import type { GivingNeeds } from '../needs.ts';
import { forgetGiver, pledgesOfGiver } from './store.ts';

/** What a giver takes along who has proved the address that they gave with their gifts. */
export const ownGiftsExporter: Exporter = {
  name: 'gifts',
  title: (language) => say(language, 'my-gifts'),
  label: (language, member) => say(language, LABELS[member] ?? 'my-gifts'),
  async entries(reader, { provedEmail }) {
    if (provedEmail === null) return [];
    const pledges = await pledgesOfGiver(reader, provedEmail);
    return pledges.map(({ minor, currency, reference, name, word, madeAt }) => ({
      ...{ promisedAt: madeAt, amount: plainAmount({ minor, currency }), currency, reference, name, word },
    }));
  },
};

/** Their name, address and words go; the amounts stay in the books, of nobody. */
export function ownGiftsEraser({ clock }: Pick<GivingNeeds, 'clock'>): Eraser {
  return {
    name: 'gifts',
    explains: (language) => say(language, 'erase-gifts'),
    async erase(writer, { provedEmail }) {
      if (provedEmail === null) return;
      await forgetGiver(writer, provedEmail);
      await forgetGiverOf(writer, provedEmail, instantOf(clock.now()));
    },
  };
}

const LABELS: Readonly<Record<string, Parameters<typeof say>[1] | undefined>> = {
  promisedAt: 'promised-on',
  amount: 'amount',
  currency: 'currency-of-gift',
  reference: 'reference',
  name: 'giver-name',
  word: 'word-to-us',
};
