import { amountInWords } from '#platform/money';
import { batchesOfIds } from '../../batches/store.ts';
import { calledOf } from '../../givers/desk/giver-page.tsx';
import { giversOfIds } from '../../givers/store.ts';
import type { GivingNeeds } from '../../needs.ts';
import { batchHref, giftHref, giverHref } from './paths.ts';
import { giftsOfIds } from './store.ts';

interface Name {
  readonly label: string;
  readonly href: string;
}

/** How the audit trail calls gifts, givers and batches. It keeps their ids alone: who is forgotten is named no more. */
export async function treasuryNames(
  subjects: readonly string[],
  { database, site }: Pick<GivingNeeds, 'database' | 'site'>,
): Promise<ReadonlyMap<string, Name>> {
  const ids = (kind: string) =>
    subjects.flatMap((one) => (one.startsWith(`${kind}:`) ? [one.slice(kind.length + 1)] : []));
  const [{ language }, gifts, givers, batches] = await Promise.all([
    ...([site(), giftsOfIds(database, ids('gift')), giversOfIds(database, ids('giver'))] as const),
    batchesOfIds(database, ids('batch')),
  ]);
  const named: [string, Name][] = [
    ...gifts.map((gift): [string, Name] => [
      `gift:${gift.id}`,
      { label: amountInWords(gift, language), href: giftHref(gift.id) },
    ]),
    ...givers.map((giver): [string, Name] => [
      `giver:${giver.id}`,
      { label: calledOf(giver), href: giverHref(giver.id) },
    ]),
    ...batches.map(({ id, name }): [string, Name] => [`batch:${id}`, { label: name, href: batchHref(id) }]),
  ];
  return new Map(named);
}
