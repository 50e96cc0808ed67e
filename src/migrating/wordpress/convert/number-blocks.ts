import type { Block, ListItem, StoryDocument, TableCell, TableRow } from '#stories';

/**
 * Gives every block its id, made of the item's and its own place in the text: the same text gives the same
 * ids, so that importing it again changes nothing.
 */
export function numbered(blocks: readonly Block[], itemId: number | string): StoryDocument {
  const item = String(itemId)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  let count = 0;
  const nextId = () => {
    count += 1;
    return `w${item}b${count.toString().padStart(6, '0')}`;
  };
  const number = (block: Block): Block => {
    const id = nextId();
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
  return { type: 'doc', content: blocks.map(number) };
}
