export interface CampaignsTables {
  campaigns: {
    id: string;
    slug: string;
    title: string;
    standfirst: string;
    text: string;
    picture_id: string | null;
    picture_alt: string;
    /** Minor units. */
    goal: number | null;
    currency: string;
    /** A day: `2026-12-31`. */
    ends_on: string | null;
    fund_id: string;
    wall: number;
    sample: number;
    added_at: string;
    changed_at: string;
    opened_at: string | null;
    closed_at: string | null;
  };
}
