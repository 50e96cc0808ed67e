import type { Way, WayFrom, WhyNot } from '../words.ts';
import { isSepa } from './sepa.ts';

/**
 * How each way that is on looks from a country, in the newsroom's order. One that does not work there is not
 * hidden: the giver learns why. Without a country nothing is excluded yet.
 */
export function waysFor(ways: readonly Way[], country: string | null): readonly WayFrom[] {
  return ways
    .filter((way) => way.switchedOffAt === null)
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
    .map((way) => ({ way, whyNot: country === null ? null : whyNotFrom(way, country) }));
}

function whyNotFrom(way: Way, country: string): WhyNot | null {
  return worksFrom(way, country) ? null : limitOf(way);
}

function worksFrom(way: Way, country: string): boolean {
  if (way.details.kind === 'interac') return country === 'CA';
  return way.countries === 'everywhere' || way.countries.includes(country);
}

/** Where a way is limited to, in the words of a reason; null where it works everywhere. */
export function limitOf(way: Way): WhyNot | null {
  if (way.details.kind === 'interac') return { code: 'canada-only' };
  if (way.countries === 'everywhere') return null;
  if (isSepa(way.countries)) return { code: 'sepa-only' };
  return { code: 'these-countries-only', countries: way.countries };
}
