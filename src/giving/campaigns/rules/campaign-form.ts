import { isDay } from '#platform/clock';
import { isCurrency, readAmount } from '#platform/money';
import { isWithin, oneLine, severalLines } from '#platform/text';
import { looksLikeDetails } from '../../rules/carried-details.ts';
import { GENERAL_FUND } from '../../words.ts';
import type { Campaign, CampaignField, CampaignProblem } from '../words.ts';
import { campaignSlug } from './slug.ts';

/** What somebody typed, by the names of the fields. */
export type CampaignForm = ReadonlyMap<string, string>;
export type CampaignProblems = ReadonlyMap<CampaignField, CampaignProblem>;

/** What a form says of a campaign; its picture, and whether it is open, come from elsewhere. */
export type TypedCampaign = Omit<Campaign, 'id' | 'pictureId' | 'sample' | 'openedAt' | 'closedAt'>;

/** In characters. */
const LONGEST = { title: 120, standfirst: 300, text: 10_000, alt: 500 };

/**
 * Reads the form of a campaign, with every problem of it at its field.
 *
 * @param known.frozen the slug of a campaign that is or was public: it stays
 * @param known.fundIds of the funds that take gifts
 * @param known.host of the newsroom's own site: a text that names another place to send money to is refused
 */
export function campaignFrom(
  form: CampaignForm,
  known: { readonly frozen: string | null; readonly fundIds: ReadonlySet<string>; readonly host: string },
): { readonly campaign: TypedCampaign } | { readonly problems: CampaignProblems } {
  const problems = new Map<CampaignField, CampaignProblem>();
  const line = (name: string) => oneLine(form.get(name) ?? '');
  const [title, standfirst, alt] = [line('title'), line('standfirst'), line('alt')];
  const text = severalLines(form.get('text') ?? '');
  for (const [field, said] of [
    ...([['title', title] as const, ['standfirst', standfirst] as const] as const),
    ...([['text', text] as const, ['alt', alt] as const] as const),
  ]) {
    if (!isWithin(said, LONGEST[field])) problems.set(field, 'too-long');
    else if (looksLikeDetails(said, known.host)) problems.set(field, 'carries-details');
  }
  if (title === '') problems.set('title', 'missing');
  const slug = known.frozen === null ? campaignSlug(line('slug'), title) : { slug: known.frozen };
  if ('problem' in slug && title !== '') problems.set('slug', slug.problem);
  const goal = goalFrom(line('goal'), line('currency').toUpperCase(), problems);
  const endsOn = line('ends-on') === '' ? null : line('ends-on');
  if (endsOn !== null && !isDay(endsOn)) problems.set('ends-on', 'not-a-day');
  const fundId = line('fund') === '' ? GENERAL_FUND : line('fund');
  if (fundId !== GENERAL_FUND && !known.fundIds.has(fundId)) problems.set('fund', 'fund-closed');
  if ('problem' in slug || problems.size > 0) return { problems };
  return {
    campaign: {
      ...{ slug: slug.slug, title, standfirst, text, pictureAlt: alt, ...goal },
      ...{ endsOn, fundId, hasWall: form.get('wall') === 'yes' },
    },
  };
}

function goalFrom(
  typed: string,
  currency: string,
  problems: Map<CampaignField, CampaignProblem>,
): Pick<Campaign, 'goalMinor' | 'currency'> {
  if (!isCurrency(currency)) problems.set('currency', 'not-a-currency');
  else if (typed !== '') {
    const read = readAmount(typed, currency);
    if (read.outcome === 'read') return { goalMinor: read.minor, currency };
    problems.set('goal', 'not-an-amount');
  }
  return { goalMinor: null, currency };
}
