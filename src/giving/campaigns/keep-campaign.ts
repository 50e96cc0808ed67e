import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import type { GivingNeeds } from '../needs.ts';
import { sayCampaigns } from './desk/messages.ts';
import {
  deleteDraft,
  findCampaign,
  findCampaignOfSlug,
  saveCampaign,
  setClosed,
  setOpened,
} from './store.ts';
import type { Campaign } from './words.ts';

export type CampaignNeeds = Pick<GivingNeeds, 'clock' | 'staff' | 'pictures'>;

/** Writes a campaign, new or known by its id. `taken`: another one has the slug, and nothing was done. */
export async function keepCampaign(
  writer: Writer,
  {
    campaign,
    by,
  }: { readonly campaign: Omit<Campaign, 'openedAt' | 'closedAt'>; readonly by: string | null },
  { clock, staff, pictures }: CampaignNeeds,
): Promise<'kept' | 'taken'> {
  const other = await findCampaignOfSlug(writer, campaign.slug);
  if (other !== null && other.id !== campaign.id) return 'taken';
  const before = await findCampaign(writer, campaign.id);
  // It may have been opened while its form was being filled in.
  if (before !== null && before.openedAt !== null && before.slug !== campaign.slug) return 'taken';
  const at = instantOf(clock.now());
  await saveCampaign(writer, campaign, at);
  // Also the one that goes: readers have seen it.
  if (before !== null && before.openedAt !== null)
    await pictures.markShown(writer, picturesOf(before, campaign), at);
  const act = before === null ? 'campaign-added' : 'campaign-changed';
  await staff.recordAct(writer, { by, act, subject: `campaign:${campaign.id}` });
  return 'kept';
}

/** Makes a campaign public, for good, or lets one that was closed take gifts again. */
export async function openCampaign(
  writer: Writer,
  { id, by }: { readonly id: string; readonly by: string | null },
  { clock, staff, pictures }: CampaignNeeds,
): Promise<void> {
  const campaign = await findCampaign(writer, id);
  if (campaign === null) throw nothingHere();
  const at = instantOf(clock.now());
  await setOpened(writer, id, at);
  await pictures.markShown(writer, picturesOf(campaign), at);
  await staff.recordAct(writer, { by, act: 'campaign-opened', subject: `campaign:${id}` });
}

/** From now on it takes no gifts. Its page stays, with what it received. */
export async function closeCampaign(
  writer: Writer,
  { id, by }: { readonly id: string; readonly by: string | null },
  { clock, staff }: CampaignNeeds,
): Promise<void> {
  const campaign = await findCampaign(writer, id);
  if (campaign === null) throw nothingHere();
  if (campaign.openedAt === null || campaign.closedAt !== null) return;
  await setClosed(writer, id, instantOf(clock.now()));
  await staff.recordAct(writer, { by, act: 'campaign-closed', subject: `campaign:${id}` });
}

/** Deletes a draft. Sent twice it is one; throws a `Refusal` where it was public, or somebody gave or promised to it. */
export async function deleteCampaign(
  writer: Writer,
  { id, by }: { readonly id: string; readonly by: string | null },
  { staff }: CampaignNeeds,
): Promise<void> {
  if ((await findCampaign(writer, id)) === null) return;
  if (!(await deleteDraft(writer, id))) {
    throw new Refusal('campaign-stands', { status: 409, says: sayCampaigns(DESK_LANGUAGE, 'stands') });
  }
  await staff.recordAct(writer, { by, act: 'campaign-deleted', subject: `campaign:${id}` });
}

const picturesOf = (...campaigns: readonly Pick<Campaign, 'pictureId'>[]): readonly string[] =>
  campaigns.flatMap(({ pictureId }) => pictureId ?? []);

/** What a form that lost its slug to another campaign is told. */
export function slugTaken(): Refusal {
  return new Refusal('slug-taken', { field: 'slug', says: sayCampaigns(DESK_LANGUAGE, 'problem-taken') });
}
