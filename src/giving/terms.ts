import { GENERAL_FUND, type GiftTerms } from './words.ts';

/** For nothing in particular, of nobody who wants to be named. */
export const PLAIN_TERMS: GiftTerms = {
  ...{ fundId: GENERAL_FUND, campaignId: null, tribute: null, namedSince: null },
};

/** The columns that pledges and gifts have for them. */
interface TermsColumns {
  readonly fund_id: string;
  readonly campaign_id: string | null;
  readonly tribute: string;
  readonly tribute_name: string;
  readonly named_since: string | null;
}

/** As a row of a table has them. */
export function termsRow({ fundId, campaignId, tribute, namedSince }: GiftTerms): TermsColumns {
  return {
    ...{ fund_id: fundId, campaign_id: campaignId, named_since: namedSince },
    ...{ tribute: tribute?.kind ?? '', tribute_name: tribute?.name ?? '' },
  };
}

/** Of a row. */
export function termsFrom(row: TermsColumns): GiftTerms {
  const { tribute: kind, tribute_name: name } = row;
  return {
    ...{ fundId: row.fund_id, campaignId: row.campaign_id, namedSince: row.named_since },
    tribute: kind === 'honour' || kind === 'memory' ? { kind, name } : null,
  };
}
