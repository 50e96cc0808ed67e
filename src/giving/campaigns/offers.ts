import type { Writer } from '#platform/database';
import type { GivingNeeds } from '../needs.ts';
import type { GivingOffers } from '../offers.ts';
import { GENERAL_FUND } from '../words.ts';
import { keepCampaign, openCampaign, slugTaken } from './keep-campaign.ts';
import { campaignHref } from './rules/slug.ts';
import { findCampaigns, isOnPublicCampaign } from './store.ts';

/** What campaigns let others do. */
export function campaignsOffers(
  needs: GivingNeeds,
): Pick<GivingOffers, 'openCampaign' | 'showsPicture' | 'pictures'> {
  return {
    async openCampaign(writer: Writer, { fundId = GENERAL_FUND, ...campaign }) {
      const id = needs.newId();
      const kept = await keepCampaign(writer, { campaign: { ...campaign, fundId, id }, by: null }, needs);
      if (kept === 'taken') throw slugTaken();
      await openCampaign(writer, { id, by: null }, needs);
      return campaignHref(campaign);
    },
    showsPicture: isOnPublicCampaign,
    async pictures(reader) {
      return (await findCampaigns(reader)).flatMap(({ id, title, pictureId, openedAt }) =>
        pictureId === null
          ? []
          : { pictureId, label: title, href: `/desk/giving/campaigns/${id}`, isPublic: openedAt !== null },
      );
    },
  };
}
