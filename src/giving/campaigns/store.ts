import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { GiftsTables } from '../gifts/tables.ts';
import type { PledgesTables } from '../pledges/tables.ts';
import type { GivingTables } from '../tables.ts';
import { wallName } from './rules/wall.ts';
import type { CampaignsTables } from './tables.ts';
import type { Campaign, WallGift } from './words.ts';

/** All of them, the newest first. */
export async function findCampaigns(reader: Reader): Promise<readonly Campaign[]> {
  const rows = reader.tables<CampaignsTables>().selectFrom('campaigns').selectAll();
  return (await rows.orderBy('added_at', 'desc').orderBy('id', 'desc').execute()).map(campaignFrom);
}

/** Those that were opened and not closed, the newest first, at most so many; whether one has ended is its own day's matter. */
export async function findOpened(reader: Reader, most: number): Promise<readonly Campaign[]> {
  return (await opened(reader, { most })).map(campaignFrom);
}

const opened = prepared((reader: Reader, at: Places<{ most: number }>) =>
  reader
    .tables<CampaignsTables>()
    .selectFrom('campaigns')
    .selectAll()
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(at.most),
);

export async function findCampaign(reader: Reader, id: string): Promise<Campaign | null> {
  const rows = reader.tables<CampaignsTables>().selectFrom('campaigns').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? campaignFrom(row) : null;
}

export async function findCampaignOfSlug(reader: Reader, slug: string): Promise<Campaign | null> {
  const rows = reader.tables<CampaignsTables>().selectFrom('campaigns').selectAll().where('slug', '=', slug);
  const row = await rows.executeTakeFirst();
  return row ? campaignFrom(row) : null;
}

/** A new one, or one of that id with what is said of it now; that it is open or closed is no part of it. */
export async function saveCampaign(
  writer: Writer,
  campaign: Omit<Campaign, 'openedAt' | 'closedAt'>,
  at: string,
): Promise<void> {
  const said = {
    ...{ slug: campaign.slug, title: campaign.title, standfirst: campaign.standfirst, text: campaign.text },
    ...{ picture_id: campaign.pictureId, picture_alt: campaign.pictureAlt, goal: campaign.goalMinor },
    ...{ currency: campaign.currency, ends_on: campaign.endsOn, fund_id: campaign.fundId },
    ...{ wall: campaign.hasWall ? 1 : 0, sample: campaign.sample ? 1 : 0, changed_at: at },
  };
  await writer
    .tables<CampaignsTables>()
    .insertInto('campaigns')
    .values({ id: campaign.id, ...said, added_at: at, opened_at: null, closed_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .execute();
}

/** It is public from `at` on, for good, and takes gifts. */
export async function setOpened(writer: Writer, id: string, at: string): Promise<void> {
  await writer
    .tables<CampaignsTables>()
    .updateTable('campaigns')
    .set(({ fn, val }) => ({ opened_at: fn.coalesce('opened_at', val(at)), closed_at: null }))
    .where('id', '=', id)
    .execute();
}

export async function setClosed(writer: Writer, id: string, at: string): Promise<void> {
  await writer
    .tables<CampaignsTables>()
    .updateTable('campaigns')
    .set({ closed_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is not', null)
    .where('closed_at', 'is', null)
    .execute();
}

/** A draft goes to which nobody has given or promised anything. False: it is none, or somebody has. */
export async function deleteDraft(writer: Writer, id: string): Promise<boolean> {
  const row = await writer
    .tables<CampaignsTables & GiftsTables & PledgesTables>()
    .deleteFrom('campaigns')
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('gifts').select('gifts.id').where('gifts.campaign_id', '=', id))),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('pledges').select('pledges.id').where('pledges.campaign_id', '=', id))),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Those of the sample newsroom go. What the ledger says of them stays. */
export async function deleteSampleCampaigns(writer: Writer): Promise<void> {
  await writer.tables<CampaignsTables>().deleteFrom('campaigns').where('sample', '=', 1).execute();
}

/** Whether a campaign that everybody may see shows this picture. */
export async function isOnPublicCampaign(reader: Reader, pictureId: string): Promise<boolean> {
  const row = await reader
    .tables<CampaignsTables>()
    .selectFrom('campaigns')
    .select('id')
    .where('picture_id', '=', pictureId)
    .where('opened_at', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The names of the newest gifts to a campaign whose givers agreed to be named, as they wrote them. What went back, is
 * lost, struck, or disputed just now is no gift to thank for.
 */
export async function findNames(
  reader: Reader,
  campaignId: string,
  most: number,
): Promise<readonly string[]> {
  return (await named(reader, { campaignId, most })).map(({ name }) => name);
}

/** The same gifts, for who may take a name off. */
export async function findWallGifts(
  reader: Reader,
  campaignId: string,
  most: number,
): Promise<readonly WallGift[]> {
  const rows = await named(reader, { campaignId, most });
  return rows.map(({ id, name, amount, currency, arrived_at: arrivedAt }) => ({
    ...{ id, name, arrivedAt, minor: Number(amount), currency, shownAs: wallName(name) },
  }));
}

const named = prepared((reader: Reader, at: Places<{ campaignId: string; most: number }>) =>
  reader
    .tables<GiftsTables>()
    .selectFrom('gifts')
    .select(['id', 'name', 'amount', 'currency', 'arrived_at'])
    .where('campaign_id', '=', at.campaignId)
    .where('named_since', 'is not', null)
    .where('name', '<>', '')
    .where('returned_at', 'is', null)
    .where('struck_at', 'is', null)
    .where('lost_at', 'is', null)
    .where(({ eb, or }) => or([eb('disputed_at', 'is', null), eb('dispute_ended_at', 'is not', null)]))
    .orderBy('arrived_at', 'desc')
    .orderBy('id', 'desc')
    .limit(at.most),
);

/**
 * How many gifts are promised to a campaign (not begun with a card), waited for, and not arrived; no more than `most`
 * are counted.
 */
export async function countPromised(
  reader: Reader,
  waiting: { readonly campaignId: string; readonly now: string; readonly most: number },
): Promise<number> {
  return (await promised(reader, waiting)).length;
}

const promised = prepared((reader: Reader, at: Places<{ campaignId: string; now: string; most: number }>) =>
  reader
    .tables<PledgesTables & GiftsTables & GivingTables>()
    .selectFrom('pledges')
    .select('pledges.id')
    .where('pledges.campaign_id', '=', at.campaignId)
    .where('pledges.way_id', 'not in', (pledge) =>
      pledge.selectFrom('ways_to_give').select('ways_to_give.id').where('kind', '=', 'card'),
    )
    .where('cancelled_at', 'is', null)
    .where('expires_at', '>', at.now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('gifts')
            .select('gifts.id')
            .whereRef('gifts.pledge_id', '=', 'pledges.id')
            .where('gifts.struck_at', 'is', null),
        ),
      ),
    )
    .limit(at.most),
);

function campaignFrom(row: CampaignsTables['campaigns']): Campaign {
  return {
    ...{ id: row.id, slug: row.slug, title: row.title, standfirst: row.standfirst, text: row.text },
    ...{ pictureId: row.picture_id, pictureAlt: row.picture_alt, currency: row.currency },
    ...{ goalMinor: row.goal === null ? null : Number(row.goal), endsOn: row.ends_on, fundId: row.fund_id },
    ...{ hasWall: row.wall === 1, sample: row.sample === 1 },
    ...{ openedAt: row.opened_at, closedAt: row.closed_at },
  };
}
