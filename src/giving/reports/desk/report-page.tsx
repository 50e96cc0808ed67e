import { DESK_LANGUAGE } from '#desk';
import { numberIn } from '#platform/messages';
import { amountInWords } from '#platform/money';
import { Button, Field, Select, type SiteFacts } from '#ui';
import { REPORTS, withQuery } from '../../gifts/desk/paths.ts';
import type { Days } from '../rules/day-range.ts';
import { type Income, REPORT_SORTS, type ReportLine, type ReportSort } from '../words.ts';
import { BarChart } from './bar-chart.tsx';
import { type ReportsWord, sayReports } from './messages.ts';

export const saysReport = (word: ReportsWord, facts: Readonly<Record<string, string | number>> = {}) =>
  sayReports(DESK_LANGUAGE, word, facts);

/** A line as it is shown: its key by its name. */
export interface NamedLine extends ReportLine {
  readonly label: string;
}

export interface ReportPageProps {
  readonly sort: ReportSort;
  readonly days: Days;
  /** What arrived in all, currency by currency. */
  readonly totals: readonly Income[];
  /** The same in parts; of each currency those with the most income. */
  readonly lines: readonly NamedLine[];
  /** `2026`, in the newsroom's time zone. */
  readonly year: number;
  readonly site: Pick<SiteFacts, 'language'>;
}

/** What arrived, parted by one thing: a chart and its table for each currency. */
export function ReportPage(props: ReportPageProps) {
  const { sort, days, totals, lines } = props;
  return (
    <div class="desk-stack report">
      <p class="desk-text">{saysReport('lead')}</p>
      <AskForm {...props} />
      <p class="report__days">
        <strong>{saysReport(`by-${sort}`)}.</strong> {daysInWords(days)}
      </p>
      {totals.length === 0 && <p class="desk-soft">{saysReport('none')}</p>}
      {sort === 'currency' && totals.length > 0 && (
        <Lines
          {...props}
          total={null}
          lines={totals.map((one) => ({ ...one, key: one.currency, label: one.currency }))}
        />
      )}
      {sort !== 'currency' &&
        totals.map((total) => (
          <section>
            <h2>{total.currency}</h2>
            <CurrencyReport
              {...props}
              total={total}
              lines={lines.filter(({ currency }) => currency === total.currency)}
            />
          </section>
        ))}
      {totals.length > 0 && (
        <form method="post" action={`${REPORTS}/csv`}>
          <input type="hidden" name="by" value={sort} />
          <input type="hidden" name="from" value={days.from ?? ''} />
          <input type="hidden" name="to" value={days.to ?? ''} />
          <Button kind="quiet">{saysReport('csv')}</Button>
        </form>
      )}
    </div>
  );
}

export function daysInWords({ from, to }: Days): string {
  if (from !== null && to !== null) return saysReport('days-between', { from, to });
  if (from !== null) return saysReport('days-from', { from });
  return to === null ? saysReport('days-all') : saysReport('days-to', { to });
}

function AskForm({ sort, days, year }: ReportPageProps) {
  const ofYear = (one: number) => withQuery(REPORTS, { by: sort, from: `${one}-01-01`, to: `${one}-12-31` });
  return (
    <>
      <form class="gifts-find" action={REPORTS} method="get">
        <Select
          {...{ name: 'by', label: saysReport('by-label'), value: sort }}
          options={REPORT_SORTS.map((one) => ({ value: one, label: saysReport(`by-${one}`) }))}
        />
        <Field name="from" type="date" label={saysReport('from')} value={days.from ?? ''} />
        <Field name="to" type="date" label={saysReport('to')} value={days.to ?? ''} />
        <Button kind="quiet">{saysReport('show')}</Button>
      </form>
      <p class="desk-links">
        <a href={ofYear(year)}>{saysReport('year-this')}</a>
        <a href={ofYear(year - 1)}>{saysReport('year-last')}</a>
        <a href={withQuery(REPORTS, { by: sort })}>{saysReport('all-time')}</a>
      </p>
    </>
  );
}

function CurrencyReport(props: ReportPageProps & { readonly total: Income }) {
  const { sort, lines, total, site } = props;
  const { currency } = total;
  return (
    <>
      <BarChart
        label={saysReport('chart-label', { currency, sort: saysReport(`by-${sort}`) })}
        bars={lines.map(({ label, came, went }) => ({
          ...{ label, value: came - went },
          text: amountInWords({ minor: came - went, currency }, site.language),
        }))}
      />
      <Lines {...props} />
    </>
  );
}

function Lines({ sort, lines, total, site }: ReportPageProps & { readonly total: Income | null }) {
  const rest = total === null ? null : restOf(total, lines);
  const shown = (label: string, income: Income) => <Line {...{ label, income }} language={site.language} />;
  return (
    <table class="desk-table report__table">
      <thead>
        <tr>
          <th scope="col">{saysReport(`by-${sort}`)}</th>
          {(['gifts', 'came', 'went', 'income'] as const).map((head) => (
            <th scope="col" class="report__number">
              {saysReport(`head-${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => shown(line.label, line))}
        {rest !== null && shown(saysReport('others'), rest)}
      </tbody>
      {total !== null && <tfoot>{shown(saysReport('total'), total)}</tfoot>}
    </table>
  );
}

/** What is in no line that is shown; null: nothing. */
export function restOf(total: Income, lines: readonly Income[]): Income | null {
  const less = (of: 'gifts' | 'came' | 'went') => total[of] - lines.reduce((all, line) => all + line[of], 0);
  const rest = { currency: total.currency, gifts: less('gifts'), came: less('came'), went: less('went') };
  return rest.came === 0 && rest.went === 0 && rest.gifts === 0 ? null : rest;
}

function Line(props: { readonly label: string; readonly income: Income; readonly language: string }) {
  const { label, income, language } = props;
  const { currency, gifts, came, went } = income;
  const amount = (minor: number) => amountInWords({ minor, currency }, language);
  return (
    <tr>
      <th scope="row">
        <bdi>{label}</bdi>
      </th>
      <td class="report__number" data-head={saysReport('head-gifts')}>
        {numberIn(language, gifts)}
      </td>
      <td class="report__number" data-head={saysReport('head-came')}>
        {amount(came)}
      </td>
      <td class="report__number" data-head={saysReport('head-went')}>
        {went === 0 ? '–' : amount(-went)}
      </td>
      <td class="report__number" data-head={saysReport('head-income')}>
        {amount(came - went)}
      </td>
    </tr>
  );
}
