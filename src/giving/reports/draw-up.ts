import { labelsOf } from '../gifts/desk/labels.ts';
import { storyFor } from '../gifts/desk/story-for.ts';
import type { GivingNeeds } from '../needs.ts';
import { saysReport } from './desk/report-page.tsx';
import { type Days, instantsOf } from './rules/day-range.ts';
import { monthsBetween } from './rules/periods.ts';
import { incomeBy, incomeEnds, incomeIn, incomeOf } from './store.ts';
import type { Income, Range, ReportLine, ReportSort } from './words.ts';

/** Of each currency; what is beyond is one line. */
const MOST_LINES = 50;

export interface Report {
  readonly totals: readonly Income[];
  readonly lines: readonly (ReportLine & { readonly label: string })[];
}

/** What arrived in some days, parted by one thing, from the ledger alone. */
export async function drawUpReport(
  { sort, days }: { readonly sort: ReportSort; readonly days: Days },
  needs: Pick<GivingNeeds, 'database' | 'site' | 'stories'>,
): Promise<Report> {
  const { timeZone } = await needs.site();
  const range = instantsOf(days, timeZone);
  const totals = await incomeOf(needs.database, range);
  const currencies = totals.map(({ currency }) => currency);
  const lines = await linesOf({ sort, range, timeZone, currencies }, needs);
  const nameOf = await names(sort, lines, needs);
  return { totals, lines: lines.map((line) => ({ ...line, label: nameOf(line.key) })) };
}

async function linesOf(
  asked: {
    readonly sort: ReportSort;
    readonly range: Range;
    readonly timeZone: string;
    readonly currencies: readonly string[];
  },
  { database }: Pick<GivingNeeds, 'database'>,
): Promise<readonly ReportLine[]> {
  const { sort, range, timeZone, currencies } = asked;
  if (sort === 'currency') return [];
  if (sort !== 'month') return incomeBy(database, sort, { ...range, currencies, most: MOST_LINES });
  const ends = await incomeEnds(database);
  if (ends === null) return [];
  const from = range.from !== null && range.from > ends.first ? range.from : ends.first;
  const until = range.until !== null && range.until <= ends.last ? justBefore(range.until) : ends.last;
  if (from > until) return [];
  const months = monthsBetween(from, until, timeZone).map((month) => ({
    ...month,
    from: range.from !== null && range.from > month.from ? range.from : month.from,
    until: range.until !== null && range.until < month.until ? range.until : month.until,
  }));
  return incomeIn(database, months);
}

function justBefore(instant: string): string {
  return new Date(Date.parse(instant) - 1).toISOString();
}

/** What the keys of a report are called. */
async function names(
  sort: ReportSort,
  lines: readonly ReportLine[],
  needs: Pick<GivingNeeds, 'database' | 'site' | 'stories'>,
): Promise<(key: string) => string> {
  const none = saysReport('key-none');
  if (sort === 'month' || sort === 'currency') return (key) => key;
  if (sort === 'story') {
    const ids = [...new Set(lines.map(({ key }) => key))];
    const titles = await Promise.all(ids.map((id) => storyFor(id || null, needs)));
    const named = new Map(ids.map((id, at) => [id, titles[at]?.title ?? saysReport('key-hidden-story')]));
    return (key) => (key === '' ? none : (named.get(key) ?? key));
  }
  const labels = await labelsOf(needs);
  return (key) => (key === '' ? none : labels[sort](key));
}
