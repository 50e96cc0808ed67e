import type { Way, WayFrom, WhyNot } from '../words.ts';
import { isSepa } from './sepa.ts';
import { fixedReach, reachOf } from './way-reach.ts';

/**
 * The ways that are on, in the newsroom's order. Those of the sample stand only as long as there is no real one:
 * nobody is to choose between the two.
 */
export function openWays(ways: readonly Way[]): readonly Way[] {
  const on = ways
    .filter((way) => way.switchedOffAt === null)
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
  const real = on.filter((way) => !way.sample);
  return real.length > 0 ? real : on;
}

/**
 * How each open way looks from a country. One that does not work there is not hidden: the giver learns why.
 * Without a country nothing is excluded yet.
 */
export function waysFor(ways: readonly Way[], country: string | null): readonly WayFrom[] {
  return openWays(ways).map((way) => ({ way, whyNot: country === null ? null : whyNotFrom(way, country) }));
}

function whyNotFrom(way: Way, country: string): WhyNot | null {
  return worksFrom(way, country) ? null : limitOf(way);
}

function worksFrom(way: Way, country: string): boolean {
  const countries = reachOf(way);
  return countries === 'everywhere' || countries.includes(country);
}

/** Where a way is limited to, in the words of a reason; null where it works everywhere. */
export function limitOf(way: Way): WhyNot | null {
  const fixed = fixedReach(way.details.kind);
  if (fixed?.whyNot) return fixed.whyNot;
  const countries = reachOf(way);
  if (countries === 'everywhere') return null;
  if (isSepa(countries)) return { code: 'sepa-only' };
  return { code: 'these-countries-only', countries };
}
