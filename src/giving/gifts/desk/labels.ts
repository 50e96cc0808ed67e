import type { Reader } from '#platform/database';
import type { SiteFacts } from '#ui';
import { findCampaigns } from '../../campaigns/store.ts';
import { findFunds } from '../../funds/store.ts';
import { countryName } from '../../rules/country.ts';
import { findWays } from '../../store.ts';
import { GENERAL_FUND } from '../../words.ts';

/** How what gifts hang on is called; by its id where it is gone. */
export interface Labels {
  way(id: string): string;
  fund(id: string): string;
  campaign(id: string): string;
  country(code: string): string;
  /** An account of the ledger. */
  account(id: string): string;
}

const GENERAL = 'General fund';

export async function labelsOf({
  database,
  site,
}: {
  readonly database: Reader;
  site(): Promise<Pick<SiteFacts, 'language'>>;
}): Promise<Labels> {
  const [{ language }, ways, funds, campaigns] = await Promise.all([
    ...([site(), findWays(database), findFunds(database)] as const),
    findCampaigns(database),
  ]);
  const labels = new Map(ways.map(({ id, label }) => [id, label]));
  const way = (id: string) => labels.get(id) ?? id;
  const names = new Map<string, string>([
    [GENERAL_FUND, GENERAL],
    ...funds.map(({ id, name }) => [id, name] as const),
  ]);
  const titles = new Map(campaigns.map(({ id, title }) => [id, title]));
  const fund = (id: string) => names.get(id) ?? id;
  return {
    ...{ way, fund, campaign: (id) => titles.get(id) ?? id, country: (code) => countryName(code, language) },
    account: (id) => accountWords(id, { way, fund }),
  };
}

/** `assets:bank:WAY` as "Bank, NAME OF THE WAY". */
export function accountWords(account: string, { way, fund }: Pick<Labels, 'way' | 'fund'>): string {
  const [kind = '', sort = '', ...rest] = account.split(':');
  const of = rest.join(':');
  if (kind === 'income') return `Gifts, ${fund(of)}`;
  const name = sort.charAt(0).toUpperCase() + sort.slice(1);
  return of === '' ? name : `${name}, ${way(of)}`;
}
