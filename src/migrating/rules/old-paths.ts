import { percentRead, withoutTrailingSlashes } from '#platform/text';

/** What of an item decides under which further addresses the world may know it. */
export interface Addressed {
  readonly id: number;
  /** Decoded, from the root; nothing for an item without a path of its own. */
  readonly path: string | undefined;
  /** The path of its guid, if it is on the site. */
  readonly guidPath: string | undefined;
  /** As stored: percent-encoded. */
  readonly oldSlugs: readonly string[];
  /** `YYYY-MM-DD`. */
  readonly oldDates: readonly string[];
}

const DATED = /^(.*?)\/\d{4}\/\d{2}(\/\d{2})?\//;

/**
 * The addresses by number, those by earlier slugs and dates in the form that the present path has, and the
 * guid's. Decoded, from the root, without the present one.
 */
export function oldPathsOf(item: Addressed): readonly string[] {
  const paths = new Set([`/?p=${item.id}`, `/?page_id=${item.id}`]);
  const { path } = item;
  if (path !== undefined) {
    const above = path.slice(0, withoutTrailingSlashes(path).lastIndexOf('/') + 1);
    for (const slug of item.oldSlugs) if (slug !== '') paths.add(`${above}${decoded(slug)}`);
    for (const date of item.oldDates) {
      const [year, month, day] = date.split('-');
      const dated = DATED.exec(path);
      if (dated && year && month && day)
        paths.add(`${dated[1]}/${year}/${month}${dated[2] ? `/${day}` : ''}/${path.slice(dated[0].length)}`);
    }
  }
  if (item.guidPath !== undefined && item.guidPath !== '/') paths.add(item.guidPath);
  const own = path === undefined ? undefined : withoutTrailingSlashes(path);
  return [...paths].filter((one) => withoutTrailingSlashes(one) !== own);
}

function decoded(slug: string): string {
  return percentRead(slug).normalize('NFC');
}
