import type { Countries, Way, WayKind, WhyNot } from '../words.ts';

/** Where a rail works and what it carries by its own nature; what is left out, the newsroom chooses. */
interface Reach {
  readonly countries: Countries;
  readonly currencies?: readonly string[];
  /** Why it does not work elsewhere. */
  readonly whyNot?: WhyNot;
}

const FIXED: Partial<Record<WayKind, Reach>> = {
  card: { countries: 'everywhere' },
  interac: { countries: ['CA'], currencies: ['CAD'], whyNot: { code: 'canada-only' } },
  pix: { countries: ['BR'], currencies: ['BRL'], whyNot: { code: 'brazil-only' } },
  upi: { countries: ['IN'], currencies: ['INR'], whyNot: { code: 'india-only' } },
};

export function fixedReach(kind: WayKind): Reach | null {
  return FIXED[kind] ?? null;
}

/** From where a way works: its rail's own reach, whatever somebody has written down. */
export function reachOf({ details, countries }: Pick<Way, 'details' | 'countries'>): Countries {
  return fixedReach(details.kind)?.countries ?? countries;
}
