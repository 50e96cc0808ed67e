import type { Block, Inline, List, ListItem } from '../../../../document/words.ts';
import { type PastedElement, styleOf, wordsOf } from './pasted.ts';

/** A paragraph of a word processor that looks like an item of a list, and is one. */
export interface FlatItem {
  /** From 1. */
  readonly level: number;
  readonly isOrdered: boolean;
  readonly start: number;
  readonly content: readonly Inline[];
}

/** What says so is the style; what number it has, the words that stand in the place of a marker. */
export function flatItemOf(element: PastedElement): Omit<FlatItem, 'content'> | null {
  const list = styleOf(element)['mso-list'] ?? '';
  const level = /\blevel(\d)/.exec(list)?.[1];
  if (level === undefined) return null;
  const marker = markerIn(element).replace(/[\s\u00a0]/g, '');
  const number = /^\(?(\d+|[a-z]{1,4})[.)]/i.exec(marker)?.[1];
  const start = /^\d+$/.test(number ?? '') ? Math.max(1, Number(number)) : 1;
  return { level: Number(level), isOrdered: number !== undefined, start };
}

function markerIn(element: PastedElement): string {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    if (styleOf(child)['mso-list'] === 'ignore') return wordsOf(child);
    const inner = markerIn(child);
    if (inner !== '') return inner;
  }
  return '';
}

/** Items one after the other as lists in lists. One that begins too deep stands as deep as there is room. */
export function nested(items: readonly FlatItem[], newId: () => string): readonly Block[] {
  const [first] = items;
  if (!first) return [];
  const lists: List[] = [];
  for (let at = 0; at < items.length; ) {
    const begins = items[at];
    if (!begins) break;
    let end = at + 1;
    const isOn = (item: FlatItem | undefined) =>
      item !== undefined && (item.level > begins.level || item.isOrdered === begins.isOrdered);
    while (end < items.length && isOn(items[end])) end += 1;
    lists.push(listOf(items.slice(at, end), begins, newId));
    at = end;
  }
  return lists;
}

function listOf(items: readonly FlatItem[], begins: FlatItem, newId: () => string): List {
  const { level, isOrdered, start } = begins;
  const content: ListItem[] = [];
  for (let at = 0; at < items.length; ) {
    const item = items[at];
    if (!item) break;
    let end = at + 1;
    while ((items[end]?.level ?? 0) > level) end += 1;
    const paragraph: Block = { type: 'paragraph', attrs: { id: newId() }, content: item.content };
    content.push({ type: 'listItem', content: [paragraph, ...nested(items.slice(at + 1, end), newId)] });
    at = end;
  }
  const attrs = { id: newId(), ...(isOrdered && start > 1 ? { start } : {}) };
  return { type: isOrdered ? 'orderedList' : 'bulletList', attrs, content };
}
