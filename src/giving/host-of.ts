import type { GivingNeeds } from './needs.ts';

/** Of the newsroom's own site: `news.example`. */
export function hostOf({ origin }: Pick<GivingNeeds, 'origin'>): string {
  return new URL(origin()).hostname;
}
