/** A year, a month or a day, in UTC. */
export interface Period {
  /** Instants: the first of it, and the first after it. */
  readonly from: string;
  readonly until: string;
  /** `2024`, `March 2024`, `5 March 2024`. */
  readonly title: string;
  readonly href: string;
}

const DATED = /^\/(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?\/?$/;

/** The period that a path like `/2024/03` names, or nothing. */
export function periodOf(path: string): Period | undefined {
  const [, year, month, day] = DATED.exec(path) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  const from = new Date(Date.UTC(y, m - 1, d));
  if (y < 1970 || from.getUTCMonth() !== m - 1 || from.getUTCDate() !== d) return undefined;
  const until =
    month === undefined
      ? Date.UTC(y + 1, 0, 1)
      : day === undefined
        ? Date.UTC(y, m, 1)
        : Date.UTC(y, m - 1, d + 1);
  const named = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  });
  const parts = [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])];
  return {
    from: from.toISOString(),
    until: new Date(until).toISOString(),
    title: named.format(from),
    href: `/${parts.join('/')}`,
  };
}
