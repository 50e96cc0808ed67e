import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { instantOf } from '#platform/clock';
import { nothingHere, type Request, seeOther } from '#platform/http';
import { Notice } from '#ui';
import { findFunds } from '../../funds/store.ts';
import { unnameGift } from '../../gifts/unname-gift.ts';
import type { GivingNeeds } from '../../needs.ts';
import { findWays } from '../../store.ts';
import { campaignProps } from '../answers.tsx';
import { closeCampaign, deleteCampaign, openCampaign } from '../keep-campaign.ts';
import { campaignState } from '../rules/campaign-state.ts';
import { progressOf } from '../rules/progress.ts';
import { countPromised, findCampaign, findCampaigns, findWallGifts } from '../store.ts';
import { CampaignPage } from '../views/campaign-page.tsx';
import type { Campaign } from '../words.ts';
import { type CampaignRow, CampaignsPage } from './campaigns-page.tsx';
import { drawCampaignForm, keepFromForm } from './keep-from-form.tsx';
import { sayCampaigns } from './messages.ts';
import { WallPage } from './wall-page.tsx';

const PATH = '/desk/giving/campaigns';
const MOST_PROMISED = 1_000;
/** More than its page shows: under a name that is taken off there may be the same once more. */
const MOST_ON_WALL = 500;

export function campaignsPages(needs: GivingNeeds): readonly DeskPage[] {
  const say = (word: Parameters<typeof sayCampaigns>[1]) => sayCampaigns(DESK_LANGUAGE, word);
  return [
    {
      ...{ path: PATH, title: say('campaigns'), roles: TREASURERS },
      navigation: { place: 'giving', label: say('campaigns'), position: 60 },
      draw: async () => <CampaignsPage rows={await rowsOf(needs)} language={DESK_LANGUAGE} />,
    },
    {
      ...{ path: `${PATH}/new`, title: say('add-title'), roles: TREASURERS },
      draw: () => drawCampaignForm(null, needs),
    },
    {
      ...{ path: `${PATH}/:id`, title: say('change-title'), roles: TREASURERS },
      draw: async ({ params }) => drawCampaignForm(await campaignOf(needs, params['id']), needs),
    },
    {
      ...{ path: `${PATH}/:id/preview`, title: say('preview-title'), roles: TREASURERS },
      draw: (request) => drawPreview(request, needs),
    },
    {
      ...{ path: `${PATH}/:id/wall`, title: say('wall-title'), roles: TREASURERS },
      draw: async ({ params }) => drawWall(await campaignOf(needs, params['id']), needs),
    },
  ];
}

export function campaignsDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const switched = (deed: typeof openCampaign) => async (request: Request, staff: StaffMember) => {
    const id = request.params['id'] ?? '';
    await needs.database.write((writer) => deed(writer, { id, by: staff.id }, needs));
    return seeOther(PATH);
  };
  return [
    {
      ...{ path: PATH, roles: TREASURERS, takesFile: true },
      act: (request, staff) => keepFromForm({ request, staff, known: null }, needs),
    },
    {
      ...{ path: `${PATH}/:id`, roles: TREASURERS, takesFile: true },
      act: async (request, staff) =>
        keepFromForm({ request, staff, known: await campaignOf(needs, request.params['id']) }, needs),
    },
    { path: `${PATH}/:id/open`, roles: TREASURERS, act: switched(openCampaign) },
    { path: `${PATH}/:id/close`, roles: TREASURERS, act: switched(closeCampaign) },
    { path: `${PATH}/:id/delete`, roles: TREASURERS, act: switched(deleteCampaign) },
    {
      ...{ path: `${PATH}/:id/wall`, roles: TREASURERS },
      async act({ params, form }, staff) {
        const { id } = await campaignOf(needs, params['id']);
        const gift = { giftId: form.get('gift') ?? '', staffId: staff.id };
        await needs.database.write((writer) => unnameGift(writer, gift, needs));
        return seeOther(`${PATH}/${id}/wall`);
      },
    },
  ];
}

/** How the audit trail calls campaigns and funds. */
export async function calledPurposes({ database }: Pick<GivingNeeds, 'database'>) {
  const [campaigns, funds] = await Promise.all([findCampaigns(database), findFunds(database)]);
  return [
    ...campaigns.map(({ id, title }) => [`campaign:${id}`, { label: title, href: `${PATH}/${id}` }] as const),
    ...funds.map(({ id, name }) => [`fund:${id}`, { label: name, href: '/desk/giving/funds' }] as const),
  ];
}

async function rowsOf({ database, clock, received, site }: GivingNeeds): Promise<readonly CampaignRow[]> {
  const [{ timeZone }, campaigns] = await Promise.all([site(), findCampaigns(database)]);
  const sums = await received(
    database,
    campaigns.map(({ id }) => id),
  );
  const now = instantOf(clock.now());
  return Promise.all(
    campaigns.map(async (campaign) => {
      const waiting = { campaignId: campaign.id, now, most: MOST_PROMISED };
      const promised = await countPromised(database, waiting);
      return {
        ...{ campaign, state: campaignState(campaign, clock.now(), timeZone) },
        progress: progressOf(campaign, sums.get(campaign.id) ?? [], promised),
      };
    }),
  );
}

async function drawPreview(request: Request, needs: GivingNeeds) {
  const campaign = await campaignOf(needs, request.params['id']);
  const ways = await findWays(needs.database);
  const props = await campaignProps(campaign, { request, ways }, needs);
  return (
    <>
      <Notice>
        <p>{sayCampaigns(DESK_LANGUAGE, 'preview-hint')}</p>
      </Notice>
      <CampaignPage {...props} />
    </>
  );
}

async function drawWall(campaign: Campaign, { database, site }: GivingNeeds) {
  const gifts = await findWallGifts(database, campaign.id, MOST_ON_WALL);
  return <WallPage {...{ campaign, gifts, site: await site() }} />;
}

async function campaignOf({ database }: Pick<GivingNeeds, 'database'>, id = ''): Promise<Campaign> {
  const campaign = await findCampaign(database, id);
  if (campaign === null) throw nothingHere();
  return campaign;
}
