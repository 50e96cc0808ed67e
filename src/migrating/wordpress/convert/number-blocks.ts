import { percentDecoded } from '#platform/text';
import {
  type Block,
  blockAnchor,
  type ListItem,
  type StoryDocument,
  type TableCell,
  type TableRow,
} from '#stories';
import { namesOf } from './pieces.ts';

/**
 * Gives every block its id, made of the item's and its own place in the text: the same text gives the same
 * ids, so that importing it again changes nothing. What led to a named place leads to the paragraph or heading there.
 */
export function numbered(blocks: readonly Block[], itemId: number | string): StoryDocument {
  const item = String(itemId)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  let count = 0;
  const places = new Map<string, string>();
  const waiting: string[] = [];
  const nextId = (block: Block) => {
    count += 1;
    const id = `w${item}b${count.toString().padStart(6, '0')}`;
    waiting.push(...namesOf(block));
    if (block.type === 'paragraph' || block.type === 'heading')
      for (const name of waiting.splice(0)) if (!places.has(name)) places.set(name, id);
    return id;
  };
  const number = (block: Block): Block => {
    const id = nextId(block);
    switch (block.type) {
      case 'bulletList':
      case 'orderedList':
        return { ...block, attrs: { ...block.attrs, id }, content: block.content.map(numberItem) };
      case 'quote':
        return { ...block, attrs: { ...block.attrs, id }, content: block.content.map(number) };
      case 'table':
        return { ...block, attrs: { ...block.attrs, id }, content: block.content.map(numberRow) };
      default:
        return { ...block, attrs: { ...block.attrs, id } } as Block;
    }
  };
  const numberItem = (item: ListItem): ListItem => ({ ...item, content: item.content.map(number) });
  const numberCell = (cell: TableCell): TableCell => ({ ...cell, content: cell.content.map(number) });
  const numberRow = (row: TableRow): TableRow => ({ ...row, content: row.content.map(numberCell) });
  return leadingToPlaces({ type: 'doc', content: blocks.map(number) }, places);
}

function leadingToPlaces(document: StoryDocument, places: ReadonlyMap<string, string>): StoryDocument {
  if (places.size === 0) return document;
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    const name = key === 'href' && typeof value === 'string' ? nameLedTo(value) : undefined;
    const id = name === undefined ? undefined : places.get(name);
    return id === undefined ? value : `#${blockAnchor(id)}`;
  });
}

/** The name of the place in the same text that an address leads to. */
export function nameLedTo(address: string): string | undefined {
  const name = /^#(.{1,200})$/.exec(address)?.[1];
  return name && (percentDecoded(name) ?? name);
}
