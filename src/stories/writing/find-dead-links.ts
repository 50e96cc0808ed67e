import { percentRead } from '#platform/text';
import { hrefOfAddress } from '../href-of-address.ts';
import type { DrawingNeeds } from '../needs.ts';
import { isReserved } from '../rules/address.ts';
import { periodOf } from '../rules/period.ts';
import { readingsOf } from '../rules/story-address.ts';
import { findAddress } from '../store/index.ts';
import { ownLinksIn } from './rules/missing.ts';
import type { DraftText } from './words.ts';

/** Nobody writes more into one story, and each is looked up. */
const MOST_LINKS = 200;

/**
 * Links of a text to places on this site behind which readers find nothing now. What the program itself answers is
 * let be, and so are dates.
 */
export async function findDeadLinks(
  text: Pick<DraftText, 'document'>,
  needs: Pick<DrawingNeeds, 'database' | 'pictures'>,
): Promise<ReadonlySet<string>> {
  const dead = new Set<string>();
  for (const href of ownLinksIn(text).slice(0, MOST_LINKS)) {
    if (!(await leadsSomewhere(href, needs))) dead.add(href);
  }
  return dead;
}

async function leadsSomewhere(
  href: string,
  needs: Pick<DrawingNeeds, 'database' | 'pictures'>,
): Promise<boolean> {
  const path = pathOf(href);
  if (isReserved(path) || periodOf(path)) return true;
  for (const reading of readingsOf(path)) {
    const address = await findAddress(needs.database, reading.path);
    if (address) return (await hrefOfAddress(address, needs)) !== null;
  }
  return (await needs.pictures.newAddressOf(needs.database, path, { kind: 'public' })) !== null;
}

/** Decoded, without query and place. */
function pathOf(href: string): string {
  return percentRead(href.split(/[?#]/, 1)[0] ?? '').normalize('NFC');
}
