import { dayBegins, type Instant } from '#platform/clock';

/** A year, a month or a day of the calendar. */
export interface Period {
  /** Its first day and the first after it, as `2024-03-05`. */
  readonly begins: string;
  readonly ends: string;
  readonly kind: keyof typeof NAMED;
  readonly href: string;
}

const NAMED = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'long', day: 'numeric' },
} as const;

const DATED = /^\/(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?\/?$/;

/** The period that a path like `/2024/03` names, or nothing. */
export function periodOf(path: string): Period | undefined {
  const [, year, month, day] = DATED.exec(path) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const from = new Date(Date.UTC(y, m - 1, d));
  if (y < 1970 || y > 9998 || from.getUTCMonth() !== m - 1 || from.getUTCDate() !== d) return undefined;
  const kind = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  const until = {
    year: Date.UTC(y + 1, 0, 1),
    month: Date.UTC(y, m, 1),
    day: Date.UTC(y, m - 1, d + 1),
  }[kind];
  const parts = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])];
  return { begins: written(from), ends: written(new Date(until)), kind, href: `/${parts.join('/')}` };
}

function written(day: Date): string {
  return day.toISOString().slice(0, 10);
}

/** What of time a period is where the newsroom is: its first instant, and the first after it. */
export function instantsOf(
  { begins, ends }: Period,
  timeZone: string,
): { readonly from: Instant; readonly until: Instant } {
  return { from: dayBegins(begins, timeZone), until: dayBegins(ends, timeZone) };
}

/** `2024`, `March 2024`, `5 March 2024`, as a language has it. */
export function nameOf({ begins, kind }: Period, language: string): string {
  return new Intl.DateTimeFormat(language, { ...NAMED[kind], timeZone: 'UTC' }).format(new Date(begins));
}
