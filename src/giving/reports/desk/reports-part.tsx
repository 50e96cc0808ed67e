import type { DeskDeed, DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { dayOf, instantOf } from '#platform/clock';
import { type Answer, type Request, saved } from '#platform/http';
import { plainAmount } from '#platform/money';
import { type CsvCell, csvText } from '#platform/text';
import { REPORTS } from '../../gifts/desk/paths.ts';
import type { GivingNeeds } from '../../needs.ts';
import { drawUpReport } from '../draw-up.ts';
import { daysFrom } from '../rules/day-range.ts';
import { type Income, REPORT_SORTS, type ReportSort } from '../words.ts';
import { myGiftsPage } from './my-gifts.tsx';
import { ReportPage, restOf, saysReport } from './report-page.tsx';

export const CSV = 'text/csv; charset=utf-8';

export function reportsPages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: REPORTS,
      title: saysReport('title'),
      navigation: { place: 'giving', label: saysReport('title'), position: 70 },
      roles: TREASURERS,
      draw: ({ query }) => drawReport(query, needs),
    },
    myGiftsPage(needs),
  ];
}

export function reportsDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  return [
    {
      path: `${REPORTS}/csv`,
      roles: TREASURERS,
      act: (request, staff) => saveReport(request, staff, needs),
    },
  ];
}

async function drawReport(query: ReadonlyMap<string, string>, needs: GivingNeeds) {
  const asked = { sort: sortFrom(query), days: daysFrom(query) };
  const [site, report] = await Promise.all([needs.site(), drawUpReport(asked, needs)]);
  const year = Number(dayOf(instantOf(needs.clock.now()), site.timeZone).slice(0, 4));
  return <ReportPage {...asked} {...report} {...{ year, site }} />;
}

function sortFrom(said: ReadonlyMap<string, string>): ReportSort {
  return REPORT_SORTS.find((sort) => sort === said.get('by')) ?? 'month';
}

/** A deed, as it is in the audit trail who took a report along. */
async function saveReport({ form }: Request, staff: StaffMember, needs: GivingNeeds): Promise<Answer> {
  const [sort, days] = [sortFrom(form), daysFrom(form)];
  const { totals, lines } = await drawUpReport({ sort, days }, needs);
  await needs.staff.noteAct({ by: staff.id, act: 'report-saved' });
  const head = [saysReport(`by-${sort}`), saysReport('head-currency')];
  const rows: (readonly CsvCell[])[] = [
    [...head, ...(['gifts', 'came', 'went', 'income'] as const).map((one) => saysReport(`head-${one}`))],
  ];
  for (const total of totals) {
    const theirs = lines.filter(({ currency }) => currency === total.currency);
    const rest = sort === 'currency' ? null : restOf(total, theirs);
    for (const line of theirs) rows.push(rowOf(line.label, line));
    if (rest !== null) rows.push(rowOf(saysReport('others'), rest));
    if (sort === 'currency') rows.push(rowOf(total.currency, total));
  }
  return saved(csvText(rows), CSV, `gifts-by-${sort}.csv`);
}

function rowOf(label: string, { currency, gifts, came, went }: Income): readonly CsvCell[] {
  const amount = (minor: number): CsvCell => ({ number: plainAmount({ minor, currency }) });
  return [
    label,
    currency,
    { number: String(gifts) },
    amount(came),
    amount(went === 0 ? 0 : -went),
    amount(came - went),
  ];
}
