import { renderToString } from 'preact-render-to-string';
import { instantOf } from '#platform/clock';
import { type Answer, get, nothingHere, page, type Request, type Route } from '#platform/http';
import { LinkHead } from '#stories';
import { shownWays } from '../cards/shown-ways.ts';
import { givePropsOf } from '../give-props.ts';
import type { GivingNeeds } from '../needs.ts';
import { Give } from '../views/give.tsx';
import type { Way } from '../words.ts';
import { isShown, openCampaigns, purposeOf } from './purposes.ts';
import { campaignState } from './rules/campaign-state.ts';
import { progressOf } from './rules/progress.ts';
import { campaignHref } from './rules/slug.ts';
import { wallOf } from './rules/wall.ts';
import { countPromised, findCampaignOfSlug, findNames } from './store.ts';
import type { CampaignTeaser } from './views/campaign-list.tsx';
import { CampaignPage, type CampaignPageProps } from './views/campaign-page.tsx';
import type { Campaign, Progress } from './words.ts';

/** A wall has no more names: the newest. */
const MOST_NAMES = 100;
/** More promises than that are said to be as many. */
const MOST_PROMISED = 1_000;
/** So many campaigns stand on `/give`. */
const MOST_LISTED = 12;

export function campaignRoutes(needs: GivingNeeds): readonly Route[] {
  return [get('/give/:name', (request) => answerCampaign(request, needs))];
}

/** A campaign with its bar, its form and its wall. What is no campaign yet looks like what is none. */
async function answerCampaign(request: Request, needs: GivingNeeds): Promise<Answer> {
  const slug = request.params['name'] ?? '';
  const [campaign, ways] = await Promise.all([findCampaignOfSlug(needs.database, slug), shownWays(needs)]);
  if (campaign === null || campaign.openedAt === null || !isShown(campaign, ways)) throw nothingHere();
  const props = await campaignProps(campaign, { request, ways }, needs);
  if (request.wants === 'fragment' && props.give !== null)
    return page(renderToString(<Give {...props.give} />));
  const html = await needs.frame({
    title: campaign.title,
    head: <CampaignHead {...props} />,
    look: 'quiet',
    canonical: campaignHref(campaign),
    ...(campaign.standfirst === '' ? {} : { description: campaign.standfirst }),
    children: <CampaignPage {...props} />,
  });
  return page(html, { formsTo: needs.cards.origins });
}

function CampaignHead({ campaign, site, picture }: CampaignPageProps) {
  const { title, standfirst, pictureAlt } = campaign;
  const shown = picture && { of: picture, alt: pictureAlt };
  return (
    <LinkHead
      site={site}
      title={title}
      description={standfirst}
      href={campaignHref(campaign)}
      picture={shown}
    />
  );
}

/** What the page of a campaign shows today, a draft's too: for whoever may see it. */
export async function campaignProps(
  campaign: Campaign,
  { request, ways }: { readonly request: Request; readonly ways: readonly Way[] },
  needs: GivingNeeds,
): Promise<CampaignPageProps> {
  const { database, clock, pictures, received } = needs;
  const { id, pictureId } = campaign;
  const [site, sums, promised, names, found] = await Promise.all([
    ...([needs.site(), received(database, [id])] as const),
    countPromised(database, { campaignId: id, now: instantOf(clock.now()), most: MOST_PROMISED }),
    campaign.hasWall ? findNames(database, id, MOST_NAMES) : [],
    pictures.findPictures(database, pictureId === null ? [] : [pictureId]),
  ]);
  const state = campaignState(campaign, clock.now(), site.timeZone);
  const isOpen = state === 'open' || state === 'draft';
  return {
    ...{ campaign, state, site, picture: found.get(pictureId ?? '') ?? null, wall: wallOf(names) },
    progress: progressOf(campaign, sums.get(id) ?? [], promised),
    give: isOpen ? await givePropsOf(needs, { request, ways, campaign: purposeAt(campaign) }) : null,
  };
}

const purposeAt = (campaign: Campaign) => ({ purpose: purposeOf(campaign), href: campaignHref(campaign) });

/** The open campaigns with their bars, the newest first. */
export async function campaignTeasers(
  needs: GivingNeeds,
  ways: readonly Way[],
): Promise<readonly CampaignTeaser[]> {
  const campaigns = (await openCampaigns(needs, ways)).slice(0, MOST_LISTED);
  const progress = await progressOfAll(campaigns, needs);
  return campaigns.map((campaign) => ({
    ...{ href: campaignHref(campaign), title: campaign.title, standfirst: campaign.standfirst },
    progress: progress.get(campaign.id) ?? progressOf(campaign, [], 0),
  }));
}

async function progressOfAll(
  campaigns: readonly Campaign[],
  { database, received }: Pick<GivingNeeds, 'database' | 'received'>,
): Promise<ReadonlyMap<string, Progress>> {
  const sums = await received(
    database,
    campaigns.map(({ id }) => id),
  );
  return new Map(campaigns.map((one) => [one.id, progressOf(one, sums.get(one.id) ?? [], 0)]));
}
