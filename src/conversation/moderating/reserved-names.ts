import type { Staff } from '#people';
import type { Clock } from '#platform/clock';
import type { SiteFacts } from '#ui';

/** For so long a new colleague's name may still be anybody's, in milliseconds. */
const KNOWN_FOR = 10_000;

/** The names that only staff may sign with: their own, and the newsroom's. */
export function createReservedNames(needs: {
  readonly staff: Pick<Staff, 'people'>;
  readonly site: () => Promise<SiteFacts>;
  readonly clock: Clock;
}): () => Promise<readonly string[]> {
  let known: { readonly until: number; readonly names: Promise<readonly string[]> } | undefined;

  async function read(): Promise<readonly string[]> {
    const [people, { name }] = await Promise.all([needs.staff.people(), needs.site()]);
    return [name, ...people.filter((person) => person.leftAt === null).map((person) => person.name)];
  }

  return () => {
    const now = needs.clock.now().getTime();
    if (known && now < known.until) return known.names;
    const names = read();
    known = { until: now + KNOWN_FOR, names };
    names.catch(() => {
      known = undefined;
    });
    return names;
  };
}
