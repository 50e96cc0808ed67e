/** The menu under the newspaper's name, and the one at the foot of every page. */
export const MENUS = ['head', 'foot'] as const;

export type MenuName = (typeof MENUS)[number];

/** One link of a menu. What stands here is known by its id: its address and its name may change. */
export interface MenuEntry {
  readonly of: 'section' | 'page' | 'tag' | 'elsewhere';
  /** An id; for `elsewhere` a path here as it stands in links, or the address of another site. */
  readonly to: string;
  /** Empty: the name of what it leads to. */
  readonly label: string;
}

/** What the newsroom has arranged; null for a menu that follows the sections by itself. */
export type Menus = Readonly<Record<MenuName, readonly MenuEntry[] | null>>;

/** Why an entry leads readers to nothing. */
export type Dead = 'section-gone' | 'page-gone' | 'tag-gone' | 'address-gone';

/** An entry as it is drawn. */
export interface FoundEntry {
  readonly entry: MenuEntry;
  readonly href: string;
  readonly label: string;
  readonly dead: Dead | null;
}
