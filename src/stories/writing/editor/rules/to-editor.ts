import type { Block, Inline, ListItem, StoryDocument, TableCell, TableRow } from '../../../document/words.ts';
import {
  BLOCK_ATTRS,
  CODE_BLOCK,
  type EditorNode,
  FILLING,
  hasOnly,
  KEPT,
  MARK_ATTRS,
} from './editor-json.ts';

/** A story's document as the editor takes it. What no node of the editor can hold is kept whole in a locked one. */
export function documentToEditor({ content }: StoryDocument): EditorNode {
  return { type: 'doc', content: filled(content.map(blockToEditor)) };
}

export function blockToEditor(block: Block): EditorNode {
  return (isUnderstood(block) && understood(block)) || kept(block);
}

/** A block of a kind and with attributes that the editor knows. Documents of a later version may hold others. */
function isUnderstood(block: Block): boolean {
  if (!Object.hasOwn(BLOCK_ATTRS, block.type)) return false;
  return hasOnly(block, ['type', 'attrs', 'content']) && hasOnly(block.attrs, BLOCK_ATTRS[block.type]);
}

function kept(block: Block): EditorNode {
  return { type: KEPT, attrs: { id: block.attrs?.id ?? FILLING, block } };
}

function understood(block: Block): EditorNode | null {
  const attrs = { ...block.attrs };
  switch (block.type) {
    case 'paragraph':
    case 'heading': {
      const content = inlineToEditor(block.content ?? []);
      return content && withContent({ type: block.type, attrs }, content);
    }
    case 'code':
      return withContent({ type: CODE_BLOCK, attrs }, inlineToEditor(block.content ?? []) ?? []);
    case 'quote':
      return { type: 'quote', attrs, content: filled(block.content.map(blockToEditor)) };
    case 'bulletList':
    case 'orderedList': {
      const isWhole = block.content.length > 0 && block.content.every((item) => isPlain(item));
      return isWhole ? { type: block.type, attrs, content: block.content.map(itemToEditor) } : null;
    }
    case 'table': {
      const isWhole = block.content.length > 0 && block.content.every(isPlainRow);
      return isWhole ? { type: 'table', attrs, content: block.content.map(rowToEditor) } : null;
    }
    default:
      return { type: block.type, attrs };
  }
}

function itemToEditor({ content }: ListItem): EditorNode {
  return { type: 'listItem', content: filled(content.map(blockToEditor)) };
}

function rowToEditor({ content }: TableRow): EditorNode {
  return { type: 'tableRow', content: content.map(cellToEditor) };
}

function cellToEditor({ type, attrs = {}, content }: TableCell): EditorNode {
  return { type, attrs: { ...attrs }, content: filled(content.map(blockToEditor)) };
}

function isPlain(holder: ListItem): boolean {
  return holder.type === 'listItem' && hasOnly(holder, ['type', 'content']);
}

function isPlainRow(row: TableRow): boolean {
  const isRow = row.type === 'tableRow' && hasOnly(row, ['type', 'content']) && row.content.length > 0;
  return (
    isRow &&
    row.content.every(
      ({ type, attrs }) =>
        (type === 'tableCell' || type === 'tableHeader') && hasOnly(attrs, ['colspan', 'rowspan']),
    )
  );
}

/** The editor has nowhere to put its cursor where there is no block. */
function filled(blocks: readonly EditorNode[]): readonly EditorNode[] {
  return blocks.length > 0 ? blocks : [{ type: 'paragraph', attrs: { id: FILLING } }];
}

/** Null where something in it is not understood. */
function inlineToEditor(content: readonly Inline[]): readonly EditorNode[] | null {
  const isKnown = content.every(
    (one) =>
      (one.type === 'hardBreak' && hasOnly(one, ['type'])) ||
      (one.type === 'text' &&
        (one.marks ?? []).every(
          (mark) =>
            Object.hasOwn(MARK_ATTRS, mark.type) &&
            hasOnly('attrs' in mark ? mark.attrs : {}, MARK_ATTRS[mark.type]),
        )),
  );
  if (!isKnown) return null;
  return content.flatMap((one): readonly EditorNode[] => {
    if (one.type !== 'text') return [{ type: 'hardBreak' }];
    if (one.text === '') return [];
    return [one.marks?.length ? one : { type: 'text', text: one.text }];
  });
}

function withContent(node: EditorNode, content: readonly EditorNode[]): EditorNode {
  return content.length > 0 ? { ...node, content } : node;
}
