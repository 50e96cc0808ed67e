import type { DeskDeed } from '#desk';
import { TREASURERS } from '#people';
import type { Writer } from '#platform/database';
import { formId, seeOther } from '#platform/http';
import type { GivingNeeds } from '../../needs.ts';
import { settleGift } from '../settle-gift.ts';
import { lockGift } from '../store.ts';
import { ALL_GIFTS, SETTLED_MANY, withQuery } from './paths.ts';
import { CHOSEN, type SettledMany } from './settle-form.tsx';

/** As many as a page shows, and some. */
const MOST_AT_ONCE = 100;

/** What the address of the list says of it; null: nothing was sent. */
export function settledFrom(query: ReadonlyMap<string, string>): SettledMany | null {
  const [done, left] = ['settled', 'left'].map((name) => /^\d{1,3}$/.exec(query.get(name) ?? '')?.[0]);
  return done === undefined ? null : { done: Number(done), left: Number(left ?? 0) };
}

/** All that were chosen are on the bank account, in one transaction; the list that they stood in is shown again. */
export function settleManyDeed(needs: GivingNeeds): DeskDeed {
  return {
    path: SETTLED_MANY,
    roles: TREASURERS,
    async act({ form }, { id: staffId }) {
      const chosen = chosenIn(form);
      const done = await needs.database.write(async (writer) => {
        let settled = 0;
        for (const giftId of chosen) if (await settleOne(writer, { giftId, staffId }, needs)) settled += 1;
        return settled;
      });
      const of = Object.fromEntries(['q', 'way', 'from', 'to'].map((name) => [name, form.get(name)]));
      const said = { settled: String(done), left: String(chosen.length - done) };
      return seeOther(withQuery(ALL_GIFTS, { ...of, state: 'held', ...said }));
    },
  };
}

/** False: it has gone meanwhile, or comes there by itself, as the card service says. */
async function settleOne(
  writer: Writer,
  of: { readonly giftId: string; readonly staffId: string },
  needs: GivingNeeds,
): Promise<boolean> {
  const gift = await lockGift(writer, of.giftId);
  if (gift === null || gift.source === 'card') return false;
  if (gift.returnedAt !== null || gift.struckAt !== null || gift.lostAt !== null) return false;
  await settleGift(writer, of, needs);
  return true;
}

/** In the order of their ids: two who choose the same do not wait for each other. */
function chosenIn(form: ReadonlyMap<string, string>): readonly string[] {
  const named = [...form.keys()].filter((name) => name.startsWith(CHOSEN));
  return named
    .flatMap((name) => formId(name.slice(CHOSEN.length)) ?? [])
    .sort()
    .slice(0, MOST_AT_ONCE);
}
