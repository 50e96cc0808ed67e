import { onePer } from '#platform/memory';

/** How several things are joined: one and the other, one or the other, or side by side. */
type Joined = 'conjunction' | 'disjunction' | 'unit';

const listsOf = onePer((language: string, type: Joined) => new Intl.ListFormat(language, { type }));
const numbersOf = onePer((language: string) => new Intl.NumberFormat(language));
const sharesOf = onePer(
  (language: string) => new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 }),
);

/** Several things in one sentence: "Canada, India and South Korea". */
export function listIn(language: string, things: readonly string[], joined: Joined = 'conjunction'): string {
  return listsOf(language, joined).format(things);
}

/** A number as the language writes it: "1,234". */
export function numberIn(language: string, number: number): string {
  return numbersOf(language).format(number);
}

/** A share of 1 in hundredths, with two decimals at the most: "2.9%". */
export function shareIn(language: string, share: number): string {
  return sharesOf(language).format(share);
}
