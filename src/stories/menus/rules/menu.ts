import { oneLine } from '#platform/text';
import { MENUS, type MenuEntry, type MenuName } from '../words.ts';

/** More would be a list, not a menu. */
export const MOST_ENTRIES: Readonly<Record<MenuName, number>> = { head: 10, foot: 20 };
export const LONGEST_LABEL = 40;

export type MenuWrong =
  | 'label-wrong'
  | 'label-missing'
  | 'address-wrong'
  | 'address-too'
  | 'address-nothing'
  | 'what-wrong'
  | 'twice'
  | 'full';

/** By what an entry is told from the others of its menu: where it leads. */
export function keyOf({ of, to }: Pick<MenuEntry, 'of' | 'to'>): string {
  return `${of}:${to}`;
}

/** The menu that a form names; null for any other word. */
export function menuNamed(name: string | undefined): MenuName | null {
  return MENUS.find((one) => one === name) ?? null;
}

/** A name of an entry as it was typed; null where it is too long. Empty stays empty. */
export function readLabel(typed = ''): string | null {
  const label = oneLine(typed);
  return label.length > LONGEST_LABEL ? null : label;
}

/** Why an entry cannot be added to those of its menu; null where it can. */
export function whyNot(menu: MenuName, entries: readonly MenuEntry[], entry: MenuEntry): MenuWrong | null {
  if (entries.some((one) => keyOf(one) === keyOf(entry))) return 'twice';
  return entries.length >= MOST_ENTRIES[menu] ? 'full' : null;
}

/** The entries after the one with the key has gone one place up or down; as they were at either end. */
export function moved(entries: readonly MenuEntry[], key: string, to: 'up' | 'down'): readonly MenuEntry[] {
  const at = entries.findIndex((one) => keyOf(one) === key);
  const [one, other] = [entries[at], entries[to === 'up' ? at - 1 : at + 1]];
  if (!one || !other) return entries;
  return entries.map((entry) => (entry === one ? other : entry === other ? one : entry));
}

/** The entries after the one with the key was called otherwise. */
export function renamed(entries: readonly MenuEntry[], key: string, label: string): readonly MenuEntry[] {
  return entries.map((entry) => (keyOf(entry) === key ? { ...entry, label } : entry));
}

/** The entries without the one with the key. */
export function without(entries: readonly MenuEntry[], key: string): readonly MenuEntry[] {
  return entries.filter((entry) => keyOf(entry) !== key);
}
