import type { StaffMember } from '#people';
import type { DeskPart } from '../words.ts';
import { mayUse } from './may-use.ts';

export interface DeskLink {
  readonly href: string;
  readonly label: string;
}

/** What a person finds in the navigation, in its order. */
export function linksFor(staff: Pick<StaffMember, 'roles'>, parts: readonly DeskPart[]): readonly DeskLink[] {
  return parts
    .flatMap((part) => part.pages)
    .flatMap(({ path, roles, navigation }) =>
      navigation && mayUse(staff, roles) ? [{ href: path, ...navigation }] : [],
    )
    .sort((one, other) => one.position - other.position)
    .map(({ href, label }) => ({ href, label }));
}

/** Which link of the navigation is open at `path`: the page itself, else the nearest one above it. */
export function currentOf(path: string, links: readonly DeskLink[]): string | undefined {
  const above = links.filter(
    ({ href }) => path === href || (href !== '/desk' && path.startsWith(`${href}/`)),
  );
  return above.sort((one, other) => other.href.length - one.href.length)[0]?.href;
}
