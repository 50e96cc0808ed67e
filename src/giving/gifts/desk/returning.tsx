import type { DeskDeed } from '#desk';
import { DESK_LANGUAGE } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { type Answer, formId, nothingHere, page, Refusal, type Request, seeOther } from '#platform/http';
import { amountInWords, readAmount } from '#platform/money';
import { sayDesk } from '../../desk/messages.ts';
import type { GivingNeeds } from '../../needs.ts';
import { returnGift } from '../return-gift.ts';
import { findGift } from '../store.ts';
import type { Gift } from '../words.ts';
import { drawGift } from './draw-one.tsx';
import { ALL_GIFTS, GIFTS, giftHref } from './paths.ts';
import { says } from './state-words.ts';

/** What takes money out of a gift again. */
export function returningDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  return [
    {
      path: `${GIFTS}/arrived/:id/returned`,
      roles: TREASURERS,
      act: (request, staff) => returned(request, staff, needs),
    },
  ];
}

async function returned({ form, params }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const gift = await findGift(needs.database, params['id'] ?? '');
  if (gift === null) throw nothingHere();
  const read = await readReturn(gift, form.get('amount'), needs);
  if ('error' in read) return showRefused(gift, { form, staff, error: read.error }, needs);
  const returnId = formId(form.get('return'));
  const seen = /^\d{1,15}$/.exec(form.get('seen') ?? '')?.[0];
  const named = { ...(returnId && { returnId }), ...('minor' in read && { minor: read.minor }) };
  const back = { giftId: gift.id, staffId: staff.id, ...named, ...(seen && { seenMinor: Number(seen) }) };
  try {
    await needs.database.write((writer) => returnGift(writer, back, needs));
  } catch (failure) {
    if (!(failure instanceof Refusal) || !REFUSED_AT_ITS_FIELD.has(failure.code)) throw failure;
    // As it stands now: what was said of it meanwhile stands on the page with the reason.
    const now = (await findGift(needs.database, gift.id)) ?? gift;
    return showRefused(now, { form, staff, error: failure.message }, needs);
  }
  return seeOther(giftHref(gift.id));
}

const REFUSED_AT_ITS_FIELD: ReadonlySet<string> = new Set([
  ...['gift-return-too-much', 'gift-return-otherwise', 'gift-return-meanwhile', 'gift-return-struck'],
]);

async function showRefused(
  gift: Gift,
  told: { readonly form: Request['form']; readonly staff: StaffMember; readonly error: string },
  needs: GivingNeeds,
): Promise<Answer> {
  const { form, staff, error } = told;
  const refused = { deed: 'returned', values: form, errors: new Map([['amount', error]]) } as const;
  const frame = { title: says('one-title'), staff, path: ALL_GIFTS };
  const children = await drawGift(gift, refused, needs);
  return page(await needs.deskFrame({ ...frame, children }), { status: 422 });
}

/** All that is left where no amount was named. A form that comes again may name what has gone back by now. */
async function readReturn(
  gift: Gift,
  typed: string | undefined,
  { site }: GivingNeeds,
): Promise<{ readonly minor?: number } | { readonly error: string }> {
  if (typed === undefined) return {};
  const read = readAmount(typed, gift.currency);
  if (read.outcome !== 'read') {
    const problem = read.outcome === 'doubt' ? 'doubt' : read.problem;
    return { error: sayDesk(DESK_LANGUAGE, `gift-amount-${problem}`) };
  }
  if (read.minor <= gift.minor) return { minor: read.minor };
  const amount = amountInWords(gift, (await site()).language);
  return { error: says('returned-too-much', { amount }) };
}
