import type { CampaignToKeep } from '#giving';
import type { Room } from './a-newsroom.ts';

/** What a campaign says of itself, unless a test says it otherwise: a goal of 200 dollars, with a wall. */
const CAMPAIGN: CampaignToKeep = {
  ...{ slug: 'a-winter-of-ferries', title: 'A winter of ferries' },
  ...{ standfirst: 'Four months on board.', text: 'It pays one reporter.\n\nAnd the passages.' },
  ...{ pictureId: null, pictureAlt: '', goalMinor: 20_000, currency: 'CAD', endsOn: null },
  ...{ hasWall: true, sample: false },
};

/** Opens a campaign to readers. Its address. */
export function openCampaign(room: Room, campaign: Partial<CampaignToKeep> = {}): Promise<string> {
  return room.database.write((writer) =>
    room.newsroom.giving.openCampaign(writer, { ...CAMPAIGN, ...campaign }),
  );
}
