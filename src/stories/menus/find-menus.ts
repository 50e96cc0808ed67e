import type { Reader } from '#platform/database';
import type { Settings } from '#platform/settings';
import type { NavigationLink } from '#ui';
import { hrefOf } from '../rules/address.ts';
import { findSections, findStaticPages, findTags } from '../store/index.ts';
import type { Section } from '../words.ts';
import { MOST_ENTRIES } from './rules/menu.ts';
import { menuSettings } from './settings.ts';
import { findReadable } from './store.ts';
import type { FoundEntry, MenuEntry, MenuName, Menus } from './words.ts';

/** More than these are a site map, not a foot. */
const MOST_PAGES = 8;

/** Both menus as readers meet them: what leads to nothing is left out. */
export async function findMenus(
  reader: Reader,
  settings: Settings,
): Promise<Readonly<Record<MenuName, readonly NavigationLink[]>>> {
  const menus = await settings.read(reader, menuSettings);
  const sections = await findSections(reader);
  const linksOf = async (name: MenuName) => linksTo(await findMenu(reader, { menus, name, sections }));
  const [head, foot] = await Promise.all([linksOf('head'), linksOf('foot')]);
  return { head, foot };
}

/** What stands in a menu, arranged or not, with where each entry leads now. */
export async function findMenu(
  reader: Reader,
  asked: { readonly menus: Menus; readonly name: MenuName; readonly sections: readonly Section[] },
): Promise<readonly FoundEntry[]> {
  const { menus, name, sections } = asked;
  return findEntries(reader, menus[name] ?? (await entriesByRule(reader, name, sections)), sections);
}

function linksTo(found: readonly FoundEntry[]): readonly NavigationLink[] {
  return found.flatMap(({ href, label, dead }) => (dead === null ? [{ href, label }] : []));
}

/** What stands in a menu that nobody has arranged: the sections of the first level; in the foot also the pages. */
export async function entriesByRule(
  reader: Reader,
  name: MenuName,
  sections: readonly Section[],
): Promise<readonly MenuEntry[]> {
  const first = sections
    .filter(({ parentId }) => parentId === null)
    .slice(0, MOST_ENTRIES.head)
    .map(({ id }): MenuEntry => ({ of: 'section', to: id, label: '' }));
  if (name === 'head') return first;
  const pages = await findStaticPages(reader, MOST_PAGES);
  return [...first, ...pages.map(({ id }): MenuEntry => ({ of: 'page', to: id, label: '' }))];
}

/** Entries with where they lead now. Of an address outside the tables nothing is asked: it is as it was typed. */
async function findEntries(
  reader: Reader,
  entries: readonly MenuEntry[],
  sections: readonly Section[],
): Promise<readonly FoundEntry[]> {
  const idsOf = (of: MenuEntry['of']) => entries.flatMap((entry) => (entry.of === of ? [entry.to] : []));
  const [pages, tags] = await Promise.all([
    findReadable(reader, idsOf('page')),
    findTags(reader, { ids: idsOf('tag') }),
  ]);
  const find = (entry: MenuEntry): FoundEntry => {
    const { of, to } = entry;
    switch (of) {
      case 'section': {
        const section = sections.find(({ id }) => id === to);
        return found(entry, section && { href: hrefOf(section.path), name: section.name }, 'section-gone');
      }
      case 'page': {
        const page = pages.get(to);
        return found(entry, page && { href: page.href, name: page.title }, 'page-gone');
      }
      case 'tag': {
        const tag = tags.find(({ id }) => id === to);
        return found(
          entry,
          tag && { href: `/tag/${encodeURIComponent(tag.slug)}`, name: tag.name },
          'tag-gone',
        );
      }
      case 'elsewhere':
        return found(entry, { href: to, name: to }, 'address-gone');
    }
  };
  return entries.map(find);
}

function found(
  entry: MenuEntry,
  at: { readonly href: string; readonly name: string } | undefined,
  dead: NonNullable<FoundEntry['dead']>,
): FoundEntry {
  if (!at) return { entry, href: '', label: entry.label, dead };
  return { entry, href: at.href, label: entry.label || at.name, dead: null };
}
