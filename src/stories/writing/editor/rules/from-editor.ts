import type {
  Block,
  Inline,
  ListItem,
  Mark,
  StoryDocument,
  TableCell,
  TableRow,
} from '../../../document/words.ts';
import {
  BLOCK_ATTRS,
  CODE_BLOCK,
  type EditorMark,
  type EditorNode,
  FILLING,
  KEPT,
  MARK_ATTRS,
} from './editor-json.ts';

/** The editor's text as a story's document: the way back of `documentToEditor`. */
export function documentFromEditor({ content = [] }: EditorNode): StoryDocument {
  return { type: 'doc', content: content.flatMap((node) => blockFromEditor(node) ?? []) };
}

/** Null for what the editor alone needs, and for what is no block of a document. */
export function blockFromEditor(node: EditorNode): Block | null {
  if (node.type === KEPT) return (node.attrs?.['block'] as Block | undefined) ?? null;
  if (isFilling(node)) return null;
  const type = node.type === CODE_BLOCK ? 'code' : node.type;
  if (!isBlockType(type)) return null;
  const attrs = said(node.attrs, BLOCK_ATTRS[type]);
  const content = contentOf(type, node);
  return { type, attrs: { ...attrs, id: String(attrs['id'] ?? FILLING) }, ...content } as Block;
}

/** A paragraph in which nobody has written, where the document has nothing. */
export function isFilling({ type, attrs, content = [] }: EditorNode): boolean {
  return type === 'paragraph' && attrs?.['id'] === FILLING && content.length === 0;
}

function isBlockType(type: string): type is Block['type'] {
  return Object.hasOwn(BLOCK_ATTRS, type);
}

/** The attributes that say something: the editor has a null for each that does not, and a 1 for what is first. */
function said(attrs: EditorNode['attrs'] = {}, known: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    known.flatMap((name) => {
      const value = attrs[name];
      const isUnsaid = value === null || value === undefined || (value === 1 && isFirst(name));
      return isUnsaid ? [] : [[name, value]];
    }),
  );
}

const isFirst = (name: string) => name === 'start' || name === 'colspan' || name === 'rowspan';

function contentOf(type: Block['type'], { content = [] }: EditorNode): object {
  switch (type) {
    case 'paragraph':
    case 'heading':
      return content.length > 0 ? { content: inlineFromEditor(content) } : {};
    case 'code': {
      const text = content.map((one) => one.text ?? '\n').join('');
      return text === '' ? {} : { content: [{ type: 'text', text }] };
    }
    case 'quote':
      return { content: blocksFromEditor(content) };
    case 'bulletList':
    case 'orderedList':
      return { content: content.map(itemFromEditor) };
    case 'table':
      return { content: content.map(rowFromEditor) };
    default:
      return {};
  }
}

function blocksFromEditor(content: readonly EditorNode[] = []): readonly Block[] {
  return content.flatMap((node) => blockFromEditor(node) ?? []);
}

function itemFromEditor({ content }: EditorNode): ListItem {
  return { type: 'listItem', content: blocksFromEditor(content) };
}

function rowFromEditor({ content = [] }: EditorNode): TableRow {
  return { type: 'tableRow', content: content.map(cellFromEditor) };
}

function cellFromEditor({ type, attrs, content }: EditorNode): TableCell {
  const spans = said(attrs, ['colspan', 'rowspan']);
  return {
    type: type === 'tableHeader' ? 'tableHeader' : 'tableCell',
    ...(Object.keys(spans).length > 0 ? { attrs: spans } : {}),
    content: blocksFromEditor(content),
  };
}

function inlineFromEditor(content: readonly EditorNode[]): readonly Inline[] {
  return content.map((node): Inline => {
    if (node.type !== 'text') return { type: 'hardBreak' };
    const marks = (node.marks ?? []).flatMap(markFromEditor);
    const text = node.text ?? '';
    return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
  });
}

function markFromEditor({ type, attrs }: EditorMark): readonly Mark[] {
  if (!isMarkType(type)) return [];
  const known = MARK_ATTRS[type];
  return [(known.length > 0 ? { type, attrs: said(attrs, known) } : { type }) as Mark];
}

function isMarkType(type: string): type is Mark['type'] {
  return Object.hasOwn(MARK_ATTRS, type);
}
