import type { StaffMember } from '#people';
import type { DeskPart, OfferedPlace } from '../words.ts';
import { mayUse } from './may-use.ts';

export interface DeskLink {
  readonly href: string;
  readonly label: string;
}

/** A place of the navigation with its pages in order. It leads to the first of them. */
export interface NavigationPlace extends DeskLink {
  readonly pages: readonly DeskLink[];
}

interface Group extends Pick<OfferedPlace, 'label' | 'position'> {
  readonly pages: (DeskLink & { readonly position: number })[];
}

/** What a person finds in the navigation. A page whose place nobody offers is a place by itself. */
export function placesFor(
  staff: Pick<StaffMember, 'roles'>,
  parts: readonly DeskPart[],
): readonly NavigationPlace[] {
  const offered = new Map(parts.flatMap(({ place }) => (place ? [[place.name, place] as const] : [])));
  const groups = new Map<string, Group>();
  for (const { path, roles, navigation } of parts.flatMap(({ pages }) => pages)) {
    if (!navigation || !mayUse(staff, roles)) continue;
    const { label, position } = navigation;
    const place = offered.get(navigation.place ?? '') ?? { name: path, label, position };
    const group = groups.get(place.name) ?? { label: place.label, position: place.position, pages: [] };
    group.pages.push({ href: path, label, position });
    groups.set(place.name, group);
  }
  return inOrder([...groups.values()]).map(({ label, pages }) => {
    const links = inOrder(pages).map((page) => ({ href: page.href, label: page.label }));
    return { label, href: links[0]?.href ?? '/desk', pages: links };
  });
}

function inOrder<Entry extends { readonly position: number }>(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((one, other) => one.position - other.position);
}

/** Which of the links is open at `path`: the page itself, else the nearest one above it. */
export function currentOf(path: string, links: readonly DeskLink[]): string | undefined {
  const above = links.filter(
    ({ href }) => path === href || (href !== '/desk' && path.startsWith(`${href}/`)),
  );
  return above.sort((one, other) => other.href.length - one.href.length)[0]?.href;
}

/** The place in which `path` stands. */
export function placeOf(path: string, places: readonly NavigationPlace[]): NavigationPlace | undefined {
  const current = currentOf(
    path,
    places.flatMap(({ pages }) => pages),
  );
  return places.find(({ pages }) => pages.some(({ href }) => href === current));
}

/** How much waits in a place, by the addresses to which what waits leads. */
export function waitingIn(
  place: NavigationPlace,
  places: readonly NavigationPlace[],
  waiting: readonly { readonly count: number; readonly href: string }[],
): number {
  const here = waiting.filter(({ href }) => placeOf(href.split('?')[0] ?? href, places) === place);
  return here.reduce((sum, { count }) => sum + count, 0);
}
