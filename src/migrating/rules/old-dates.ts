/** How a database writes that there is no date: the first one that it knows, or the last. */
const NONE = /^(?:0000-00-00|9999-12-31)|^$/;

/**
 * An instant out of WordPress's dates: the one in GMT, else the local one moved by the site's offset (minutes
 * east of Greenwich). Nothing when neither says anything. `inferred` tells that the offset was used.
 */
export function instantOfDates(
  dates: { gmt: string; local: string },
  offset: number,
): { readonly instant: string; readonly inferred: boolean } | undefined {
  const gmt = parse(dates.gmt);
  if (gmt !== undefined) return { instant: new Date(gmt).toISOString(), inferred: false };
  const local = parse(dates.local);
  if (local === undefined) return undefined;
  return { instant: new Date(local - offset * 60_000).toISOString(), inferred: true };
}

/** Minutes by which a local date lies before its GMT date, if both are said. */
export function offsetOfDates(dates: { gmt: string; local: string }): number | undefined {
  const gmt = parse(dates.gmt);
  const local = parse(dates.local);
  return gmt === undefined || local === undefined ? undefined : Math.round((local - gmt) / 60_000);
}

function parse(date: string): number | undefined {
  if (NONE.test(date)) return undefined;
  const time = Date.parse(`${date.trim().replace(' ', 'T')}Z`);
  return Number.isNaN(time) ? undefined : time;
}
