import { dayAfter, dayBegins, type Instant, isDay } from '#platform/clock';

/** Days from and up to which something is looked at, both in it; null: without an end. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** Days as a query names them; one that the calendar does not have is as if it were not there. */
export function daysFrom(query: ReadonlyMap<string, string>): Days {
  const day = (name: string) => {
    const said = query.get(name) ?? '';
    return isDay(said) ? said : null;
  };
  return { from: day('from'), to: day('to') };
}

/** The instants of days in a time zone: the first, and the first that is no longer in them. */
export function instantsOf(
  { from, to }: Days,
  timeZone: string,
): { readonly from: Instant | null; readonly until: Instant | null } {
  return {
    from: from === null ? null : dayBegins(from, timeZone),
    until: to === null ? null : dayBegins(dayAfter(to), timeZone),
  };
}
