import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { sayCampaigns } from '../campaigns/desk/messages.ts';
import { openCampaigns } from '../campaigns/purposes.ts';
import type { GivingNeeds } from '../needs.ts';
import { findFund, saveFund, setFundClosed } from './store.ts';
import type { Fund } from './words.ts';

type FundNeeds = Pick<GivingNeeds, 'clock' | 'staff' | 'site'>;

/** Writes a fund, new or known by its id. */
export async function keepFund(
  writer: Writer,
  { fund, by }: { readonly fund: Omit<Fund, 'closedAt'>; readonly by: string },
  { clock, staff }: FundNeeds,
): Promise<void> {
  const isNew = (await findFund(writer, fund.id)) === null;
  await saveFund(writer, fund, instantOf(clock.now()));
  await staff.recordAct(writer, {
    by,
    act: isNew ? 'fund-added' : 'fund-changed',
    subject: `fund:${fund.id}`,
  });
}

/**
 * Closes a fund, which then takes no new gifts, or opens it again. Throws a `Refusal` where an open campaign gives
 * into it: its page asks for gifts that nobody could give.
 */
export async function switchFund(
  writer: Writer,
  { id, isOpen, by }: { readonly id: string; readonly isOpen: boolean; readonly by: string },
  needs: FundNeeds,
): Promise<void> {
  const fund = await findFund(writer, id);
  if (fund === null) throw nothingHere();
  if (isOpen === (fund.closedAt === null)) return;
  if (!isOpen) {
    const open = await openCampaigns({ ...needs, database: writer }, []);
    const using = open.find(({ fundId }) => fundId === id);
    const says = using && sayCampaigns(DESK_LANGUAGE, 'fund-in-use', { title: using.title });
    if (says !== undefined) throw new Refusal('fund-in-use', { status: 409, says });
  }
  await setFundClosed(writer, id, isOpen ? null : instantOf(needs.clock.now()));
  const act = isOpen ? 'fund-opened' : 'fund-closed';
  await needs.staff.recordAct(writer, { by, act, subject: `fund:${id}` });
}
